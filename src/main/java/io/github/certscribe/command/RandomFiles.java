package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.ErrorLines;

/**
 * Files that random numbers are seeded from and that seeds are left in: {@code -rand}, {@code -writerand} and
 * {@code RANDFILE}. Ours are seeded by the system; the files are demanded and written all the same.
 */
public final class RandomFiles {
  /** How many octets a seed file gets. */
  private static final int SEED = 1024;

  private final Host host;
  private String kept;

  private RandomFiles(Host host) {
    this.host = host;
  }

  /**
   * The files that options name.
   *
   * @throws DiagnosticException where a file of {@code -rand} cannot be read
   */
  public static RandomFiles of(Options options, Host host) {
    RandomFiles files = onlyKept(options, host);
    for (String list : options.values("rand")) {
      files.checkAll(list);
    }
    return files;
  }

  /** Those of a command that is only asked for its options: seeds are written, and none are read. */
  public static RandomFiles onlyKept(Options options, Host host) {
    RandomFiles files = new RandomFiles(host);
    files.kept = options.value("writerand");
    return files;
  }

  private void checkAll(String list) {
    int start = 0;
    while (start <= list.length()) {
      int colon = list.indexOf(':', start);
      int end = colon < 0 ? list.length() : colon;
      String name = list.substring(start, end);
      if (!isReadable(name)) {
        throw new DiagnosticException(Diagnostic.of("-rand: cannot read \"" + name + "\""));
      }
      start = end + 1;
    }
  }

  private boolean isReadable(String name) {
    return !name.isEmpty() && host.files().isReadable(name);
  }

  /** Takes note of a config's {@code RANDFILE}; null where there is none. */
  void loadConfigured(String file) {
    loadConfigured(file, missingObjectFile());
  }

  /**
   * The same for a command that may have had other errors before, which come out with this one.
   *
   * @param before their lines
   */
  void loadConfigured(String file, String before) {
    if (file == null) {
      return;
    }
    if (!isReadable(file)) {
      // The digits are a thread's number, in the real one other ones each time.
      host.printError(
          "Can't load " + file + " into RNG\n" + before
              + "4017A1B2C37F0000:error:12000079:random number generator:RAND_load_file:Cannot open file:"
              + "../crypto/rand/randfile.c:106:Filename=" + file + "\n");
    }
    if (kept == null) {
      kept = file;
    }
  }

  private String missingObjectFile() {
    String file = host.modules().missingObjectFile();
    return file == null ? "" : ErrorLines.missingFile(file, host.dialect());
  }

  /** @return whether the seed file, if one is wanted, could be written; if not, says why */
  public boolean keep() {
    if (kept == null) {
      return true;
    }
    try {
      if (kept.isEmpty() || host.files().exists(kept) && !host.files().isFile(kept)) {
        throw new DiagnosticException("cannot write random octets to \"" + kept + "\": not a regular file");
      }
      byte[] seed = new byte[SEED];
      host.random().nextBytes(seed);
      host.files().write(kept, seed, true);
      host.files().restrict(kept);
      return true;
    } catch (DiagnosticException e) {
      host.printError(e.diagnostic().render("openssl"));
      return false;
    }
  }
}
