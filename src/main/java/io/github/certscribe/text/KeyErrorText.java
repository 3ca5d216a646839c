package io.github.certscribe.text;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import java.math.BigInteger;

/** What the real one's error queue says below a public key that cannot be read. */
final class KeyErrorText {
  private KeyErrorText() {}

  /**
   * Twice, since a certificate's key is asked for before it is printed.
   *
   * @param version the certificate's, asked for in between, which may be no number of 64 bits
   */
  static void print(TextWriter out, BigInteger version, Dialect dialect) {
    String line = ErrorLines.unreadableKey(dialect);
    out.println(line);
    if (version.bitLength() >= Long.SIZE) {
      out.println(ErrorLines.unreadableInteger(version, dialect));
    }
    out.println(line);
  }
}
