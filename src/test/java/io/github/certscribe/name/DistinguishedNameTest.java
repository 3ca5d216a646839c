package io.github.certscribe.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

/** Names from -subj: encodings by X.690 and as the JDK reads them, hashes as the world knows them. */
class DistinguishedNameTest {
  private static NameBuilder builder(String mask) {
    StringTypes types = new StringTypes();
    types.setMask(StringTypes.parseMask(mask));
    return new NameBuilder(ObjectTable.of(Dialect.V3_0), types, true);
  }

  private static SubjectString.Result parse(String text) {
    return SubjectString.parse(text, "-subj", "subject", "req", true, builder("default"));
  }

  private static String hex(DistinguishedName name) {
    return HexFormat.of().formatHex(name.encoded());
  }

  private static String jdk(String subject) {
    return new X500Principal(parse(subject).name().encoded()).getName();
  }

  @Test
  void aNameIsASequenceOfSetsOfPairs() {
    assertEquals("300c310a30080603550403130161", hex(parse("/CN=a").name()));
    assertEquals("3000", hex(DistinguishedName.EMPTY));
    assertEquals("CN=a,O=b,C=DE", jdk("/C=DE/O=b/CN=a"));
  }

  @Test
  void aPlusJoinsAndASetIsSortedByItsEncoding() {
    // X.690, 11.6: the shorter pair, and of equal ones the one with the smaller octets, first.
    String sorted = "301731153008060355040313016130090603550403130262" + "62";
    assertEquals(sorted, hex(parse("/CN=bb+CN=a").name().sorted()));
    assertEquals(sorted, hex(parse("/CN=a+CN=bb").name()));
    assertEquals("CN=a+OU=b", jdk("/CN=a+OU=b"));
    assertEquals(0, parse("/CN=a+OU=b").name().attributes().get(1).rdn());
    assertEquals(1, parse("/CN=a/OU=b").name().attributes().get(1).rdn());
  }

  @Test
  void aBackslashTakesItsMeaningFromTheNextCharacter() {
    assertEquals("CN=a/b", jdk("/CN=a\\/b"));
    assertEquals("CN=a\\+b", jdk("/CN=a\\+b"));
    assertEquals("CN=a\\\\b", jdk("/CN=a\\\\b"));
    assertEquals("CN=ab", jdk("/CN=\\ab"));
    assertEquals("CN=a\\=b", jdk("/CN=a=b"));
  }

  @Test
  void whatIsUnknownOrEmptyIsPassedOverWithAWarning() {
    SubjectString.Result unknown = parse("/XX=a/CN=b");
    assertEquals("300c310a30080603550403130162", hex(unknown.name()));
    assertEquals("req warning: Skipping unknown subject name attribute \"XX\"\n", unknown.warnings());
    SubjectString.Result empty = parse("/O=/CN=b");
    assertEquals("300c310a30080603550403130162", hex(empty.name()));
    assertEquals("req warning: No value provided for subject name attribute \"O\", skipped\n", empty.warnings());
  }

  @Test
  void whatIsNoNameIsRefused() {
    for (String text : new String[] {"CN=a", "", "/CN", "/CN=a/b", "/CN=a\\", "C:/Git/CN=a"}) {
      assertThrows(DiagnosticException.class, () -> parse(text), text);
    }
  }

  @Test
  void aNumberBeforeATypeOnlyTellsLinesApart() {
    assertEquals("CN", NameBuilder.attributeType("0.CN"));
    assertEquals("CN", NameBuilder.attributeType("anything.CN"));
    assertEquals("OU", NameBuilder.attributeType("1:OU"));
    assertEquals("OU", NameBuilder.attributeType("1,OU"));
    assertEquals("CN", NameBuilder.attributeType("CN"));
    assertEquals("CN.", NameBuilder.attributeType("CN."));
  }

  @Test
  void whatWasReadKeepsItsEncoding() throws DecodeException {
    // A set that is not in order, as some software writes it.
    byte[] given = HexFormat.of().parseHex("30173115300906035504031302626230080603550403130161");
    DistinguishedName name = DistinguishedName.parse(DerValue.parse(given));
    assertEquals(HexFormat.of().formatHex(given), hex(name));
    assertEquals(2, name.attributes().size());
  }

  @Test
  void valuesOfTypesThatNamesDoNotHaveAreRefused() {
    for (String value : new String[] {"0101ff", "0500", "0c02c328", "1e0161"}) {
      String pair = "0603550403" + value;
      String name = wrap("30", wrap("31", wrap("30", pair)));
      assertThrows(
          DecodeException.class, () -> DistinguishedName.parse(DerValue.parse(HexFormat.of().parseHex(name))), value);
    }
  }

  private static String wrap(String tag, String content) {
    return tag + String.format("%02x", content.length() / 2) + content;
  }

  @Test
  void hashesAreThoseOfTheLinksInEveryTrustStore() throws DecodeException {
    DistinguishedName isrg = parse("/C=US/O=Internet Security Research Group/CN=ISRG Root X1").name();
    assertEquals("4042bcee", NameHash.of(isrg));
    assertEquals("6187b673", NameHash.old(isrg));
    DistinguishedName dst = parse("/O=Digital Signature Trust Co./CN=DST Root CA X3").name();
    assertEquals("2e5ac55d", NameHash.of(dst));
    assertEquals("12d55845", NameHash.old(dst));
  }

  @Test
  void caseSpacesAndStringTypesDoNotChangeTheHash() throws DecodeException {
    String hash = NameHash.of(parse("/O=Some Company/CN=a b").name());
    assertEquals(hash, NameHash.of(parse("/O=  some   COMPANY  /CN=A  B ").name()));
    DistinguishedName utf8 =
        SubjectString.parse("/O=Some Company/CN=a b", "-subj", "subject", "req", true, builder("utf8only")).name();
    assertEquals(hash, NameHash.of(utf8));
    assertTrue(!NameHash.old(utf8).equals(NameHash.old(parse("/O=Some Company/CN=a b").name())));
  }

  @Test
  void numbersAreReadAsStrtoulReadsThem() {
    assertEquals(10L, UnsignedNumber.parse("10"));
    assertEquals(8L, UnsignedNumber.parse("010"));
    assertEquals(16L, UnsignedNumber.parse(" \t0x10"));
    assertEquals(-1L, UnsignedNumber.parse("-1"));
    assertEquals(-1L, UnsignedNumber.parse("18446744073709551615"));
    assertEquals(-1L, UnsignedNumber.parse("99999999999999999999"));
    for (String text : new String[] {"", "08", "1 ", "a", "0xg"}) {
      assertEquals(null, UnsignedNumber.parse(text), text);
    }
  }

  @Test
  void anErrorPointsAtTheValueInTheSubject() {
    DiagnosticException error = assertThrows(DiagnosticException.class, () -> parse("/CN=a/C=DEU"));
    assertEquals(9, error.diagnostic().position().column());
    assertEquals("-subj", error.diagnostic().position().source());
  }

  @Test
  void linesOfASectionAreAddedInTheirOrder() {
    NameBuilder name = builder("default");
    name.add("2.5.4.10", Value.of("O", "b", "test"), false);
    name.add("2.5.4.3", Value.of("CN", "a", "test"), true);
    name.add("2.5.4.11", Value.of("OU", "c", "test"), false);
    assertEquals("OU=c,CN=a+O=b", new X500Principal(name.build().encoded()).getName());
  }
}
