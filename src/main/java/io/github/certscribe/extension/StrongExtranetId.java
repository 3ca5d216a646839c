package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Thawte's Strong Extranet identifiers.
 *
 * <pre>
 * SXNET ::= SEQUENCE { version INTEGER, ids SEQUENCE OF SEQUENCE { zone INTEGER, user OCTET STRING } }
 * </pre>
 */
final class StrongExtranetId implements ExtensionSyntax {
  private static final int MAX_USER = 64;
  private static final byte[] VERSION = {2, 1, 0};

  @Override
  public String oid() {
    return "1.3.101.1.4.1";
  }

  /** {@code zone:user, ...} */
  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<BigInteger> zones = new ArrayList<>();
    List<byte[]> ids = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      BigInteger zone = IntegerSyntax.parse(item.label());
      String user = item.required().text();
      if (user.length() > MAX_USER) {
        throw item.valueError("a user of " + user.length() + " octets", "at most 64 are allowed");
      }
      if (zones.contains(zone)) {
        throw item.nameError("zone " + item.name() + " is there already", null);
      }
      zones.add(zone);
      ids.add(DerEncoder.sequence(DerEncoder.integer(zone), DerEncoder.tlv(4, ByteString.bytes(user))));
    }
    return DerEncoder.sequence(VERSION, DerEncoder.sequence(ids.toArray(new byte[0][])));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    BigInteger version = fields.next().integer();
    List<DerValue> ids = fields.next().elements(16, "SEQUENCE");
    fields.end();
    out.line(0).print("Version: ");
    long number = version.bitLength() < 64 ? version.longValue() : Long.MAX_VALUE;
    if (number == Long.MAX_VALUE) {
      out.text().print("<unsupported>");
    } else {
      out.text().print(number + 1).print(" (0x").print(Long.toHexString(number).toUpperCase(java.util.Locale.ROOT))
          .print(')');
    }
    for (DerValue id : ids) {
      SequenceReader pair = SequenceReader.of(id);
      String zone = IntegerSyntax.of(pair.next().integer());
      byte[] user = pair.next().octetString();
      pair.end();
      out.text().println();
      out.line(0).print("Zone: ").print(zone).print(", User: ");
      PrintableText.print(out.text(), user);
    }
    return true;
  }
}
