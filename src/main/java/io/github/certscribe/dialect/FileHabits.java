package io.github.certscribe.dialect;

/** What each release does with files that are not as it wants them. */
public final class FileHabits {
  private FileHabits() {}

  /** Whether {@code -CAfile} may be a certificate in DER. */
  public static boolean readsTrustedDer(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }

  /** Whether commands of keys and parameters open their output before they read. */
  public static boolean opensOutputFirst(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether {@code genpkey} ends with 0 also where what it made cannot be written. */
  public static boolean endsWellWithoutOutput(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }

  /** Whether PKCS#8 that is none is looked through as if it were text, as what stands under unknown labels is. */
  public static boolean takesSpoiledKeysForText(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }

  /** How often the pass phrase of one key in PKCS#8 is asked for, in standard input, until it is right. */
  public static int phrasesForPrivateKey(Dialect dialect) {
    return dialect == Dialect.V3_5 ? 1 : 3;
  }

  /** The same where a public key is looked for. */
  public static int phrasesForPublicKey(Dialect dialect) {
    return dialect == Dialect.V3_5 ? 0 : 2;
  }
}
