package io.github.certscribe.certificate;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.IntegerSyntax;
import java.math.BigInteger;

/** Serial numbers: given, drawn at random, or counted in a file. */
public final class SerialNumber {
  private static final int RANDOM_BITS = 159;

  private SerialNumber() {}

  /** What {@code -set_serial} means: decimal, or hexadecimal after {@code 0x}; null where it is no number. */
  public static BigInteger parse(String text) {
    return IntegerSyntax.parse(text);
  }

  /** A random number that is not negative and fits in twenty octets. */
  public static BigInteger random(Host host) {
    return new BigInteger(RANDOM_BITS, host.random());
  }

  /** The file that counts for a CA whose certificate is in {@code file}, where none is named. */
  public static String fileFor(String certificateFile) {
    int dot = certificateFile.lastIndexOf('.');
    return (dot < 0 ? certificateFile : certificateFile.substring(0, dot)) + ".srl";
  }

  /**
   * Counts one further in a file and returns the new number. Processes wait for each other, so that none gets the
   * number of another.
   *
   * @param create whether a file that is not there is made, with a random number
   * @param required whether a file that is not there, and not made, is an error; else a random number is drawn
   */
  public static BigInteger next(Host host, String name, boolean create, boolean required) {
    return isCounted(host, name, create, required)
        ? reserve(host, name, 1) : random(host).add(BigInteger.ONE);
  }

  /** Whether numbers are counted in a file rather than drawn at random; the parameters are those of {@link #next}. */
  public static boolean isCounted(Host host, String name, boolean create, boolean required) {
    boolean counted = create || host.files().exists(name);
    if (!counted && required) {
      throw new DiagnosticException(
          Diagnostic.of("cannot open \"" + name + "\" for reading: No such file or directory")
              .withHint("-CAcreateserial makes it"));
    }
    return counted;
  }

  /**
   * The number that a file holds.
   *
   * @throws DiagnosticException where there is no such file, or no number in it
   */
  public static BigInteger read(Host host, String name) {
    return new SerialFile(host, name).number();
  }

  /**
   * Counts several further in a file, which is made where it is not there.
   *
   * @return the first of the numbers, which follow each other; nobody else is given any of them
   */
  public static BigInteger reserve(Host host, String name, int count) {
    return new SerialFile(host, name).reserve(count);
  }

  /**
   * Gives numbers back that were reserved last and not used, unless somebody else has counted on from them.
   *
   * @param end the last number of those that were reserved
   * @param used the last number that was used
   */
  public static void giveBack(Host host, String name, BigInteger end, BigInteger used) {
    new SerialFile(host, name).replace(end, used);
  }
}
