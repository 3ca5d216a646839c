package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code openssl errstr}: error codes in words.
 *
 * <p>{@code errors.txt} holds what the real ones answer: {@code NN name} of a library, {@code NNNNNNNN words} of a
 * code, {@code <} or {@code >} before a line that only 3.0 or only 3.5 has.
 */
public final class ErrstrCommand implements Command {
  private static final long SYSTEM = 0x80000000L;
  private static final int LIBRARY_SHIFT = 23;
  private static final long REASON = 0x7fffffL;
  private static final long FLAGS = 0x7c0000L;

  @Override
  public OptionTable options(Dialect dialect) {
    return new OptionTable("errstr", "Says error codes in words");
  }

  @Override
  public int run(Options options, Host host) {
    Map<String, String> words = words(host.dialect());
    TextWriter out = new TextWriter();
    int status = 0;
    for (String argument : options.arguments()) {
      BigInteger code = code(argument);
      if (code == null) {
        status++;
      } else {
        out.println(describe(code, words, host.dialect()));
      }
    }
    host.write(out.toByteArray());
    return status;
  }

  private static String describe(BigInteger number, Map<String, String> words, Dialect dialect) {
    long code = number.longValue();
    boolean system = (code & SYSTEM) != 0;
    long library = system ? 2 : code >> LIBRARY_SHIFT & 0xff;
    long reason = code & (system ? SYSTEM - 1 : REASON);
    String name = words.get(hex(library, 2));
    String text = system ? words.get(hex(reason | SYSTEM, 8)) : words.get(hex(library << LIBRARY_SHIFT | reason, 8));
    if (text == null && !system) {
      text = reason == 0 ? name : words.get(hex(reason, 8));
    }
    if (text == null) {
      text = "reason(" + (dialect.clearsFlagsOfErrors() ? reason & ~FLAGS : reason) + ")";
    }
    return "error:" + pad(number.toString(16), 8) + ":" + (name == null ? "lib(" + library + ")" : name) + "::" + text;
  }

  /** Hexadecimal as C's {@code scanf} reads it, to the first character that is none; null where there is no digit. */
  private static BigInteger code(String argument) {
    int i = 0;
    while (i < argument.length() && " \t\n\013\f\r".indexOf(argument.charAt(i)) >= 0) {
      i++;
    }
    boolean negative = i < argument.length() && argument.charAt(i) == '-';
    if (negative || i < argument.length() && argument.charAt(i) == '+') {
      i++;
    }
    boolean prefixed = argument.startsWith("0x", i) || argument.startsWith("0X", i);
    if (prefixed) {
      i += 2;
    }
    int start = i;
    while (i < argument.length() && Character.digit(argument.charAt(i), 16) >= 0) {
      i++;
    }
    if (i == start) {
      // The nought of a prefix is a digit.
      return prefixed ? BigInteger.ZERO : null;
    }
    BigInteger all = BigInteger.ONE.shiftLeft(Long.SIZE);
    BigInteger value = new BigInteger(argument.substring(start, i), 16);
    if (value.compareTo(all) >= 0) {
      return all.subtract(BigInteger.ONE);
    }
    return negative ? all.subtract(value).mod(all) : value;
  }

  private static String hex(long number, int digits) {
    return pad(Long.toString(number, 16), digits);
  }

  private static String pad(String digits, int width) {
    return "0".repeat(Math.max(0, width - digits.length())) + digits.toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> words(Dialect dialect) {
    char foreign = dialect.has35Additions() ? '<' : '>';
    Map<String, String> words = new HashMap<>();
    try (InputStream in = ErrstrCommand.class.getResourceAsStream("errors.txt")) {
      for (String line : ByteString.of(in.readAllBytes()).split("\n")) {
        int start = line.charAt(0) == '<' || line.charAt(0) == '>' ? 1 : 0;
        if (line.charAt(0) != foreign) {
          int space = line.indexOf(' ');
          words.put(line.substring(start, space), line.substring(space + 1));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("no errors.txt", e);
    }
    return words;
  }
}
