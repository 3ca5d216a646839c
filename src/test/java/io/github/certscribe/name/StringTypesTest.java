package io.github.certscribe.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Expectations by X.680 (tags and characters of string types), RFC 5280 appendix A.1 (limits) and req(1) (masks). */
class StringTypesTest {
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String COUNTRY = "2.5.4.6";
  private static final String SERIAL_NUMBER = "2.5.4.5";
  private static final String ORGANIZATION = "2.5.4.10";
  private static final String LOCALITY = "2.5.4.7";
  private static final String EMAIL = "1.2.840.113549.1.9.1";
  private static final String DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25";
  private static final String UNKNOWN = "1.2.3.4";
  /** A capital O with stroke: U+00D8, and as UTF-8 in a byte string. */
  private static final String STROKE_LATIN = "\u00d8";
  private static final String STROKE_UTF8 = "\u00c3\u0098";
  /** The euro sign, U+20AC, in UTF-8. */
  private static final String EURO_UTF8 = "\u00e2\u0082\u00ac";

  private static String encoded(String mask, String oid, String text, boolean utf8) {
    StringTypes types = new StringTypes();
    if (mask != null) {
      types.setMask(StringTypes.parseMask(mask));
    }
    return HexFormat.of().formatHex(types.encode(Value.of("x", text, "test"), oid, utf8));
  }

  private static String refused(String oid, String text) {
    StringTypes types = new StringTypes();
    return assertThrows(DiagnosticException.class, () -> types.encode(Value.of("x", text, "test"), oid, false))
        .getMessage();
  }

  @Test
  void directoryStringsAreUtf8UnlessTheMaskSaysOtherwise() {
    assertEquals("0c0161", encoded(null, COMMON_NAME, "a", false));
    assertEquals("0c0161", encoded("utf8only", COMMON_NAME, "a", false));
    assertEquals("0c0161", encoded("utf8only", UNKNOWN, "a", false));
    assertEquals("130161", encoded("default", COMMON_NAME, "a", false));
    assertEquals("130161", encoded("pkix", COMMON_NAME, "a", false));
    assertEquals("130161", encoded("nombstr", COMMON_NAME, "a", false));
  }

  @Test
  void theNarrowestTypeThatHasAllCharactersIsTaken() {
    // PrintableString has no @ and no underscore (X.680, 41.4).
    assertEquals("14026140", encoded("default", COMMON_NAME, "a@", false));
    assertEquals("1402615f", encoded("default", COMMON_NAME, "a_", false));
    assertEquals("1e020061", encoded("MASK:0x800", COMMON_NAME, "a", false));
    assertEquals("1401d8", encoded("default", ORGANIZATION, STROKE_LATIN, false));
    assertEquals("0c02c398", encoded("utf8only", ORGANIZATION, STROKE_LATIN, false));
    assertEquals("0c02c398", encoded("utf8only", ORGANIZATION, STROKE_UTF8, true));
    assertEquals("1401d8", encoded("default", ORGANIZATION, STROKE_UTF8, true));
    assertEquals("1e0220ac", encoded("default", ORGANIZATION, EURO_UTF8, true));
    assertEquals("1e0220ac", encoded("pkix", ORGANIZATION, EURO_UTF8, true));
  }

  @Test
  void withoutUtf8EachByteIsACharacter() {
    assertEquals("0c04c383c298", encoded(null, ORGANIZATION, STROKE_UTF8, false));
  }

  @Test
  void someAttributesHaveTheirTypeWhateverTheMask() {
    for (String mask : new String[] {"default", "pkix", "utf8only", "nombstr", "MASK:0x800"}) {
      assertEquals("13024445", encoded(mask, COUNTRY, "DE", false), mask);
      assertEquals("13023132", encoded(mask, SERIAL_NUMBER, "12", false), mask);
      assertEquals("1603614062", encoded(mask, EMAIL, "a@b", false), mask);
      assertEquals("1603636f6d", encoded(mask, DOMAIN_COMPONENT, "com", false), mask);
    }
  }

  @Test
  void lengthsAreThoseOfUpperBounds() {
    // ub-common-name, ub-organization-name 64, ub-locality-name 128, ub-emailaddress-length 128 of RFC 5280 and PKCS#9
    encoded(null, COMMON_NAME, "a".repeat(64), false);
    assertEquals("x is 65 characters long; it may have at most 64", refused(COMMON_NAME, "a".repeat(65)));
    encoded(null, ORGANIZATION, "a".repeat(64), false);
    refused(ORGANIZATION, "a".repeat(65));
    encoded(null, LOCALITY, "a".repeat(128), false);
    refused(LOCALITY, "a".repeat(129));
    encoded(null, EMAIL, "a".repeat(128), false);
    refused(EMAIL, "a".repeat(129));
    encoded(null, UNKNOWN, "a".repeat(70_000), false);
    encoded(null, UNKNOWN, "", false);
    refused(COMMON_NAME, "");
    refused(COUNTRY, "D");
    refused(COUNTRY, "DEU");
  }

  @Test
  void charactersAreCountedNotBytes() {
    assertEquals("0c8180" + "c398".repeat(64), encoded(null, COMMON_NAME, STROKE_UTF8.repeat(64), true));
    refused(COMMON_NAME, STROKE_UTF8.repeat(64));
  }

  @Test
  void charactersThatNoAllowedTypeHasAreRefused() {
    refused(COUNTRY, "D_");
    refused(EMAIL, STROKE_LATIN);
    refused(DOMAIN_COMPONENT, STROKE_LATIN);
    refused(SERIAL_NUMBER, "a@b");
  }

  @Test
  void masksAreWordsOrNumbers() {
    assertEquals(StringTypes.UTF8, StringTypes.parseMask("utf8only"));
    assertEquals(0xffffffffL, StringTypes.parseMask("default"));
    assertEquals(~StringTypes.T61, StringTypes.parseMask("pkix"));
    assertEquals(0L, StringTypes.parseMask("nombstr") & (StringTypes.BMP | StringTypes.UTF8));
    assertEquals(12L, StringTypes.parseMask("MASK:12"));
    assertEquals(18L, StringTypes.parseMask("MASK:0x12"));
    assertEquals(10L, StringTypes.parseMask("MASK:012"));
    assertNull(StringTypes.parseMask("utf8"));
    assertNull(StringTypes.parseMask("MASK:"));
    assertNull(StringTypes.parseMask("MASK:12a"));
    assertNull(StringTypes.parseMask("mask:1"));
    assertNull(StringTypes.parseMask(""));
  }

  @Test
  void anAddedTypeCountsBeforeTheOnesThatAreKnown() {
    StringTypes types = new StringTypes();
    types.add(COMMON_NAME, new StringTypes.Limits(1, 3, StringTypes.PRINTABLE, true));
    assertEquals("130161", HexFormat.of().formatHex(types.encode(Value.of("x", "a", "test"), COMMON_NAME, false)));
    assertThrows(
        DiagnosticException.class, () -> types.encode(Value.of("x", "abcd", "test"), COMMON_NAME, false));
  }
}
