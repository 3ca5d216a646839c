package io.github.certscribe.run;

import io.github.certscribe.cli.ProcessHost;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The user's script as a process, with the standard streams, the folder and the environment that this process has. */
final class Script {
  private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";
  /** What bin/launch has put out of the JVM's way, under names that begin so. */
  private static final String SAVED = "CERTSCRIBE_SAVED_";
  private static final String SAVED_LOCALE = "CERTSCRIBE_LC_ALL";

  private final Process process;
  /** What it had started when it was told to end. */
  private volatile List<ProcessHandle> family = List.of();

  private Script(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param words its name and arguments, byte strings
   * @param first the folders that come first on its PATH
   * @param folder where a starter can be put; null for none
   * @param descriptors those beyond the standard ones that it is to inherit, a digit each
   * @throws IOException where it cannot be started
   */
  static Script start(String[] words, String first, RunFolder folder, String descriptors) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    String extended = first + ":" + (path == null ? USUAL_PATH : path);
    environment.put("PATH", extended);
    restore(environment);
    List<String> command = new ArrayList<>();
    boolean exact = true;
    for (String word : words) {
      String platform = ProcessHost.platform(word);
      exact &= platform.indexOf('\uFFFD') < 0;
      command.add(platform);
    }
    if (!command.get(0).contains("/")) {
      command.set(0, find(command.get(0), extended));
    }
    if (folder != null && (!exact || !descriptors.isEmpty())) {
      words[0] = exact ? ProcessHost.arguments(new String[] {command.get(0)})[0] : words[0];
      command = List.of("/bin/sh", folder.starter(starter(words, descriptors)));
    }
    return new Script(builder.command(command).inheritIO().start());
  }

  /** The environment as it was before the launcher. */
  private static void restore(Map<String, String> environment) {
    String locale = environment.remove(SAVED_LOCALE);
    if (locale != null && locale.equals("unset")) {
      environment.remove("LC_ALL");
    } else if (locale != null) {
      environment.put("LC_ALL", locale);
    }
    for (String name : List.copyOf(environment.keySet())) {
      if (name.startsWith(SAVED)) {
        environment.put(name.substring(SAVED.length()), environment.remove(name));
      }
    }
  }

  /** The program on the path, or the name itself where it is not there. */
  private static String find(String name, String path) {
    for (String folder : path.split(":")) {
      File file = new File(folder.isEmpty() ? "." : folder, name);
      if (file.isFile() && file.canExecute()) {
        return file.getPath();
      }
    }
    return name;
  }

  /** A script that opens descriptors as this process has them, and becomes the one wanted. */
  private static String starter(String[] words, String descriptors) throws IOException {
    StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
    for (String word : words) {
      script.append(" '").append(word.replace("'", "'\\''")).append('\'');
    }
    String own = Long.toString(ProcessHandle.current().pid());
    ProcessFiles process = new ProcessFiles("self");
    for (int i = 0; i < descriptors.length(); i++) {
      int number = descriptors.charAt(i) - '0';
      boolean reads = (Integer.parseInt(process.positionAndFlags(number).split(" ")[1], 8) & 3) == 0;
      script.append(' ').append(number).append(reads ? "<" : "<>").append(new ProcessFiles(own).descriptor(number));
    }
    return script.append('\n').toString();
  }

  /** Waits for its end; the status is 128 and the signal's number where one has killed it. */
  int status() throws InterruptedException {
    int status = process.waitFor();
    // Here, since this process ends soon after.
    family.forEach(ProcessHandle::destroy);
    return status;
  }

  /** Sends it SIGTERM, and where that ends it, to those too that it started. */
  void terminate() {
    family = process.descendants().toList();
    process.destroy();
  }
}
