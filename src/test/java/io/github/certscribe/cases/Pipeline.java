package io.github.certscribe.cases;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Programs with {@code |} between them, one after the other through buffers, and their redirections. */
final class Pipeline {
  private final List<List<String>> stages = new ArrayList<>();
  private final Function<String, File> files;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] flow;

  /** @param before what {@code < stdout} reads: the output of the program before */
  Pipeline(List<String> words, Function<String, File> files, byte[] before) {
    this.files = files;
    this.flow = before;
    stages.add(new ArrayList<>());
    for (String word : words) {
      if (word.equals(Words.OPERATOR + "|")) {
        stages.add(new ArrayList<>());
      } else {
        stages.get(stages.size() - 1).add(word);
      }
    }
  }

  /** What the last program wrote to its standard output, where that went nowhere else. */
  byte[] out() {
    return flow;
  }

  /** What all programs wrote to standard error. */
  byte[] err() {
    return err.toByteArray();
  }

  /** @return the last program's exit status */
  int run(Programs programs, Map<String, String> environment, File folder, long now) throws IOException {
    int status = 0;
    byte[] previous = flow;
    flow = new byte[0];
    for (List<String> stage : stages) {
      status = run(stage, previous, programs, environment, folder, now);
    }
    return status;
  }

  private int run(
      List<String> stage, byte[] previous, Programs programs, Map<String, String> environment, File folder, long now)
      throws IOException {
    List<String> args = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    File outFile = null;
    File errFile = null;
    boolean append = false;
    byte[] in = flow;
    File inFile = null;
    for (int i = 0; i < stage.size(); i++) {
      String word = stage.get(i);
      if (word.isEmpty() || word.charAt(0) != Words.OPERATOR) {
        args.add(word);
        continue;
      }
      switch (word.substring(1)) {
        case "<" -> {
          String name = stage.get(++i);
          inFile = name.equals("stdout") ? null : files.apply(name);
          in = inFile == null ? previous : Files.readAllBytes(inFile.toPath());
        }
        case "<<<" -> in = io.github.certscribe.text.ByteString.bytes(stage.get(++i) + "\n");
        case ">", ">>" -> {
          append = word.endsWith(">>");
          outFile = files.apply(stage.get(++i));
        }
        case "2>" -> errFile = files.apply(stage.get(++i));
        default -> errors = out;
      }
    }
    int status = programs.run(new Programs.Call(args, in, inFile, out, errors, folder, environment, now));
    flow = out.toByteArray();
    if (outFile != null) {
      write(outFile, flow, append);
      flow = new byte[0];
    }
    if (errFile != null) {
      write(errFile, errors.toByteArray(), false);
    } else if (errors != out) {
      errors.writeTo(err);
    }
    return status;
  }

  private static void write(File file, byte[] bytes, boolean append) throws IOException {
    if (file.getPath().equals("/dev/null")) {
      return;
    }
    try (java.io.FileOutputStream to = new java.io.FileOutputStream(file, append)) {
      to.write(bytes);
    }
  }
}
