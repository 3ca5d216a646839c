package io.github.certscribe.name;

import io.github.certscribe.diagnostic.Nearest;
import java.util.List;

/** The attribute types that people write into names, for hints. */
final class AttributeNames {
  private static final List<String> NAMES =
      List.of(
          "C", "ST", "L", "O", "OU", "CN", "DC", "UID", "SN", "GN", "emailAddress", "countryName",
          "stateOrProvinceName",
          "localityName", "organizationName", "organizationalUnitName", "commonName", "serialNumber", "street",
          "streetAddress", "title", "postalCode", "givenName", "surname", "initials", "name", "description",
          "domainComponent", "userId", "dnQualifier", "pseudonym", "businessCategory", "organizationIdentifier",
          "jurisdictionC", "jurisdictionST", "jurisdictionL", "telephoneNumber", "challengePassword",
          "unstructuredName");

  private AttributeNames() {}

  static String hint(String type) {
    return switch (type) {
      case "E", "email", "Email", "EMAIL", "mail" -> "did you mean \"emailAddress\"?";
      case "S", "State", "state", "Province", "province" -> "did you mean \"ST\"?";
      case "City", "city", "Locality", "locality", "Town" -> "did you mean \"L\"?";
      case "Country", "country" -> "did you mean \"C\"?";
      case "Organization", "organization", "Organisation", "Company", "company" -> "did you mean \"O\"?";
      case "OrganizationalUnit", "Department", "department", "unit" -> "did you mean \"OU\"?";
      case "SAN", "san", "subjectAltName", "DNS", "IP" ->
          "this is an extension, no part of a name: write subjectAltName into the section of req_extensions";
      case "cn", "ou", "o", "l", "st", "c", "dc" -> "did you mean \"" + upper(type) + "\"?";
      default -> Nearest.hint(type, NAMES);
    };
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }
}
