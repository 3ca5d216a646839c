package io.github.certscribe.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills in what a case expects from what the real programs do: statuses, the files that stdout, stderr and cmp lines
 * name, and such lines themselves where output would go unseen.
 */
final class Recorder {
  /** What one release did. */
  private static final class Record extends Expectations {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<Integer, List<String>> added = new TreeMap<>();
    private final Map<Integer, String> named = new TreeMap<>();
    private final Archive archive;

    Record(Archive archive, String release) {
      super(archive, release);
      this.archive = archive;
    }

    @Override
    void status(int line, int expected, int actual, String errors) {
      statuses.put(line, actual);
    }

    @Override
    void content(int line, String what, String name, byte[] actual) {
      contents.put(name, actual);
    }

    @Override
    void unchecked(int line, String what, int command, byte[] actual) {
      String name = what + "." + command;
      while (isNamed(name)) {
        name += "+";
      }
      added.computeIfAbsent(line, key -> new ArrayList<>()).add(what + " " + name);
      contents.put(name, actual);
    }

    /** Whether a line has the name already, from when other programs stood before it. */
    private boolean isNamed(String name) {
      for (String line : archive.script()) {
        if ((line + " ").contains(" " + name + " ")) {
          return true;
        }
      }
      return false;
    }

    @Override
    void unnamed(int line, String file, byte[] actual) {
      String name = file + ".want";
      named.put(line, "cmp " + file + " " + name);
      contents.put(name, actual);
    }
  }

  private final Archive archive;
  private final Path testdata;

  Recorder(Archive archive, Path testdata) {
    this.archive = archive;
    this.testdata = testdata;
  }

  /**
   * The case with its expectations filled in.
   *
   * @param folders makes a fresh folder for a run
   * @throws CaseFailure where a line cannot run, or does not repeat itself
   */
  Archive record(Programs first, Programs second, Folders folders) throws IOException {
    Record old = run(first, folders);
    Record recent = run(second, folders);
    checkRepeats(old, run(first, folders));
    checkRepeats(recent, run(second, folders));
    Archive result = new Archive();
    script(result, old, recent);
    Set<String> names = new LinkedHashSet<>();
    for (Archive.Entry entry : archive.entries()) {
      if (!isRecorded(entry, old, recent)) {
        result.entries().add(entry);
      } else if (names.add(entry.name())) {
        content(result, entry.name(), old, recent);
      }
    }
    // What is new, in the script's order.
    for (String line : result.script()) {
      String name = line.substring(line.lastIndexOf(' ') + 1);
      if ((old.contents.containsKey(name) || recent.contents.containsKey(name)) && names.add(name)) {
        content(result, name, old, recent);
      }
    }
    return result;
  }

  private static boolean isRecorded(Archive.Entry entry, Record old, Record recent) {
    boolean inOld = old.contents.containsKey(entry.name());
    boolean inRecent = recent.contents.containsKey(entry.name());
    return entry.release() == null ? inOld || inRecent : entry.release().equals("3.0") ? inOld : inRecent;
  }

  private void content(Archive result, String name, Record old, Record recent) {
    byte[] a = old.contents.get(name);
    byte[] b = recent.contents.get(name);
    checkIsNoInput(name, a == null ? b : a);
    if (Arrays.equals(a, b)) {
      result.entries().add(Archive.entry(name, null, a));
    } else {
      addIfThere(result, name, "3.0", a);
      addIfThere(result, name, "3.5", b);
    }
  }

  /** A file that a program reads is compared with, but never written by the recorder. */
  private void checkIsNoInput(String name, byte[] bytes) {
    byte[] before = archive.file(name, "3.0");
    for (int i = 0; i < archive.script().size() && before != null && !Arrays.equals(before, bytes); i++) {
      ScriptLine line = ScriptLine.parse(archive.script().get(i));
      if (line != null && CaseRun.isProgram(line.command())
          && (" " + line.command() + " ").contains(" " + name + " ")) {
        throw new CaseFailure(i + 1, "would record over " + name + ", which is an input here");
      }
    }
  }

  private static void addIfThere(Archive result, String name, String release, byte[] bytes) {
    if (bytes != null) {
      result.entries().add(Archive.entry(name, release, bytes));
    }
  }

  private Record run(Programs programs, Folders folders) throws IOException {
    Record record = new Record(archive, programs.release());
    try (Folders.Folder folder = folders.open()) {
      new CaseRun(archive, programs, record, folder.path(), testdata).run();
    }
    return record;
  }

  private static void checkRepeats(Record once, Record again) {
    once.contents.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, again.contents.get(name))) {
            throw new CaseFailure(
                1, name + " is not the same twice; leave it unseen (stdout -) or ask for something that repeats:\n"
                    + Difference.show(bytes, again.contents.getOrDefault(name, new byte[0])));
          }
        });
  }

  private void script(Archive result, Record old, Record recent) {
    for (int i = 0; i < archive.script().size(); i++) {
      int number = i + 1;
      String text = archive.script().get(i);
      ScriptLine line = ScriptLine.parse(text);
      String named = old.named.getOrDefault(number, recent.named.get(number));
      Integer a = old.statuses.get(number);
      Integer b = recent.statuses.get(number);
      if (named != null) {
        result.script().add(named);
      } else if (a == null && b == null) {
        result.script().add(text);
      } else if (a != null && b != null && !a.equals(b)) {
        result.script().add(line.text("3.0", a));
        result.script().add(line.text("3.5", b));
      } else {
        int status = a == null ? b : a;
        result.script().add(status == line.status() ? text : line.text(line.release(), status));
      }
      List<String> added = new ArrayList<>(old.added.getOrDefault(number, List.of()));
      for (String more : recent.added.getOrDefault(number, List.of())) {
        if (!added.contains(more)) {
          added.add(more);
        }
      }
      for (String more : added) {
        String name = more.substring(more.indexOf(' ') + 1);
        old.contents.computeIfAbsent(name, key -> a == null ? null : new byte[0]);
        recent.contents.computeIfAbsent(name, key -> b == null ? null : new byte[0]);
        String release = line.release();
        result.script().add((release == null ? "" : "[" + release + "] ") + more);
      }
    }
  }
}
