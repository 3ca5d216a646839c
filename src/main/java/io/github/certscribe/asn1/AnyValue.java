package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A value of ASN.1's ANY as the real one reads it into an ASN1_TYPE: universal types are checked and taken apart, the
 * rest is kept as it stands.
 */
public final class AnyValue {
  private static final int DIRECTORY_STRINGS = 1 << 12 | 1 << 19 | 1 << 20 | 1 << 28 | 1 << 30;
  private static final int DISPLAY_TEXTS = 1 << 12 | 1 << 22 | 1 << 26 | 1 << 30;

  private AnyValue() {}

  /**
   * The value as it is written again: lengths in their shortest form, constructed strings put together, unused bits
   * zeroed. SEQUENCE, SET and what is not universal stays as it is.
   *
   * @param der may go on after the value; that is left out
   */
  public static byte[] reencode(byte[] der, Dialect dialect) throws DecodeException {
    return encoded(DerValue.first(der, dialect));
  }

  /** The same for a value already read. */
  static byte[] encoded(DerValue value) throws DecodeException {
    if (isKeptWhole(value)) {
      return value.encoded();
    }
    byte[] content = primitiveContent(value);
    return DerEncoder.tlv(DerValue.UNIVERSAL, false, value.tag(), value.tag() == 3 ? withZeroedBits(content) : content);
  }

  /**
   * What the real one holds of a string: its content, a BIT STRING's without the count of unused bits. Of an INTEGER it
   * is the magnitude, and of SEQUENCE, SET and what is not universal the whole value.
   *
   * @param der may go on after the value
   * @throws DecodeException also where it holds no octets: of BOOLEAN, NULL and OBJECT IDENTIFIER
   */
  public static byte[] stringData(byte[] der, Dialect dialect) throws DecodeException {
    DerValue value = DerValue.parse(reencode(der, dialect));
    if (isKeptWhole(value)) {
      return value.encoded();
    }
    switch (value.tag()) {
      case 1, 5, 6:
        throw new DecodeException("a BOOLEAN, NULL or OBJECT IDENTIFIER holds none");
      case 2, 10:
        byte[] magnitude = value.integerContent().abs().toByteArray();
        return magnitude.length > 1 && magnitude[0] == 0
            ? Arrays.copyOfRange(magnitude, 1, magnitude.length) : magnitude;
      case 3:
        return value.bitString();
      default:
        return value.content();
    }
  }

  /** Refuses primitive types that are not well-formed, and end-of-contents octets where a value is due. */
  public static DerValue check(DerValue value) throws DecodeException {
    if (value.isEndOfContents()) {
      throw new DecodeException("unexpected end of contents");
    }
    if (!isKeptWhole(value)) {
      primitiveContent(value);
    }
    return value;
  }

  private static boolean isKeptWhole(DerValue value) throws DecodeException {
    boolean universal = value.tagClass() == DerValue.UNIVERSAL;
    boolean list = value.tag() == 16 || value.tag() == 17;
    if (universal && list && !value.constructed()) {
      throw new DecodeException("type not constructed");
    }
    return !universal || list;
  }

  private static byte[] primitiveContent(DerValue value) throws DecodeException {
    int tag = value.tag();
    byte[] content = value.content();
    if (value.constructed()) {
      if (tag == 1 || tag == 2 || tag == 5 || tag == 6 || tag == 10) {
        throw new DecodeException("type not primitive");
      }
      content = value.stringContent();
    }
    check(tag, content);
    if ((tag == 23 || tag == 24) && content.length < Asn1Time.shortest(tag == 24, value.dialect())) {
      throw new DecodeException("time is too short");
    }
    return content;
  }

  private static void check(int tag, byte[] content) throws DecodeException {
    int length = content.length;
    boolean wrongLength =
        switch (tag) {
          case 1 -> length != 1;
          case 5 -> length != 0;
          case 28 -> length % 4 != 0;
          case 30 -> length % 2 != 0;
          default -> false;
        };
    if (wrongLength) {
      throw new DecodeException("wrong length of content");
    }
    if (tag == 2 || tag == 10) {
      checkInteger(content);
    } else if (tag == 3 && (length == 0 || (content[0] & 0xff) > 7)) {
      throw new DecodeException("invalid bit string");
    } else if (tag == 6) {
      DottedDecimal.check(DerValue.parse(DerEncoder.tlv(6, content)));
    }
  }

  private static void checkInteger(byte[] content) throws DecodeException {
    if (content.length == 0) {
      throw new DecodeException("illegal zero content");
    }
    if (content.length > 1 && new BigInteger(content).toByteArray().length < content.length) {
      throw new DecodeException("illegal padding");
    }
  }

  private static byte[] withZeroedBits(byte[] content) {
    byte[] bits = content.clone();
    if (bits.length == 1) {
      bits[0] = 0;
    } else {
      bits[bits.length - 1] &= (byte) (0xff << bits[0]);
    }
    return bits;
  }

  /** Refuses what is no DirectoryString (X.520, 6.1). */
  public static void checkDirectoryString(DerValue value) throws DecodeException {
    checkOneOf(value, DIRECTORY_STRINGS);
  }

  /** Refuses what is no DisplayText (RFC 5280, 4.2.1.4). */
  public static void checkDisplayText(DerValue value) throws DecodeException {
    checkOneOf(value, DISPLAY_TEXTS);
  }

  private static void checkOneOf(DerValue value, int tags) throws DecodeException {
    if (value.tagClass() != DerValue.UNIVERSAL || value.tag() > 30 || (tags >> value.tag() & 1) == 0) {
      throw new DecodeException("not one of the types that may stand here");
    }
    primitiveContent(value);
  }
}
