package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PrimeNumbers;
import java.math.BigInteger;
import java.util.Locale;

/** {@code openssl prime}. */
public final class PrimeCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("prime", "Tells whether numbers are prime, or makes a prime")
            .add("bits", Kind.POSITIVE, "Length of the prime to make")
            .add("checks", Kind.POSITIVE, "Taken, and without effect")
            .flag("hex", "Numbers are hexadecimal")
            .flag("generate", "Make a prime")
            .flag("safe", "With -generate: half of it, less one, is prime too");
    return CommonOptions.addProviders(table, dialect);
  }

  @Override
  public int run(Options options, Host host) {
    boolean hex = options.has("hex");
    if (options.has("generate")) {
      OptionTable.refuseArguments(options);
      int bits = (int) options.number("bits", 0);
      if (bits == 0) {
        throw new UsageException("prime", "-generate needs -bits", null);
      }
      BigInteger prime = PrimeNumbers.make(bits, options.has("safe"), host.random());
      String digits = hex ? hex(prime) : prime.toString();
      // Whole octets here, though not where a number is looked at.
      host.print((hex && digits.length() % 2 != 0 ? "0" : "") + digits + "\n");
      return 0;
    }
    if (options.arguments().isEmpty()) {
      throw new UsageException("prime", "no number", "-generate makes one");
    }
    for (String word : options.arguments()) {
      BigInteger number = number(word, hex, host.dialect());
      String verdict = PrimeNumbers.isPrime(number) ? "is" : "is not";
      host.print(hex(number) + " (" + word + ") " + verdict + " prime\n");
    }
    return 0;
  }

  private static String hex(BigInteger number) {
    return number.toString(16).toUpperCase(Locale.ROOT);
  }

  /** As many digits as there are; some releases take a sign before them, and whatever follows them. */
  private static BigInteger number(String word, boolean hex, Dialect dialect) {
    int radix = hex ? 16 : 10;
    boolean negative = word.startsWith("-") && !dialect.readsNumbersToTheEnd();
    int start = negative ? 1 : 0;
    int end = start;
    while (end < word.length() && word.charAt(end) < 128 && Character.digit(word.charAt(end), radix) >= 0) {
      end++;
    }
    if (end == start || end < word.length() && dialect.readsNumbersToTheEnd()) {
      throw new DiagnosticException("\"" + word + "\" is no number");
    }
    BigInteger number = new BigInteger(word.substring(start, end), radix);
    return negative ? number.negate() : number;
  }
}
