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

  private final String oid;
  private final String flag;

  /** @param flag what the BOOLEAN is called: {@code CA}, or {@code authority} in attribute certificates (RFC 5755) */
  BasicConstraints(String oid, String flag) {
    this.oid = oid;
    this.flag = flag;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    boolean ca = false;
    BigInteger length = null;
    for (ListItem item : ValueList.of(value, context)) {
      switch (item.name()) {
        case "pathlen" -> length = IntegerSyntax.parse(item.required());
        default -> {
          if (!item.name().equals(flag)) {
            throw item.nameError("unknown basic constraint \"" + item.name() + "\"", hint(item.name()));
          }
          ca = item.bool();
        }
      }
    }
    return DerEncoder.sequence(ca ? TRUE : new byte[0], length == null ? new byte[0] : DerEncoder.integer(length));
  }

  private String hint(String name) {
    int equals = name.indexOf('=');
    if (equals > 0) {
      return "inside a list it is a colon: " + name.substring(0, equals) + ":" + name.substring(equals + 1);
    }
    String near = Nearest.hint(name, List.of(flag, "pathlen"));
    return near == null ? "known are " + flag + " and pathlen" : near;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue ca = fields.optional(1);
    DerValue length = fields.optional(2);
    fields.end();
    List<String> items = new ArrayList<>();
    items.add(ca != null && ca.bool() ? flag + ":TRUE" : flag + ":FALSE");
    if (length != null) {
      items.add("pathlen:" + IntegerSyntax.of(length.integer()));
    }
    out.list(items, false);
    return true;
  }
}
