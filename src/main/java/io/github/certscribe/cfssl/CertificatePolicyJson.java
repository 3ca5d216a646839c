package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerEncoder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The {@code policies} of a signing profile, and object identifiers as Go reads them. */
final class CertificatePolicyJson {
  private CertificatePolicyJson() {}

  /** PolicyInformation values in DER (RFC 5280, 4.2.1.4); empty where an identifier cannot be encoded. */
  static List<byte[]> parse(JsonFields profile) {
    List<byte[]> policies = new ArrayList<>();
    for (JsonFields policy : profile.objects("policies")) {
      List<byte[]> qualifiers = new ArrayList<>();
      for (JsonFields qualifier : policy.objects("qualifiers")) {
        qualifiers.add(qualifier(qualifier));
      }
      // Without an identifier it is an error only where it is signed.
      String oid = policy.has("id") ? oid(policy.string("id")) : "";
      byte[] id = isEncodable(oid) ? DerEncoder.oid(oid) : new byte[0];
      policies.add(
          id.length == 0 ? id
              : qualifiers.isEmpty() ? DerEncoder.sequence(id)
              : DerEncoder.sequence(id, DerEncoder.sequence(qualifiers.toArray(new byte[0][]))));
    }
    return policies;
  }

  /** PolicyQualifierInfo (RFC 5280, 4.2.1.4). */
  private static byte[] qualifier(JsonFields qualifier) {
    byte[] value = qualifier.string("value").getBytes(StandardCharsets.UTF_8);
    return switch (qualifier.string("type")) {
      case "id-qt-cps" -> DerEncoder.sequence(DerEncoder.oid("1.3.6.1.5.5.7.2.1"), DerEncoder.tlv(22, value));
      case "id-qt-unotice" -> DerEncoder.sequence(
          DerEncoder.oid("1.3.6.1.5.5.7.2.2"), DerEncoder.sequence(DerEncoder.tlv(12, value)));
      default -> throw SigningProfile.configError(
          "invalid policy qualifier type \"" + qualifier.string("type") + "\"");
    };
  }

  /** Numbers between dots, without what Go's number reader passes over. */
  static String oid(String dotted) {
    StringBuilder canonical = new StringBuilder();
    for (String part : dotted.split("\\.", -1)) {
      canonical.append(canonical.length() == 0 ? "" : ".").append(new BigInteger(withoutPlus(part)));
    }
    return canonical.toString();
  }

  private static String withoutPlus(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  /** Whether a text is numbers between dots, each of at most 63 bits. */
  static boolean isIdentifier(String dotted) {
    for (String part : dotted.split("\\.", -1)) {
      String digits = withoutPlus(part);
      boolean isNumber = !digits.isEmpty();
      for (int i = 0; i < digits.length(); i++) {
        isNumber &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
      }
      if (!isNumber || new BigInteger(digits).bitLength() > 63) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first two numbers are such as X.690 (8.19.4) can put into one. */
  private static boolean isEncodable(String oid) {
    int dot = oid.indexOf('.');
    if (dot != 1 || oid.charAt(0) > '2') {
      return false;
    }
    int end = oid.indexOf('.', dot + 1);
    String second = oid.substring(dot + 1, end < 0 ? oid.length() : end);
    return oid.charAt(0) == '2' || second.length() <= 2 && Integer.parseInt(second) < 40;
  }
}
