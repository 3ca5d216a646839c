package io.github.certscribe.key;

import io.github.certscribe.cli.Host;

/** Keys in files: every form and encryption that the real one takes. */
public final class KeyReader {
  private KeyReader() {}

  /**
   * @param file name as given; null or {@code -} as the real one takes them
   * @param format {@code PEM}, {@code DER}, {@code P12}, or null for whatever it is
   * @param passphrase the argument of {@code -passin}, or null: then a terminal is asked where one is needed
   * @param what what the key is to messages: {@code private key}, {@code CA private key}
   */
  public static PrivateKey privateKey(Host host, String file, String format, String passphrase, String what) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The same for a public key; a private key or a certificate is taken where the real one takes it. */
  public static PublicKey publicKey(Host host, String file, String format, String what) {
    throw new UnsupportedOperationException("not yet");
  }
}
