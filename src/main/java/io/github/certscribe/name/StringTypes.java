package io.github.certscribe.name;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Which ASN.1 string type the value of an attribute gets, and how long it may be: the table of known attribute types
 * and the mask of allowed types ({@code string_mask} in req(1)). One instance a command, since a config file may change
 * both for the whole process.
 */
public final class StringTypes {
  /** Bits of a mask, as {@code MASK:} in a config file numbers them: bit n stands for the n-th string type. */
  public static final long NUMERIC = 0x1;
  public static final long PRINTABLE = 0x2;
  public static final long T61 = 0x4;
  public static final long IA5 = 0x10;
  public static final long UNIVERSAL = 0x100;
  public static final long BMP = 0x800;
  public static final long UTF8 = 0x2000;
  /** DirectoryString (X.520) without UniversalString. */
  public static final long DIRECTORY = PRINTABLE | T61 | BMP | UTF8;
  /** PKCS9String (RFC 2985, 5.1). */
  public static final long PKCS9 = DIRECTORY | IA5;

  /**
   * What is known of an attribute type.
   *
   * @param minimum fewest characters; no limit where not positive
   * @param maximum most characters; no limit where not positive
   * @param mask allowed types
   * @param fixed whether the mask stands as it is, untouched by {@code string_mask}
   */
  public record Limits(long minimum, long maximum, long mask, boolean fixed) {}

  private long mask = UTF8;
  private Map<String, Limits> added;

  /** The mask in force. */
  public long mask() {
    return mask;
  }

  /** @param newMask what {@link #parseMask} gives */
  public void setMask(long newMask) {
    mask = newMask;
  }

  /** The mask that a {@code string_mask} word means, or null where it means none. */
  public static Long parseMask(String word) {
    switch (word) {
      case "default":
        return 0xffffffffL;
      case "pkix":
        return ~T61;
      case "utf8only":
        return UTF8;
      case "nombstr":
        return ~(BMP | UTF8);
      default:
        return word.startsWith("MASK:") ? UnsignedNumber.parse(word.substring(5)) : null;
    }
  }

  /** What is known of an attribute type, or null. */
  public Limits limits(String oid) {
    Limits limits = added == null ? null : added.get(oid);
    return limits == null ? AttributeLimits.of(oid) : limits;
  }

  /** Adds or changes what is known of an attribute type, as {@code stbl_section} does. */
  public void add(String oid, Limits limits) {
    if (added == null) {
      added = new HashMap<>();
    }
    added.put(oid, limits);
  }

  /**
   * A value in DER, in the narrowest type that its attribute and the mask allow.
   *
   * @param value errors point at it; its text is what is encoded
   * @param oid the attribute's type
   * @param utf8 whether the text is UTF-8; else each byte is a character of ISO 8859-1
   * @throws io.github.certscribe.diagnostic.DiagnosticException where it is too long, too short or has characters that
   *     no allowed type has
   */
  public byte[] encode(Value value, String oid, boolean utf8) {
    Limits limits = limits(oid);
    long allowed = limits == null ? DIRECTORY : limits.mask();
    if (limits == null || !limits.fixed()) {
      allowed &= mask;
    }
    int[] characters = CharacterString.decode(value, utf8);
    if (limits != null) {
      CharacterString.checkLength(value, characters.length, limits);
    }
    return encode(value, characters, utf8, allowed == 0 ? DIRECTORY : allowed);
  }

  /** A value in DER, in the narrowest type of a mask, without limits. */
  public static byte[] encode(Value value, boolean utf8, long allowed) {
    return encode(value, CharacterString.decode(value, utf8), utf8, allowed == 0 ? DIRECTORY : allowed);
  }

  private static byte[] encode(Value value, int[] characters, boolean utf8, long allowed) {
    long types = allowed;
    for (int i = 0; i < characters.length; i++) {
      long narrowed = narrow(types, characters[i]);
      if (narrowed == 0) {
        throw CharacterString.illegal(value, characters, i, utf8, types);
      }
      types = narrowed;
    }
    if ((types & NUMERIC) != 0) {
      return DerEncoder.tlv(18, wide(characters, 1));
    }
    if ((types & PRINTABLE) != 0) {
      return DerEncoder.tlv(19, wide(characters, 1));
    }
    if ((types & IA5) != 0) {
      return DerEncoder.tlv(22, wide(characters, 1));
    }
    if ((types & T61) != 0) {
      return DerEncoder.tlv(20, wide(characters, 1));
    }
    if ((types & BMP) != 0) {
      return DerEncoder.tlv(30, wide(characters, 2));
    }
    if ((types & UNIVERSAL) != 0) {
      return DerEncoder.tlv(28, wide(characters, 4));
    }
    String text = value.text();
    return DerEncoder.tlv(12, utf8 ? ByteString.bytes(text) : CharacterString.utf8(characters));
  }

  /** The types of a mask that have a character. */
  private static long narrow(long types, int character) {
    long left = types;
    if (!(character >= '0' && character <= '9' || character == ' ')) {
      left &= ~NUMERIC;
    }
    if (!CharacterString.isPrintable(character)) {
      left &= ~PRINTABLE;
    }
    if (character > 0x7f) {
      left &= ~IA5;
    }
    if (character > 0xff) {
      left &= ~T61;
    }
    if (character > 0xffff) {
      left &= ~BMP;
    }
    return left;
  }

  private static byte[] wide(int[] characters, int octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(characters.length * octets);
    for (int character : characters) {
      for (int i = octets - 1; i >= 0; i--) {
        out.write(character >> 8 * i);
      }
    }
    return out.toByteArray();
  }
}
