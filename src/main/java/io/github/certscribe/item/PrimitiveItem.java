package io.github.certscribe.item;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import java.math.BigInteger;
import java.util.List;

/**
 * A type without fields.
 *
 * @param tags the universal tags that a value may have, as bits; 0 for any value
 */
record PrimitiveItem(String name, int tags) {
  private static final int ANY = 0;
  private static final int DIRECTORY_STRINGS = bit(12) | bit(19) | bit(20) | bit(28) | bit(30);
  private static final int DISPLAY_TEXTS = bit(12) | bit(22) | bit(26) | bit(30);
  private static final int PRINTABLES =
      bit(3) | bit(12) | bit(16) | bit(18) | bit(19) | bit(20) | bit(22) | bit(28) | bit(30);

  static final List<String> NAMES = List.of(
      "ASN1_ANY", "ASN1_BIT_STRING", "ASN1_BMPSTRING", "ASN1_BOOLEAN", "ASN1_ENUMERATED", "ASN1_FBOOLEAN",
      "ASN1_GENERALIZEDTIME", "ASN1_GENERALSTRING", "ASN1_IA5STRING", "ASN1_INTEGER", "ASN1_NULL", "ASN1_OBJECT",
      "ASN1_OCTET_STRING_NDEF", "ASN1_OCTET_STRING", "ASN1_PRINTABLESTRING", "ASN1_PRINTABLE", "ASN1_SEQUENCE",
      "ASN1_T61STRING", "ASN1_TBOOLEAN", "ASN1_TIME", "ASN1_UNIVERSALSTRING", "ASN1_UTCTIME", "ASN1_UTF8STRING",
      "ASN1_VISIBLESTRING", "BIGNUM", "CBIGNUM", "DIRECTORYSTRING", "DISPLAYTEXT", "LONG", "ZLONG", "INT32", "UINT32",
      "ZINT32", "ZUINT32", "INT64", "UINT64", "ZINT64", "ZUINT64", "X509_NAME");

  private static int bit(int tag) {
    return 1 << tag;
  }

  /** The type of this name, or null. */
  static PrimitiveItem of(String name) {
    int tags =
        switch (name) {
          case "ASN1_ANY" -> ANY;
          case "ASN1_BOOLEAN", "ASN1_FBOOLEAN", "ASN1_TBOOLEAN" -> bit(1);
          case "ASN1_INTEGER", "BIGNUM", "CBIGNUM", "LONG", "ZLONG", "INT32", "UINT32", "ZINT32", "ZUINT32", "INT64",
              "UINT64", "ZINT64", "ZUINT64" -> bit(2);
          case "ASN1_BIT_STRING" -> bit(3);
          case "ASN1_OCTET_STRING", "ASN1_OCTET_STRING_NDEF" -> bit(4);
          case "ASN1_NULL" -> bit(5);
          case "ASN1_OBJECT" -> bit(6);
          case "ASN1_ENUMERATED" -> bit(10);
          case "ASN1_UTF8STRING" -> bit(12);
          case "ASN1_SEQUENCE", "X509_NAME" -> bit(16);
          case "ASN1_PRINTABLESTRING" -> bit(19);
          case "ASN1_T61STRING" -> bit(20);
          case "ASN1_IA5STRING" -> bit(22);
          case "ASN1_UTCTIME" -> bit(23);
          case "ASN1_GENERALIZEDTIME" -> bit(24);
          case "ASN1_TIME" -> bit(23) | bit(24);
          case "ASN1_VISIBLESTRING" -> bit(26);
          case "ASN1_GENERALSTRING" -> bit(27);
          case "ASN1_UNIVERSALSTRING" -> bit(28);
          case "ASN1_BMPSTRING" -> bit(30);
          case "ASN1_PRINTABLE" -> PRINTABLES;
          case "DIRECTORYSTRING" -> DIRECTORY_STRINGS;
          case "DISPLAYTEXT" -> DISPLAY_TEXTS;
          default -> -1;
        };
    return tags == -1 ? null : new PrimitiveItem(name, tags);
  }

  boolean isAny() {
    return tags == ANY;
  }

  /** The universal tag that an IMPLICIT one stands for. */
  int tag() {
    return Integer.numberOfTrailingZeros(tags);
  }

  boolean matches(DerValue value) {
    return isAny()
        || value.tagClass() == DerValue.UNIVERSAL && value.tag() <= 30 && (tags >> value.tag() & 1) != 0;
  }

  boolean isBigNumber() {
    return name.endsWith("BIGNUM");
  }

  /** Refuses what is not well-formed, and numbers out of the type's range. */
  void check(DerValue value) throws DecodeException {
    if (isBigNumber()) {
      // Its octets are a magnitude, padded or not.
      if (value.constructed()) {
        throw new DecodeException("type not primitive");
      }
      return;
    }
    AnyValue.check(value);
    BigInteger least = null;
    BigInteger most = null;
    switch (name) {
      case "LONG", "ZLONG", "INT64", "ZINT64" -> {
        least = BigInteger.valueOf(Long.MIN_VALUE);
        most = BigInteger.valueOf(Long.MAX_VALUE);
      }
      case "INT32", "ZINT32" -> {
        least = BigInteger.valueOf(Integer.MIN_VALUE);
        most = BigInteger.valueOf(Integer.MAX_VALUE);
      }
      case "UINT64", "ZUINT64" -> most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
      case "UINT32", "ZUINT32" -> most = BigInteger.valueOf(0xffffffffL);
      default -> {
        return;
      }
    }
    BigInteger number = value.integer();
    if (number.compareTo(least == null ? BigInteger.ZERO : least) < 0 || number.compareTo(most) > 0) {
      throw new DecodeException("the number is out of range");
    }
  }

  /** What is shown where an OPTIONAL one is absent. */
  String absent() {
    return switch (name) {
      case "ASN1_BOOLEAN" -> "BOOL ABSENT";
      case "ASN1_FBOOLEAN" -> "FALSE";
      case "ASN1_TBOOLEAN" -> "TRUE";
      case "INT32", "UINT32", "ZINT32", "ZUINT32", "INT64", "UINT64", "ZINT64", "ZUINT64" -> "0";
      default -> "<ABSENT>";
    };
  }

  /** Whether the real one holds a value of its own as nothing: one that stands alone is refused then. */
  boolean isNothing(DerValue value) throws DecodeException {
    return switch (name) {
      case "ASN1_BOOLEAN", "ASN1_FBOOLEAN", "ASN1_TBOOLEAN" -> !value.bool();
      case "LONG", "ZLONG" -> value.integer().signum() == 0;
      default -> false;
    };
  }
}
