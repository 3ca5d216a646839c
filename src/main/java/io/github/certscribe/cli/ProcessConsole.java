package io.github.certscribe.cli;

import io.github.certscribe.text.ByteString;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The process's terminal, opened when first asked at; where there is none, standard input and standard error take its
 * place, as they do for the real one.
 */
final class ProcessConsole implements Console {
  private static final File TERMINAL = new File("/dev/tty");

  private InputStream standardInput;
  private final OutputStream standardError;
  private boolean opened;
  private boolean terminal;
  private InputStream in;
  private OutputStream out;

  ProcessConsole(InputStream standardInput, OutputStream standardError) {
    this.standardInput = standardInput;
    this.standardError = standardError;
  }

  private void open() {
    if (opened) {
      return;
    }
    opened = true;
    out = standardError;
    try {
      InputStream from = new FileInputStream(TERMINAL);
      try {
        out = new FileOutputStream(TERMINAL);
        in = from;
        terminal = true;
      } catch (IOException e) {
        from.close();
      }
    } catch (IOException e) {
      terminal = false;
    }
  }

  @Override
  public String ask(String prompt, boolean echo, InputStream rest) {
    standardInput = rest;
    return ask(prompt, echo);
  }

  @Override
  public String ask(String prompt, boolean echo) {
    open();
    try {
      out.write(ByteString.bytes(prompt));
      out.flush();
      boolean hidden = !echo && terminal;
      Thread restore = hidden ? new Thread(ProcessConsole::showTyping) : null;
      if (hidden) {
        // A signal while the phrase is typed must not leave a terminal that shows nothing.
        Runtime.getRuntime().addShutdownHook(restore);
        stty("-echo");
      }
      String line = line(terminal ? in : standardInput);
      if (hidden) {
        showTyping();
        Runtime.getRuntime().removeShutdownHook(restore);
      }
      if (!echo) {
        out.write('\n');
        out.flush();
      }
      return line;
    } catch (IOException e) {
      return null;
    }
  }

  /** A line that has no end is none. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int octet;
    while ((octet = in.read()) != '\n') {
      if (octet < 0) {
        return null;
      }
      line.append((char) octet);
    }
    return line.toString();
  }

  private static void showTyping() {
    stty("echo");
  }

  private static void stty(String mode) {
    try {
      new ProcessBuilder("stty", mode)
          .redirectInput(TERMINAL)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // No stty here: what is typed is seen, which is better than not to be able to type it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
