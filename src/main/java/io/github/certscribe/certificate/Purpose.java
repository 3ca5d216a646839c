package io.github.certscribe.certificate;

import io.github.certscribe.dialect.Dialect;

/**
 * What a certificate may be used for, as {@code x509 -purpose} lists it and {@code verify -purpose} asks for it. The
 * order is the real one's.
 */
public enum Purpose {
  SSL_CLIENT("sslclient", "SSL client"),
  SSL_SERVER("sslserver", "SSL server"),
  NETSCAPE_SSL_SERVER("nssslserver", "Netscape SSL server"),
  SMIME_SIGN("smimesign", "S/MIME signing"),
  SMIME_ENCRYPT("smimeencrypt", "S/MIME encryption"),
  CRL_SIGN("crlsign", "CRL signing"),
  ANY("any", "Any Purpose"),
  OCSP_HELPER("ocsphelper", "OCSP helper"),
  TIMESTAMP_SIGN("timestampsign", "Time Stamp signing"),
  CODE_SIGN("codesign", "Code signing");

  static final int NETSCAPE_ANY_CA = 1 << 5 | 1 << 6 | 1 << 7;
  private static final int NETSCAPE_SSL_CLIENT = 1;
  private static final int NETSCAPE_SSL_SERVER_BIT = 1 << 1;
  private static final int NETSCAPE_SMIME = 1 << 2;
  private static final int NETSCAPE_SSL_CA = 1 << 5;
  private static final int NETSCAPE_SMIME_CA = 1 << 6;

  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
  private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final String MICROSOFT_SGC = "1.3.6.1.4.1.311.10.3.3";
  private static final String NETSCAPE_SGC = "2.16.840.1.113730.4.1";
  private static final String ANY_PURPOSE = "2.5.29.37.0";

  /** The purposes of extendedKeyUsage that the real one tells apart. */
  static final String[] KNOWN_PURPOSES = {
    SERVER_AUTH, CLIENT_AUTH, EMAIL_PROTECTION, CODE_SIGNING, MICROSOFT_SGC, NETSCAPE_SGC, "1.3.6.1.5.5.7.3.9",
    TIME_STAMPING, "1.3.6.1.5.5.7.3.10", ANY_PURPOSE
  };

  private final String shortName;
  private final String title;

  Purpose(String shortName, String title) {
    this.shortName = shortName;
    this.title = title;
  }

  /** What {@code -purpose} takes. */
  public String shortName() {
    return shortName;
  }

  /** What {@code x509 -purpose} prints. */
  public String title() {
    return title;
  }

  /** Whether the release imitated knows it. */
  public boolean isKnown(Dialect dialect) {
    return this != CODE_SIGN || dialect.has35Additions();
  }

  /** The purpose of a short name, or null. */
  public static Purpose of(String shortName, Dialect dialect) {
    for (Purpose purpose : values()) {
      if (purpose.shortName.equals(shortName) && purpose.isKnown(dialect)) {
        return purpose;
      }
    }
    return null;
  }

  /**
   * Whether a certificate may be used so.
   *
   * @param authority whether as a CA for such certificates
   * @return 0 no, 1 yes, above 1 yes with a warning of this number, -1 where its extensions are invalid
   */
  public int check(CertificateFacts facts, boolean authority) {
    if (facts.isInvalid()) {
      return -1;
    }
    return switch (this) {
      case SSL_CLIENT -> sslClient(facts, authority);
      case SSL_SERVER -> sslServer(facts, authority);
      case NETSCAPE_SSL_SERVER -> {
        int server = sslServer(facts, authority);
        yield !authority && facts.keyUsageRejects(CertificateFacts.KEY_ENCIPHERMENT) ? 0 : server;
      }
      case SMIME_SIGN -> smime(
          facts, authority, CertificateFacts.DIGITAL_SIGNATURE | CertificateFacts.NON_REPUDIATION);
      case SMIME_ENCRYPT -> smime(facts, authority, CertificateFacts.KEY_ENCIPHERMENT);
      case CRL_SIGN -> authority ? facts.authorityKind() : facts.keyUsageRejects(CertificateFacts.CRL_SIGN) ? 0 : 1;
      case ANY -> 1;
      case OCSP_HELPER -> authority ? facts.authorityKind() : 1;
      case TIMESTAMP_SIGN -> authority ? facts.authorityKind() : timestampSign(facts);
      case CODE_SIGN -> codeSign(facts, authority);
    };
  }

