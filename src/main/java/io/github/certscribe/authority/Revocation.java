package io.github.certscribe.authority;

import io.github.certscribe.asn1.Asn1Time;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * When and why a certificate was revoked, as the database writes it: a time, and after a comma a reason, and after
 * another one what belongs to that: {@code 260102030405Z,keyTime,20250101000000Z}.
 *
 * @param time Time in DER
 * @param reason CRLReason (RFC 5280, 5.3.1), or -1 for none
 * @param hold dotted decimals of the hold instruction, or null
 * @param invalid GeneralizedTime in DER since when it may not be trusted, or null
 */
public record Revocation(byte[] time, int reason, String hold, byte[] invalid) {
  /** The words of {@code -crl_reason} at the place of their number; 7 is not used. */
  private static final String[] REASONS = {
    "unspecified", "keyCompromise", "CACompromise", "affiliationChanged", "superseded", "cessationOfOperation",
    "certificateHold", null, "removeFromCRL"
  };
  private static final String HOLD = "holdInstruction";
  private static final String KEY_TIME = "keyTime";
  private static final String CA_KEY_TIME = "CAkeyTime";
  private static final int KEY_COMPROMISE = 1;
  private static final int CA_COMPROMISE = 2;
  private static final int CERTIFICATE_HOLD = 6;

  private static final String REASON_CODE = "2.5.29.21";
  private static final String INVALIDITY_DATE = "2.5.29.24";
  private static final String HOLD_INSTRUCTION = "2.5.29.23";

  /** The words that {@code -crl_reason} knows. */
  public static List<String> reasons() {
    List<String> words = new ArrayList<>();
    for (String word : REASONS) {
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** How the database writes a reason; null for none such. Case does not matter. */
  public static String reason(String word) {
    for (String known : REASONS) {
      if (known != null && known.equalsIgnoreCase(word)) {
        return known;
      }
    }
    return null;
  }

  /** How the database writes a hold; null where the instruction is no object. */
  public static String hold(String instruction, ObjectTable objects) {
    return objects.oid(instruction) == null ? null : HOLD + "," + instruction;
  }

  /** How the database writes a compromise since a time, YYYYMMDDHHMMSSZ; null where it is no such time. */
  public static String compromise(String since, boolean ofAuthority) {
    return generalized(since) == null ? null : (ofAuthority ? CA_KEY_TIME : KEY_TIME) + "," + since;
  }

  /** Reads what stands in the database; null where it cannot be read. */
  public static Revocation parse(String text, ObjectTable objects, Dialect dialect) {
    String[] parts = split(text);
    byte[] time = ByteString.bytes(parts[0]);
    // A GeneralizedTime is not understood here, though what is revoked after 2049 gets one.
    if (Asn1Time.read(false, time, dialect) == null) {
      return null;
    }
    byte[] der = DerEncoder.tlv(23, time);
    String word = parts[1];
    if (word == null) {
      return new Revocation(der, -1, null, null);
    }
    for (int i = 0; i < REASONS.length; i++) {
      if (REASONS[i] != null && REASONS[i].equalsIgnoreCase(word)) {
        return new Revocation(der, i, null, null);
      }
    }
    if (word.equalsIgnoreCase(HOLD)) {
      String oid = parts[2] == null ? null : objects.oid(parts[2]);
      return oid == null ? null : new Revocation(der, CERTIFICATE_HOLD, oid, null);
    }
    boolean authority = word.equalsIgnoreCase(CA_KEY_TIME);
    if (!authority && !word.equalsIgnoreCase(KEY_TIME)) {
      return null;
    }
    byte[] since = parts[2] == null ? null : generalized(parts[2]);
    return since == null ? null : new Revocation(der, authority ? CA_COMPROMISE : KEY_COMPROMISE, null, since);
  }

  private static String[] split(String text) {
    String[] parts = new String[3];
    int start = 0;
    for (int i = 0; i < parts.length && start >= 0; i++) {
      int comma = i == parts.length - 1 ? -1 : text.indexOf(',', start);
      parts[i] = comma < 0 ? text.substring(start) : text.substring(start, comma);
      start = comma < 0 ? -1 : comma + 1;
    }
    return parts;
  }

  private static byte[] generalized(String text) {
    return Asn1Time.read(true, ByteString.bytes(text)) == null ? null : DerEncoder.tlv(24, ByteString.bytes(text));
  }

  /** The text of a moment, as the database writes it. */
  public static String time(long seconds) {
    byte[] der = Validity.encode(seconds);
    return ByteString.of(der, 2, der.length);
  }

  /** crlEntryExtensions, in the order of the real one. */
  public List<Extension> extensions() {
    List<Extension> extensions = new ArrayList<>();
    if (reason >= 0) {
      extensions.add(
          new Extension(REASON_CODE, false, DerEncoder.tlv(10, BigInteger.valueOf(reason).toByteArray())));
    }
    if (invalid != null) {
      extensions.add(new Extension(INVALIDITY_DATE, false, invalid));
    }
    if (hold != null) {
      extensions.add(new Extension(HOLD_INSTRUCTION, false, DerEncoder.oid(hold)));
    }
    return extensions;
  }
}
