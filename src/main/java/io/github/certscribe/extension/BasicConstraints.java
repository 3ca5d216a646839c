package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * basicConstraints (RFC 5280, 4.2.1.9): {@code CA:TRUE, pathlen:0}.
 *
 * <pre>
 * BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }
 * </pre>
 */
final class BasicConstraints implements ExtensionSyntax {
  static final String OID = "2.5.29.19";
  static final byte[] TRUE = {1, 1, (byte) 0xff};

  @Override
  public String oid() {
    return OID;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    boolean ca = false;
    BigInteger length = null;
    for (ListItem item : ValueList.of(value, context)) {
      switch (item.name()) {
        case "CA" -> ca = item.bool();
        case "pathlen" -> length = IntegerSyntax.parse(item.required());
        default -> throw item.nameError(
            "unknown basic constraint \"" + item.name() + "\"", hint(item.name()));
      }
    }
    return DerEncoder.sequence(ca ? TRUE : new byte[0], length == null ? new byte[0] : DerEncoder.integer(length));
  }

  private static String hint(String name) {
    String near = Nearest.hint(name, List.of("CA", "pathlen"));
    return near == null ? "known are CA and pathlen" : near;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue ca = fields.optional(1);
    DerValue length = fields.optional(2);
    fields.end();
    List<String> items = new ArrayList<>();
    items.add(ca != null && ca.bool() ? "CA:TRUE" : "CA:FALSE");
    if (length != null) {
      items.add("pathlen:" + IntegerSyntax.of(length.integer()));
    }
    out.list(items, false);
    return true;
  }
}