  private static int sslAuthority(CertificateFacts facts) {
    int kind = facts.authorityKind();
    return kind != 0 && (kind != 5 || (facts.netscapeType() & NETSCAPE_SSL_CA) != 0) ? 1 : 0;
  }

  private static boolean netscapeRejects(CertificateFacts facts, int bit) {
    return facts.netscapeType() >= 0 && (facts.netscapeType() & bit) == 0;
  }

  private static int sslClient(CertificateFacts facts, boolean authority) {
    if (facts.purposesReject(CLIENT_AUTH)) {
      return 0;
    }
    if (authority) {
      return sslAuthority(facts);
    }
    return facts.keyUsageRejects(CertificateFacts.DIGITAL_SIGNATURE | CertificateFacts.KEY_AGREEMENT)
        || netscapeRejects(facts, NETSCAPE_SSL_CLIENT) ? 0 : 1;
  }

  private static int sslServer(CertificateFacts facts, boolean authority) {
    if (facts.purposesReject(SERVER_AUTH, MICROSOFT_SGC, NETSCAPE_SGC)) {
      return 0;
    }
    if (authority) {
      return sslAuthority(facts);
    }
    int usable =
        CertificateFacts.DIGITAL_SIGNATURE | CertificateFacts.KEY_ENCIPHERMENT | CertificateFacts.KEY_AGREEMENT;
    return netscapeRejects(facts, NETSCAPE_SSL_SERVER_BIT) || facts.keyUsageRejects(usable) ? 0 : 1;
  }

  private static int smime(CertificateFacts facts, boolean authority, int usage) {
    if (facts.purposesReject(EMAIL_PROTECTION)) {
      return 0;
    }
    if (authority) {
      int kind = facts.authorityKind();
      return kind != 5 || (facts.netscapeType() & NETSCAPE_SMIME_CA) != 0 ? kind : 0;
    }
    int answer = 1;
    if (facts.netscapeType() >= 0 && (facts.netscapeType() & NETSCAPE_SMIME) == 0) {
      // Certificates for clients were once given out for mail too.
      answer = (facts.netscapeType() & NETSCAPE_SSL_CLIENT) != 0 ? 2 : 0;
    }
    return facts.keyUsageRejects(usage) ? 0 : answer;
  }

  private static int timestampSign(CertificateFacts facts) {
    int signing = CertificateFacts.DIGITAL_SIGNATURE | CertificateFacts.NON_REPUDIATION;
    int usage = facts.keyUsage();
    if (usage >= 0 && ((usage & ~signing) != 0 || (usage & signing) == 0)) {
      return 0;
    }
    return facts.hasOnlyPurpose(TIME_STAMPING) && isCritical(facts, "2.5.29.37") ? 1 : 0;
  }

  /** After the CA/Browser Forum's requirements for code signing. */
  private static int codeSign(CertificateFacts facts, boolean authority) {
    if (authority) {
      return facts.authorityKind();
    }
    int usage = facts.keyUsage();
    int forbidden = CertificateFacts.KEY_CERT_SIGN | CertificateFacts.CRL_SIGN;
    if (usage < 0 || (usage & CertificateFacts.DIGITAL_SIGNATURE) == 0 || (usage & forbidden) != 0
        || !isCritical(facts, "2.5.29.15")) {
      return 0;
    }
    return !facts.hasPurpose(CODE_SIGNING) || facts.hasPurpose(SERVER_AUTH) || facts.hasPurpose(ANY_PURPOSE) ? 0 : 1;
  }

  private static boolean isCritical(CertificateFacts facts, String oid) {
    for (Extension extension : facts.certificate().extensions()) {
      if (extension.oid().equals(oid)) {
        return extension.critical();
      }
    }
    return false;
  }
}
