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
}
