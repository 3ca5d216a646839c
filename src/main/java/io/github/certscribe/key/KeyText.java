package io.github.certscribe.key;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;

/** Keys as {@code -text} prints them. */
public final class KeyText {
  private KeyText() {}

  /**
   * A public key as certificates and requests show it below {@code Public Key Algorithm}: from
   * {@code Public-Key: (2048 bit)} on, each line indented; where it cannot be read, what the real one prints then.
   */
  public static void printPublic(TextWriter out, byte[] subjectPublicKeyInfo, int indent, ObjectTable objects, Dialect dialect) {
    throw new UnsupportedOperationException("not yet");
  }
}
