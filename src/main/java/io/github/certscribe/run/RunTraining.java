package io.github.certscribe.run;

import java.io.IOException;
import java.util.Map;

/** What "certscribe run" does, as far as it can be done without a caller, for the launcher's class-data archive. */
public final class RunTraining {
  private RunTraining() {}

  /** Nothing depends on its success. */
  public static void run() {
    try {
      RunFolder folder = RunFolder.create(null);
      try {
        folder.fill(CallScript.text("0", "head", "/"));
        // Standard input stands for the pipe: it is at its end.
        CallServer server = new CallServer(folder.path(), 0);
        server.run();
        Signals signals = Signals.receive();
        Script script = Script.start(new String[] {"true"}, folder.path(), folder, "");
        signals.passOn(script);
        serve(server);
        script.status();
        server.finish();
      } finally {
        folder.delete();
      }
    } catch (IOException e) {
      // As above.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void serve(CallServer server) throws IOException {
    server.begin(new Call(server, "self"));
    Caller caller = new Caller("self", "");
    Map<String, String> environment = caller.process().environment();
    Answer answer = new Answer("/dev/null");
    try (CallerInput in = new CallerInput(caller, server.ownDescriptors(), answer);
        CallerOutput out = new CallerOutput(caller, server.ownDescriptors(), 1, answer)) {
      out.stream().write(' ');
      caller.isDirectory("x");
      caller.umask();
      CallerInput.isShared(caller.process(), "x");
      in.read();
    } finally {
      answer.exit(0);
    }
  }
}
