package io.github.certscribe.asn1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.certscribe.asn1.ObjectTable.AddResult;
import io.github.certscribe.dialect.Dialect;
import java.io.File;
import org.junit.jupiter.api.Test;

/** Expectations were recorded from OBJ_txt2obj, OBJ_txt2nid and OBJ_create of 3.0.19 and 3.5.7. */
class BuiltInObjectsTest {
  private final ObjectTable objects = ObjectTable.of(Dialect.V3_0);
  private final ObjectTable recent = ObjectTable.of(Dialect.V3_5);

  @Test
  void namesOidsAndBack() {
    assertEquals("2.5.4.3", objects.oid("CN"));
    assertEquals("2.5.4.3", objects.oid("commonName"));
    assertNull(objects.oid("cn"));
    assertNull(objects.oid("COMMONNAME"));
    assertEquals("CN", objects.shortName("2.5.4.3"));
    assertEquals("rsaEncryption", objects.longName("1.2.840.113549.1.1.1"));
    assertEquals("des-cbc", objects.longName("1.3.14.3.2.7"));
    assertEquals("1.2.804.2.1.1.1.1.3.1.1.2.9", objects.oid("uacurve9"));
    assertEquals("1.2.3.4", objects.display("1.2.3.4"));
    assertNull(objects.oidOfName("2.5.4.3"));
  }

  @Test
  void objectsWithoutIdentifierAreNone() {
    for (String name : new String[] {"UNDEF", "undefined", "NULL", "DES-EDE3", "des-ede3", ""}) {
      assertNull(objects.oid(name), name);
    }
  }

  @Test
  void twoObjectsWithOneIdentifier() {
    assertEquals("1.3", objects.oid("identified-organization"));
    assertEquals("ORG", objects.shortName("1.3"));
  }

  @Test
  void releasesDiffer() {
    assertEquals("ac-auditEntity", objects.longName("1.3.6.1.5.5.7.1.4"));
    assertEquals("X509v3 Audit Identity", recent.longName("1.3.6.1.5.5.7.1.4"));
    assertNull(recent.oid("ac-auditEntity"));
    assertNull(objects.oid("tcg"));
    assertNull(objects.shortName("2.23.133"));
    assertEquals("2.23.133", recent.oid("Trusted Computing Group"));
  }

  @Test
  void dottedDecimals() {
    String[][] cases = {
      {"1.2.", "1.2"}, {"1..2", "1.0.2"}, {"1.2..3", "1.2.0.3"}, {"1.02.3", "1.2.3"}, {"2.999", "2.999"}, {"1 2.3",
          "1.2.3"},
      {"1.2.3 ", "1.2.3"}, {"0.39", "0.39"}, {"2.99999999999999999999999", "2.99999999999999999999999"}, {"1.2..",
          "1.2.0"},
      {"1", null}, {"1.", null}, {"01.2", null}, {"3.1", null}, {"1.40", null}, {"1.99999999999", null}, {"1.2.3a",
          null},
      {" 1.2", null}, {"1,2", null}, {"1.-2", null}, {".1", null}, {"1.2\t3", null}
    };
    for (String[] c : cases) {
      assertEquals(c[1], objects.oid(c[0]), c[0]);
    }
  }

  @Test
  void addedObjects() {
    assertEquals(AddResult.ADDED, objects.add("1.2.3.04", "commonName", "my name"));
    // A short name goes before a long one.
    assertEquals("1.2.3.4", objects.oid("commonName"));
    assertEquals("2.5.4.3", objects.oid("CN"));
    assertEquals("my name", objects.longName("1.2.3.4"));
    assertEquals(AddResult.NAME_EXISTS, objects.add("1.2.3.5", "CN", "x"));
    assertEquals(AddResult.NAME_EXISTS, objects.add("1.2.3.5", "x", "commonName"));
    assertEquals(AddResult.NAME_EXISTS, objects.add("1.2.3.5", "DES-EDE3", "x"));
    assertEquals(AddResult.OID_EXISTS, objects.add("1.2.3.4", "x", "x"));
    assertEquals(AddResult.OID_EXISTS, objects.add("2.5.4.3", "x", "x"));
    assertEquals(AddResult.BAD_OID, objects.add("x", "x", "x"));
    assertNull(ObjectTable.of(Dialect.V3_0).shortName("1.2.3.4"));
  }

  @Test
  void everyObjectAsTheInstalledReleaseListsIt() throws Exception {
    compare("/usr/bin/openssl", objects, "OpenSSL 3.0.");
    String other = System.getenv("OPENSSL_3_5");
    if (other != null) {
      compare(other, recent, "OpenSSL 3.5.");
    }
  }

  private static void compare(String openssl, ObjectTable table, String version) throws Exception {
    assumeTrue(new File(openssl).canExecute());
    Process process = new ProcessBuilder(openssl, "version").start();
    assumeTrue(new String(process.getInputStream().readAllBytes()).startsWith(version));
    for (ObjectDataWriter.Entry entry : ObjectDataWriter.read(openssl)) {
      String oid = entry.oid().isEmpty() ? null : entry.oid();
      assertEquals(oid, table.oid(entry.shortName()));
      assertEquals(oid, table.oid(entry.longName()));
      if (oid != null && !oid.equals("1.3")) {
        assertEquals(entry.shortName(), table.shortName(oid));
        assertEquals(entry.longName(), table.longName(oid));
      }
    }
  }
}
