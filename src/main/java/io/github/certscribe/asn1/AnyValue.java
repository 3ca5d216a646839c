package io.github.certscribe.asn1;

/** What the real one demands of a value where its syntax says ANY: primitive types must be well-formed. */
public final class AnyValue {
  private AnyValue() {}

  /** @return the value itself */
  public static DerValue check(DerValue value) throws DecodeException {
    if (value.tagClass() != DerValue.UNIVERSAL) {
      return value;
    }
    if (value.tag() == 0 && value.end() - value.start() == 2) {
      throw new DecodeException("unexpected end of contents");
    }
    switch (value.tag()) {
      case 1:
        value.bool();
        break;
      case 2, 10:
        value.integerContent();
        break;
      case 3:
        value.bitString();
        break;
      case 5:
        if (value.constructed() || value.contentLength() != 0) {
          throw new DecodeException("bad NULL");
        }
        break;
      case 6:
        value.oid();
        break;
      case 16, 17:
        if (!value.constructed()) {
          throw new DecodeException("type not constructed");
        }
        break;
      default:
        checkString(value);
        break;
    }
    return value;
  }

  /** A string type, or a type that the real one keeps like one. */
  static void checkString(DerValue value) throws DecodeException {
    int length = value.stringContent().length;
    if (value.tag() == 30 && length % 2 != 0 || value.tag() == 28 && length % 4 != 0) {
      throw new DecodeException("a string of wide characters has a wrong length");
    }
  }

  /** As the real one writes it again: primitive types in DER, all others as they are. */
  static byte[] encoded(DerValue value) throws DecodeException {
    if (value.tagClass() != DerValue.UNIVERSAL || value.tag() == 16 || value.tag() == 17) {
      return value.encoded();
    }
    if (value.tag() == 3) {
      byte[] bits = value.bitString();
      return DerEncoder.bitString(bits, bits.length == 0 ? 0 : value.unusedBits());
    }
    return value.tag() > 30 ? value.encoded() : DerEncoder.tlv(value.tag(), value.stringContent());
  }
}
