package io.github.certscribe.dialect;

/** What each release makes of certificates and revocation lists that are verified. */
public final class VerifyHabits {
  private VerifyHabits() {}

  /** Whether the folder of trusted certificates is also a store of them ({@code -no-CAstore}). */
  public static boolean hasDefaultStore(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether a certificate's policies are sorted as soon as they are read. */
  public static boolean sortsPolicies(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }

  /** Whether what was found of policies is still known where a policy was required and none is left. */
  public static boolean keepsFailedPolicies(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether a file of a folder by hash that cannot be read to its end keeps those behind it from being looked into. */
  public static boolean stopsAtSpoiltFiles(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether an issuing distribution point that says nothing spoils a revocation list. */
  public static boolean refusesEmptyListScopes(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }

  /**
   * Whether a list of changes is taken for a whole one: without {@code -extended_crl}, and with it where the list is
   * for some reasons only.
   */
  public static boolean takesChangesForWholeLists(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether certificates are told from one another by a digest, and are nobody's issuers where there is none. */
  public static boolean knowsIssuersByDigest(Dialect dialect) {
    return dialect == Dialect.V3_0;
  }

  /** Whether {@code crl -verify} fails where the signature does not fit; else it only says so. */
  public static boolean failsForInvalidLists(Dialect dialect) {
    return dialect == Dialect.V3_5;
  }
}
