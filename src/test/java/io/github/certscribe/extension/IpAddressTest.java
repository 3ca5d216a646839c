package io.github.certscribe.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.certscribe.dialect.Dialect;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Recorded through {@code subjectAltName = IP:...} and {@code nameConstraints = permitted;IP:...} of both releases. */
class IpAddressTest {
  private static String hex(String text, Dialect dialect) {
    byte[] octets = IpAddress.parse(text, dialect);
    return octets == null ? null : HexFormat.of().formatHex(octets);
  }

  private static void both(String expected, String text) {
    assertEquals(expected, hex(text, Dialect.V3_0), text);
    assertEquals(expected, hex(text, Dialect.V3_5), text);
  }

  private static void older(String expected, String text) {
    assertEquals(expected, hex(text, Dialect.V3_0), text);
    assertNull(hex(text, Dialect.V3_5), text);
  }

  @Test
  void fourNumbers() {
    both("01020304", "1.2.3.4");
    both("00ff0000", "0.255.0.0");
    for (String text : new String[] {"", "1.2.3", "1.2.3.256", "1.2.3.4.5", "1.2.3.4a", "1..2.3", "0x1.2.3.4",
        "1.2.3."}) {
      both(null, text);
    }
  }

  @Test
  void scannedLoosely() {
    older("01000304", "+1.-0.003.4");
    older("01020304", "1. 2.3.4");
    older("01020304", "1.2.3.4 anything");
    older("01020304", "4294967297.2.3.4");
    older("01020300", "1.2.3.00");
  }

  @Test
  void groupsOfSixteenBits() {
    both("00000000000000000000000000000000", "::");
    both("00000000000000000000000000000001", "::1");
    both("00010002000300040005000600070008", "1:2:3:4:5:6:7:8");
    both("00010000000000000000000001020304", "1::1.2.3.4");
    both("00010002000300040005000600070000", "1:2:3:4:5:6:7::");
    both("00000000000000000000000000000000", ":");
    for (String text : new String[] {"::::", ":::1", "1:::2", "1::2::3", "12345::", "g::", "::1%eth0", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.4:5", "1:2:3:4:5:6:7:"}) {
      both(null, text);
    }
  }

  @Test
  void masks() {
    assertEquals("10.0.0.0/255.0.0.0", IpAddress.textWithMask(IpAddress.parseWithMask("10.0.0.0/255.0.0.0",
        Dialect.V3_0)));
    assertEquals(
        "1:0:0:0:0:0:0:0/FFFF:0:0:0:0:0:0:0", IpAddress.textWithMask(IpAddress.parseWithMask("1::/ffff::",
        Dialect.V3_5)));
    for (String text : new String[] {"1.2.3.4", "1.2.3.4/8", "1.2.3.4/ff::", "/1.2.3.4", "1.2.3.4/",
        "1.2.3.4/1.2.3.4/5"}) {
      assertNull(IpAddress.parseWithMask(text, Dialect.V3_5), text);
    }
    assertEquals("<invalid length=3>/<invalid length=0>", IpAddress.textWithMask(new byte[3]));
    assertEquals("1.2.3.4/<invalid length=1>", IpAddress.textWithMask(new byte[] {1, 2, 3, 4, 5}));
  }
}
