package io.github.certscribe.text;

import io.github.certscribe.dialect.Dialect;

/** What the real one's error queue says below a public key that cannot be read. */
final class KeyErrorText {
  /** The real one's thread, whose number differs from run to run. */
  private static final String THREAD = "4007C0DE017F0000";

  private KeyErrorText() {}

  /** Twice, since a certificate's key is asked for before it is printed. */
  static void print(TextWriter out, Dialect dialect) {
    String line =
        THREAD + ":error:03000072:digital envelope routines:X509_PUBKEY_get0:decode error:../crypto/x509/x_pubkey.c:"
            + dialect.lineOfKeyErrors() + ":";
    out.println(line).println(line);
  }
}
