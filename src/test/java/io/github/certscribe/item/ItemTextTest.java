package io.github.certscribe.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemTextTest {
  private static final int[] IDENTIFIERS =
      {1, 2, 3, 4, 5, 6, 10, 12, 0x30, 0x30, 0x30, 0x31, 19, 22, 23, 24, 30, 0xa0, 0xa1, 0xa2, 0x80, 0x81, 0x86};

  @Test
  void fieldsOfAnAlgorithm() throws DecodeException {
    assertEquals(
        "X509_ALGOR: \n  algorithm: sha256 (2.16.840.1.101.3.4.2.1)\n  parameter: NULL\n",
        text("X509_ALGOR", "300d06096086480165030402010500", Dialect.V3_0));
    assertThrows(DecodeException.class, () -> text("X509_ALGOR", "3000", Dialect.V3_0));
  }

  @Test
  void releasesDifferInWhatIsAbsent() throws DecodeException {
    String extension = "300806032a0304040178";
    assertTrue(text("X509_EXTENSION", extension, Dialect.V3_0).contains("  critical: BOOL ABSENT\n"));
    assertTrue(text("X509_EXTENSION", extension, Dialect.V3_5).contains("  critical: FALSE\n"));
  }

  @Test
  void everyFieldIsOfAKnownItem() {
    for (Dialect dialect : List.of(Dialect.V3_0, Dialect.V3_5)) {
      ItemTable table = ItemTable.of(dialect);
      List<String> names = table.names();
      assertEquals(names.size(), new HashSet<>(names).size());
      for (String name : names) {
        Item item = table.item(name);
        if (item == null) {
          assertNotNull(PrimitiveItem.of(name), name);
          continue;
        }
        for (Item.Field field : item.fields()) {
          assertTrue(table.item(field.item()) != null || PrimitiveItem.of(field.item()) != null, field.item());
        }
      }
    }
  }

  @Test
  void anyInputIsShownOrRefused() {
    Random random = new Random(7);
    for (Dialect dialect : List.of(Dialect.V3_0, Dialect.V3_5)) {
      ItemTable table = ItemTable.of(dialect);
      ObjectTable objects = ObjectTable.of(dialect);
      int shown = 0;
      for (int i = 0; i < 200; i++) {
        byte[] data = value(random, 4);
        for (String name : table.names()) {
          try {
            assertTrue(ItemText.of(name, data, table, objects).length > 0);
            shown++;
          } catch (DecodeException e) {
            assertNotNull(e.getMessage());
          }
        }
      }
      assertTrue(shown > 200, "shown: " + shown);
    }
  }

  private static byte[] value(Random random, int depth) {
    int identifier = IDENTIFIERS[random.nextInt(IDENTIFIERS.length)];
    if ((identifier & 0x20) == 0 || depth == 0) {
      byte[] content = new byte[random.nextInt(4)];
      random.nextBytes(content);
      return DerEncoder.tlv(identifier, content);
    }
    byte[][] members = new byte[random.nextInt(4)][];
    for (int i = 0; i < members.length; i++) {
      members[i] = value(random, depth - 1);
    }
    return DerEncoder.tlv(identifier, DerEncoder.join(members));
  }

  private static String text(String name, String hex, Dialect dialect) throws DecodeException {
    byte[] data = HexFormat.of().parseHex(hex);
    return ByteString.of(ItemText.of(name, data, ItemTable.of(dialect), ObjectTable.of(dialect)));
  }
}
