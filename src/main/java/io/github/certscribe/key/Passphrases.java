package io.github.certscribe.key;

import io.github.certscribe.cli.Console;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Pass phrases from where options say (openssl-passphrase-options(1)) and from the terminal. */
public final class Passphrases {
  private static final int MAXIMUM = 1024;

  /** The octets of a line that are read from a file at once. */
  private static final int LINE = 1023;

  /** The octets that are read at once from a file descriptor. */
  private static final int AHEAD = 4096;

  private Passphrases() {}

  /**
   * The phrases of {@code -passin} and {@code -passout}; where both name the same source, its first line is the one
   * and its second the other.
   *
   * @param in the argument, or null
   * @param out the argument, or null
   * @return two phrases, each null where its argument was
   */
  public static String[] resolve(Host host, String in, String out) {
    boolean same = in != null && in.equals(out);
    InputStream[] shared = new InputStream[1];
    String first = in == null ? null : one(host, in, same ? shared : null);
    String second = out == null ? null : one(host, out, same ? shared : null);
    return new String[] {first, second};
  }

  /** A phrase as an argument that {@link #resolve} gives back unchanged; null for null. */
  public static String argument(String phrase) {
    return phrase == null ? null : "pass:" + phrase;
  }

  private static String one(Host host, String source, InputStream[] shared) {
    if (source.startsWith("pass:")) {
      return source.substring(5);
    }
    if (source.startsWith("env:")) {
      String value = host.environment().get(source.substring(4));
      if (value == null) {
        throw failure("no environment variable \"" + source.substring(4) + "\"");
      }
      return value;
    }
    if (shared != null && shared[0] != null) {
      return line(shared[0]);
    }
    InputStream in = open(host, source);
    if (shared != null) {
      shared[0] = in;
    }
    return line(in);
  }

  private static InputStream open(Host host, String source) {
    if (source.equals("stdin")) {
      return host.in();
    }
    if (source.startsWith("file:")) {
      String name = source.substring(5);
      return name.equals("/dev/stdin") ? host.in() : new ByteArrayInputStream(host.files().read(name));
    }
    if (source.startsWith("fd:")) {
      long number = Options.decimal(source.substring(3));
      if (number < 0) {
        throw failure("\"" + source + "\" names no file descriptor");
      }
      // The real one reads ahead there, which others feel who read the same stream.
      return new BufferedInputStream(number == 0 ? host.in() : descriptor(host, number), AHEAD);
    }
    int colon = source.indexOf(':');
    // What stands there may be the phrase itself, and so is not shown.
    throw new DiagnosticException(
        Diagnostic.of("a pass phrase argument must begin with a source" + (colon < 0 ? "" : " that is known"))
            .withHint("pass:PHRASE, env:NAME, file:NAME, fd:NUMBER or stdin"));
  }

  private static InputStream descriptor(Host host, long number) {
    try {
      return host.files().open("/dev/fd/" + number);
    } catch (IOException e) {
      throw failure("cannot read file descriptor " + number);
    }
  }

  /**
   * One line without its line feed, octet by octet: what follows is somebody else's. A NUL ends the phrase, and no
   * more is taken than the real one has room for.
   */
  private static String line(InputStream in) {
    try {
      StringBuilder line = new StringBuilder();
      int octet = 0;
      while (line.length() < LINE && (octet = in.read()) >= 0 && octet != '\n') {
        line.append((char) octet);
      }
      if (line.length() == 0 && octet < 0) {
        throw failure("the pass phrase source is at its end");
      }
      int end = line.indexOf("\0");
      return end >= 0 ? line.substring(0, end) : line.toString();
    } catch (IOException e) {
      throw failure("cannot read the pass phrase");
    }
  }

  private static DiagnosticException failure(String message) {
    return new DiagnosticException("pass phrase: " + message);
  }

  /**
   * Asks for the phrase of something encrypted.
   *
   * @param prompt without its colon: {@code Enter pass phrase for a.key}
   * @return null where nothing is to be had
   */
  public static String ask(Host host, String prompt) {
    return answer(host, prompt + ":");
  }

  /** @param rest of standard input, which was read already and may take a terminal's place; null where it was not */
  static String ask(Host host, String prompt, InputStream rest) {
    Console console = host.console();
    return rest == null || console == null ? ask(host, prompt) : console.ask(prompt + ":", false, rest);
  }

  /** What is typed unseen behind a prompt; null where nothing is to be had. */
  private static String answer(Host host, String prompt) {
    Console console = host.console();
    return console == null ? null : console.ask(prompt, false);
  }

  /**
   * Asks for a new phrase, twice.
   *
   * @param prompt without its colon, such as {@link KeyWriter#PEM_PROMPT}; how short a phrase may be goes by it
   */
  public static String askNew(Host host, String prompt) {
    String phrase = ask(host, prompt);
    if (phrase == null) {
      throw failure("none was given");
    }
    int minimum = minimum(prompt);
    if (minimum > 1 || phrase.length() > MAXIMUM) {
      checkLength(phrase, minimum);
    }
    verify(host, prompt + ":", phrase);
    // Where any will do but an empty one, that is found when it is used.
    checkLength(phrase, minimum);
    return phrase;
  }

  /** In octets. */
  private static int minimum(String prompt) {
    return switch (prompt) {
      case KeyWriter.PEM_PROMPT -> 4;
      case KeyWriter.OWN_FORM_PROMPT, PvkFile.PROMPT -> 1;
      default -> 0;
    };
  }

  private static void checkLength(String phrase, int minimum) {
    if (phrase.length() < minimum || phrase.length() > MAXIMUM) {
      throw new DiagnosticException(
          Diagnostic.of("the pass phrase is too " + (phrase.length() < minimum ? "short" : "long"))
              .withHint("it must have " + minimum + " to " + MAXIMUM + " characters"));
    }
  }

  private static void verify(Host host, String prompt, String phrase) {
    String again = answer(host, "Verifying - " + prompt);
    if (again == null) {
      throw failure("none was given the second time");
    }
    if (!again.equals(phrase)) {
      host.printError("Verify failure\n");
      throw failure("the two that were given differ");
    }
  }

  /**
   * Asks for a password of any length.
   *
   * @param prompt with its colon
   */
  public static String askPassword(Host host, String prompt, boolean twice) {
    String password = answer(host, prompt);
    if (password == null) {
      throw failure("none was given");
    }
    if (twice) {
      verify(host, prompt, password);
    }
    return password;
  }
}
