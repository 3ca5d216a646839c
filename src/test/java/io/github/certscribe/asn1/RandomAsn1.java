package io.github.certscribe.asn1;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Random;

/** Random descriptions in the generator's language, and random BER, both right and a little wrong. */
public final class RandomAsn1 {
  private static final String[] TYPES =
      ("BOOL BOOLEAN NULL INT INTEGER ENUM OID OBJECT UTCTIME UTC GENTIME OCT OCTETSTRING BITSTR BITSTRING UNIV "
          + "IA5 UTF8 UTF8String BMP VISIBLE PRINTABLE T61 GeneralString NUMERIC SEQUENCE SET SEQ bool FOO").split(" ");
  private static final String[] NUMBERS =
      {"0", "1", "2", "5", "16", "17", "30", "31", "128", "99999", "-1", "", " 4", "2147483648",
          "99999999999999999999"};
  private static final String[] TIMES = {
    "260102030405Z", "2601020304Z", "20260102030405Z", "20260102030405.5Z", "260230030405Z", "260102030405+0100",
    "20260102030405-1300", "9901010000", "x"
  };
  private static final String[] TEXTS =
      {"", "abc", "a b", "a@b", "12 3", "\u00e4", "\u20ac", "a,b:c", "00ff", "0:1", "A0:0b:", "5", "-0x80", "1,5,300",
          "1.2.3", "CN", "x509", "TRUE"};
  private static final int[] TAGS = {1, 2, 3, 4, 5, 6, 10, 12, 16, 17, 18, 19, 20, 22, 23, 24, 26, 28, 30, 0, 8, 31,
      300};

  private final Random random;

  public RandomAsn1(long seed) {
    random = new Random(seed);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  public String description() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i > 1; i--) {
      out.append(pick("", "", "", " ")).append(modifier()).append(pick(",", ",", ",", " ,", ", ", ",,"));
    }
    String type = pick(TYPES);
    out.append(type);
    if (random.nextInt(20) > 0) {
      out.append(':').append(value(type));
    }
    return out.toString();
  }

  private String modifier() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> pick("EXP:", "EXPLICIT:") + pick(NUMBERS) + pick("", "", "U", "A", "P", "C", "x");
      case 2, 3 -> pick("IMP:", "implicit:") + pick(NUMBERS) + pick("", "", "U", "A", "P", "C", "x");
      case 4, 5 -> pick("FORMAT:", "FORM:") + pick("ASCII", "UTF8", "HEX", "BITLIST", "ascii");
      default -> pick("OCTWRAP", "SEQWRAP", "SETWRAP", "BITWRAP", "TAG:1", "OCTWRAP:x");
    };
  }

  private String value(String type) {
    if (random.nextInt(8) == 0) {
      return pick(TEXTS);
    }
    if (type.startsWith("S")) {
      return pick("a", "b", "c", "none", "");
    }
    return switch (type) {
      case "BOOL", "BOOLEAN", "bool" -> pick("TRUE", "no", "y", "True");
      case "NULL" -> "";
      case "INT", "INTEGER", "ENUM" -> pick("", "-") + pick("0", "127", "128", "0xABC", "99999999999999999999999", "x");
      case "OID", "OBJECT" -> pick("CN", "commonName", "1.2.3", "2.999.1", "1.40", "1..2", "NULL");
      case "UTC", "UTCTIME", "GENTIME" -> pick(TIMES);
      default -> pick(TEXTS);
    };
  }

  /** A config file with sections a, b and c. */
  public String config() {
    StringBuilder out = new StringBuilder();
    for (String section : new String[] {"a", "b", "c"}) {
      out.append('[').append(section).append("]\n");
      for (int i = random.nextInt(4); i > 0; i--) {
        boolean nested = !section.equals("c") && random.nextInt(3) == 0;
        out.append('v').append(i).append(" = ").append(pick("", "", "EXP:1,", "IMP:2,", "OCTWRAP,"));
        out.append(nested ? pick("SEQUENCE:c", "SET:c", "SET") : pick("INT:" + random.nextInt(500), "NULL", "UTF8:x",
            "OID:CN")).append('\n');
      }
    }
    return out.toString();
  }

  byte[] ber() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = random.nextInt(4); i < 4; i += 3) {
      value(out, 0);
    }
    byte[] bytes = out.toByteArray();
    for (int i = random.nextInt(3); i > 1 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0x80);
    }
    return random.nextInt(12) > 0 ? bytes : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private void value(ByteArrayOutputStream out, int depth) {
    int tag = TAGS[random.nextInt(TAGS.length)];
    int tagClass = Math.max(0, random.nextInt(12) - 8);
    boolean constructed = random.nextInt(10) == 0 || tag == 16 || tag == 17 || tagClass > 0 && random.nextBoolean();
    byte[] content = constructed ? values(depth) : content(tag);
    if (constructed && random.nextInt(4) == 0) {
      byte[] header = DerEncoder.tlv(tagClass, true, tag, new byte[0]);
      header[header.length - 1] = (byte) 0x80;
      out.writeBytes(header);
      out.writeBytes(content);
      out.writeBytes(new byte[random.nextInt(12) == 0 ? 0 : 2]);
    } else {
      out.writeBytes(DerEncoder.tlv(tagClass, constructed, tag, content));
    }
  }

  private byte[] values(int depth) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = depth > 5 ? 0 : random.nextInt(4); i > 0; i--) {
      value(out, depth + 1);
    }
    return out.toByteArray();
  }

  private byte[] content(int tag) {
    byte[] bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(4)];
    random.nextBytes(bytes);
    return switch (tag) {
      case 1 -> new byte[random.nextInt(8) == 0 ? 2 : 1];
      case 2, 10 -> random.nextInt(4) == 0 ? bytes : new BigInteger(random.nextInt(140),
          random).subtract(BigInteger.TEN).toByteArray();
      case 5 -> new byte[random.nextInt(10) / 9];
      case 4, 12, 19 -> random.nextBoolean() ? bytes : pick("abc", "a\nb",
          "a\u007f").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      case 6 -> random.nextBoolean() ? bytes : new byte[] {0x55, 4, 3};
      default -> bytes;
    };
  }

  int oneOf(int... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
