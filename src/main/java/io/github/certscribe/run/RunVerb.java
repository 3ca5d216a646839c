package io.github.certscribe.run;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.ProcessHost;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;

/**
 * {@code certscribe run [--] SCRIPT [ARGUMENT...]}: runs a script, whose calls of our programs this process serves.
 * Ends with the script, and as it does.
 */
public final class RunVerb {
  private static final String USAGE = "Usage: certscribe run [--] SCRIPT [ARGUMENT...]\n";
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;
  private static final int SIGNALLED = 128;

  /** The folder of our programs, as bin/launch-run says. */
  private final String bin = System.getProperty("certscribe.bin");
  /** The watching process; null where the system cannot do what serving calls needs. */
  private final String watcher = System.getProperty("certscribe.watch");
  private final String[] words;
  private final Host host;

  private RunVerb(String[] words, Host host) {
    this.words = words;
    this.host = host;
  }

  /** @return the script's status; 126 where it cannot be run, 127 where there is none */
  public static int run(String[] args, Host host) {
    int start = args.length > 0 && args[0].equals("--") ? 1 : 0;
    if (start == args.length || start == 0 && args[0].startsWith("-")) {
      host.printError(USAGE);
      return args.length > 0 && args[0].endsWith("-help") ? 0 : 1;
    }
    RunVerb verb = new RunVerb(Arrays.copyOfRange(args, start, args.length), host);
    if (verb.bin == null) {
      host.printError("certscribe: error: \"run\" needs the launcher, bin/certscribe\n");
      return 1;
    }
    try {
      return verb.watcher == null ? verb.runPlainly() : verb.runServed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Each call is a process of its own. */
  private int runPlainly() throws InterruptedException {
    try {
      Signals signals = Signals.receive();
      Script script = Script.start(words, bin, null, "");
      signals.passOn(script);
      return script.status();
    } catch (IOException e) {
      return cannotStart();
    }
  }

  private int runServed() throws InterruptedException {
    Watch watch;
    RunFolder folder;
    CallServer server;
    try {
      watch = new Watch(watcher);
      folder = RunFolder.create(host.environment().get("TMPDIR"));
      watch.tell("folder", folder.path());
    } catch (IOException e) {
      return runPlainly();
    }
    try {
      String own = new File("/proc/self").getCanonicalFile().getName();
      folder.fill(CallScript.text(own, head(), ProcessHost.arguments(new String[] {bin})[0]));
      server = new CallServer(folder.path(), CallServer.PIPE);
      server.start();
      Signals signals = Signals.receive();
      Script script = Script.start(words, folder.path() + ":" + bin, folder, System.getProperty("certscribe.fds", ""));
      signals.passOn(script);
      int status = script.status();
      if (status > SIGNALLED) {
        server.abandon();
      } else {
        Latecomers.await(folder.path());
        server.finish();
      }
      server.close();
      return status;
    } catch (IOException e) {
      return cannotStart();
    } finally {
      folder.delete();
      watch.end();
    }
  }

  private static String head() {
    return new File("/usr/bin/head").exists() ? "/usr/bin/head" : "head";
  }

  private int cannotStart() {
    String name = words[0];
    boolean there = name.contains("/") && host.files().exists(name);
    host.printError(
        "certscribe: error: cannot run \"" + name + "\": "
            + (there ? "it is not executable" : "No such file or directory") + "\n");
    return there ? NOT_EXECUTABLE : NOT_FOUND;
  }
}
