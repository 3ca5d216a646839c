package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** What {@code pkcs12} says of encryption and of attributes. */
public final class PfxText {
  private static final String PBES2 = "1.2.840.113549.1.5.13";
  private static final String PBKDF2 = "1.2.840.113549.1.5.12";
  private static final String HMAC_SHA1 = "1.2.840.113549.2.7";

  private PfxText() {}

  /** An encryption algorithm and its parameters, on a line. */
  public static String encryption(DerValue algorithm, ObjectTable objects) throws DecodeException {
    List<DerValue> parts = algorithm.sequence();
    String oid = parts.get(0).oid();
    if (!oid.equals(PBES2)) {
      return objects.display(oid) + ", Iteration " + parts.get(1).sequence().get(1).integer();
    }
    List<DerValue> parameters = parts.get(1).sequence();
    List<DerValue> function = parameters.get(0).sequence();
    String cipher = objects.shortName(parameters.get(1).sequence().get(0).oid());
    StringBuilder out = new StringBuilder("PBES2, ");
    out.append(objects.display(function.get(0).oid())).append(", ").append(cipher);
    List<DerValue> numbers = function.get(1).sequence();
    if (function.get(0).oid().equals(PBKDF2)) {
      String prf = HMAC_SHA1;
      for (DerValue number : numbers) {
        prf = number.isUniversal(16) ? number.sequence().get(0).oid() : prf;
      }
      out.append(", Iteration ").append(numbers.get(1).integer());
      return out.append(", PRF ").append(objects.display(prf)).toString();
    }
    out.append(", Salt length: ").append(numbers.get(0).contentLength());
    out.append(", Cost(N): ").append(numbers.get(1).integer());
    out.append(", Block size(r): ").append(numbers.get(2).integer());
    return out.append(", Parallelism(p): ").append(numbers.get(3).integer()).toString();
  }

  /** @param attributes a SET of attributes, or null */
  public static void attributes(TextWriter out, String title, DerValue attributes, ObjectTable objects, Dialect dialect)
      throws DecodeException {
    if (attributes == null) {
      out.print(title).print(": <No Attributes>\n");
      return;
    }
    List<DerValue> all = attributes.children();
    if (all.isEmpty()) {
      out.print(title).print(": <Empty Attributes>\n");
      return;
    }
    out.println(title);
    for (DerValue attribute : all) {
      List<DerValue> parts = attribute.sequence();
      out.print("    ").print(objects.display(parts.get(0).oid())).print(": ");
      List<DerValue> values = parts.get(1).set();
      if (values.isEmpty()) {
        out.println("<No Values>");
      }
      for (DerValue value : values) {
        value(out, value, objects, dialect);
      }
    }
  }

  /** A value of an attribute, on a line. */
  public static void value(TextWriter out, DerValue value, ObjectTable objects, Dialect dialect)
      throws DecodeException {
    switch (value.tagClass() == DerValue.UNIVERSAL ? value.tag() : -1) {
      case 30 -> out.println(lowOctets(value.content()));
      case 12 -> out.println(ByteString.of(value.content()));
      case 4 -> hex(out, value.octetString());
      case 3 -> hex(out, value.bitString());
      case 6 -> {
        if (dialect.showsObjectsOfBags()) {
          out.print(objects.display(value.oid())).print(" (").print(value.oid()).println(")");
        } else {
          out.print("<Unsupported tag 6>\n");
        }
      }
      default -> out.print("<Unsupported tag ").print(value.tag()).println(">");
    }
  }

  /** The real one shows of each BMPString character the lower octet. */
  private static String lowOctets(byte[] content) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < content.length && content[i] != 0; i += 2) {
      text.append((char) (content[i] & 255));
    }
    return text.toString();
  }

  private static void hex(TextWriter out, byte[] octets) {
    for (byte octet : octets) {
      out.upperHex(octet).print(' ');
    }
    out.println();
  }
}
