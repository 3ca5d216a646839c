package io.github.certscribe.dialect;

/** What the build of OpenSSL that is imitated says of itself. */
public final class OpensslBuild {
  private static final String NAME = "OpenSSL ";

  private OpensslBuild() {}

  /** {@code version} prints this. */
  public static String line(Dialect dialect) {
    return dialect == Dialect.V3_0
        ? "OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)"
        : "OpenSSL 3.5.9 29 Sep 2026 (Library: OpenSSL 3.5.9 29 Sep 2026)";
  }

  /** The version number alone: {@code 3.0.19}. */
  public static String version(Dialect dialect) {
    String line = line(dialect);
    return line.substring(NAME.length(), line.indexOf(' ', NAME.length()));
  }

  /** When it was built, as {@code version -b} says. */
  public static String date(Dialect dialect) {
    return dialect == Dialect.V3_0 ? "Fri Apr  3 12:29:32 2026 UTC" : "Sat Oct  3 16:00:50 2026 UTC";
  }
}
