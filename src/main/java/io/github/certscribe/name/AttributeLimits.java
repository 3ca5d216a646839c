package io.github.certscribe.name;

import io.github.certscribe.name.StringTypes.Limits;

/** The attribute types whose values are limited in type or length (RFC 5280, A.1; RFC 2985; X.520). */
final class AttributeLimits {
  private static final long NAME = 32_768;

  private AttributeLimits() {}

  static Limits of(String oid) {
    if (oid.startsWith("2.5.4.")) {
      return directory(oid.substring(6));
    }
    return oid.startsWith("1.2.840.113549.1.9.") ? pkcs9(oid.substring(19)) : others(oid);
  }

  /** X.520's selected attribute types. */
  private static Limits directory(String arc) {
    return switch (arc) {
      case "3" -> text(64); // commonName
      case "4", "41", "42", "43" -> text(NAME); // surname, name, givenName, initials
      case "5" -> fixed(1, 64, StringTypes.PRINTABLE); // serialNumber
      case "6" -> fixed(2, 2, StringTypes.PRINTABLE); // countryName
      case "7", "8" -> text(128); // localityName, stateOrProvinceName
      case "10", "11" -> text(64); // organizationName, organizationalUnitName
      case "46" -> fixed(-1, -1, StringTypes.PRINTABLE); // dnQualifier
      case "98" -> fixed(3, 3, StringTypes.PRINTABLE); // countryCode3c
      case "99" -> fixed(3, 3, StringTypes.NUMERIC); // countryCode3n
      case "100" -> fixed(-1, -1, StringTypes.UTF8); // dnsName
      default -> null;
    };
  }

  private static Limits pkcs9(String arc) {
    return switch (arc) {
      case "1" -> fixed(1, 128, StringTypes.IA5); // emailAddress
      case "2", "7" -> new Limits(1, -1, StringTypes.PKCS9, false); // unstructuredName, challengePassword
      case "8" -> text(-1); // unstructuredAddress
      case "20" -> fixed(-1, -1, StringTypes.BMP); // friendlyName
      default -> null;
    };
  }

  private static Limits others(String oid) {
    return switch (oid) {
      case "0.9.2342.19200300.100.1.25" -> fixed(1, -1, StringTypes.IA5); // domainComponent
      case "0.9.2342.19200300.100.1.3" -> fixed(1, -1, StringTypes.IA5); // rfc822Mailbox
      case "1.3.6.1.4.1.311.17.1" -> fixed(-1, -1, StringTypes.BMP); // Microsoft CSP name
      case "1.3.6.1.4.1.311.60.2.1.3" -> fixed(2, 2, StringTypes.PRINTABLE); // jurisdictionCountryName
      case "1.2.643.3.131.1.1" -> fixed(1, 12, StringTypes.NUMERIC); // INN
      case "1.2.643.100.1" -> fixed(1, 13, StringTypes.NUMERIC); // OGRN
      case "1.2.643.100.3" -> fixed(1, 11, StringTypes.NUMERIC); // SNILS
      case "1.3.6.1.5.5.7.8.9" -> fixed(1, 128, StringTypes.UTF8); // SmtpUTF8Mailbox
      default -> null;
    };
  }

  private static Limits text(long maximum) {
    return new Limits(1, maximum, StringTypes.DIRECTORY, false);
  }

  private static Limits fixed(long minimum, long maximum, long mask) {
    return new Limits(minimum, maximum, mask, true);
  }
}
