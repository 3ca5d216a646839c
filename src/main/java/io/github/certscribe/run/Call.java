package io.github.certscribe.run;

import io.github.certscribe.Main;
import io.github.certscribe.cli.Console;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.ProcessHost;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** One call: of one of our programs, by a process that waits for its answer. */
final class Call implements Runnable {
  private final CallServer server;
  private final Caller caller;
  private final Answer answer;

  Call(CallServer server, String pid) {
    this.server = server;
    this.caller = new Caller(pid, server.requests());
    this.answer = new Answer(caller.answer());
  }

  @Override
  public void run() {
    try {
      String[] args = arguments();
      if (args == null) {
        return;
      }
      answer.exit(serve(args));
    } catch (CallCannotBeServed e) {
      answer.refuse();
    } catch (CallerGone | IOException e) {
      // Nobody waits any more.
    } finally {
      server.ended(this);
    }
  }

  /** The program's name and its arguments; null where the process is no caller of ours. */
  private String[] arguments() throws IOException {
    // sh, FOLDER/openssl, and what openssl is given
    String[] words = caller.process().commandLine();
    if (words.length < 2 || !words[1].startsWith(server.folder() + "/")) {
      return null;
    }
    words[1] = words[1].substring(server.folder().length() + 1);
    return Arrays.copyOfRange(words, 1, words.length);
  }

  private int serve(String[] args) throws IOException {
    if (args[0].equals("certscribe") && !(args.length > 1 && args[1].equals("config"))) {
      throw new CallCannotBeServed("made for a process of its own");
    }
    CallerInput in = new CallerInput(caller, server.ownDescriptors(), answer);
    CallerOutput out = new CallerOutput(caller, server.ownDescriptors(), 1, answer);
    CallerOutput err = new CallerOutput(caller, server.ownDescriptors(), 2, answer);
    try (in; out; err) {
      Map<String, String> environment = caller.process().environment();
      Host host = ProcessHost.create(in, out, err, caller, environment, new CallerConsole(caller, in, err));
      return host == null ? 1 : Main.run(args, host);
    }
  }

  /** Tells the caller to end, its work undone. */
  void abandon() {
    answer.exit(143);
  }

  /** A terminal that the caller and this process have in common; else the call is refused when something is asked. */
  private record CallerConsole(Caller caller, CallerInput in, CallerOutput err) implements Console {
    @Override
    public String ask(String prompt, boolean echo) {
      if (!caller.sharesTerminal()) {
        caller.refuse("the terminal is another one");
      }
      return ProcessHost.console(in, err).ask(prompt, echo);
    }

    @Override
    public String ask(String prompt, boolean echo, InputStream rest) {
      if (!caller.sharesTerminal()) {
        caller.refuse("the terminal is another one");
      }
      return ProcessHost.console(rest, err).ask(prompt, echo);
    }
  }
}
