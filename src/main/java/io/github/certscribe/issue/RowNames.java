package io.github.certscribe.issue;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of rows' files: each is given once, and none is a file that the run itself needs. */
final class RowNames {
  private final IssueOptions options;
  private final Host host;
  private final Set<String> used;
  private final LongTable taken = new LongTable();
  private final LongTable inputs = new LongTable();
  private final LongTable serialNumbers = new LongTable();
  private final RowPattern serialNumber;
  private final RowPattern key;

  RowNames(IssueOptions options, Host host, Set<String> used) {
    this.options = options;
    this.host = host;
    this.used = used;
    for (String option : new String[] {"in", "config", "extfile", "CA", "CAkey", "CAserial", "certfile", "journal"}) {
      if (options.has(option)) {
        inputs.put(hash(options.value(option)), 0);
      }
    }
    key = pattern("key");
    serialNumber = pattern("set_serial");
  }

  private RowPattern pattern(String option) {
    return options.has(option) ? RowArguments.pattern(option, options.value(option)) : null;
  }

  private long hash(String name) {
    FileAccess files = host.files();
    return RowHash.of(
        files instanceof DiskFiles disk ? disk.path(name).toAbsolutePath().normalize().toString() : name);
  }

  /**
   * The names of a row's files by option, in the order in which they are written.
   *
   * @throws RowException where one cannot be made, or is taken
   */
  Map<String, String> of(Row row) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, RowPattern> output : options.outputs().entrySet()) {
      names.put(output.getKey(), output.getValue().expand(row, used));
    }
    long own = key == null ? 0 : hash(key.expand(row, used));
    for (String name : names.values()) {
      long hash = hash(name);
      if (inputs.contains(hash) || hash == own) {
        throw new RowException(null, Diagnostic.of("\"" + name + "\" is a file that this run reads"));
      }
      long before = taken.get(hash);
      if (before != 0) {
        throw new RowException(
            null,
            Diagnostic.of(
                before == row.number()
                    ? "two of the row's files would have the name \"" + name + "\""
                    : "\"" + name + "\" is the file of row " + before + " already"));
      }
      taken.put(hash, row.number());
    }
    takeSerialNumber(row);
    return names;
  }

  private void takeSerialNumber(Row row) {
    if (serialNumber == null) {
      return;
    }
    String number = serialNumber.expand(row, used);
    long hash = RowHash.of(number);
    long before = serialNumbers.get(hash);
    if (before != 0) {
      throw new RowException(
          null, Diagnostic.of("the serial number " + number + " is that of row " + before + " already"));
    }
    serialNumbers.put(hash, row.number());
  }

  /**
   * A hash of a row and its names. Where no name tells rows apart, their numbers do.
   *
   * @param names as {@link #of} gives them
   */
  static long hash(Row row, Map<String, String> names) {
    RowHash hash = new RowHash();
    for (Map.Entry<String, String> value : row.values().entrySet()) {
      hash.add(value.getKey()).add(value.getValue());
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      hash.add(name.getKey()).add(name.getValue());
    }
    return hash.add(names.isEmpty() ? row.number() : 0).value();
  }

  /** Whether all of a row's files are there, the last one as the journal says. */
  boolean areDone(Map<String, String> names, long lastFile) {
    String last = null;
    for (String name : names.values()) {
      if (!host.files().isFile(name)) {
        return false;
      }
      last = name;
    }
    try {
      return last == null || RowHash.of(host.files().read(last)) == lastFile;
    } catch (DiagnosticException e) {
      return false;
    }
  }
}
