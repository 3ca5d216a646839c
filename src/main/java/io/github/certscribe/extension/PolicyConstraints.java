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
 * policyConstraints (RFC 5280, 4.2.1.11).
 *
 * <pre>
 * PolicyConstraints ::= SEQUENCE {
 *   requireExplicitPolicy [0] IMPLICIT INTEGER OPTIONAL, inhibitPolicyMapping [1] IMPLICIT INTEGER OPTIONAL }
 * </pre>
 */
final class PolicyConstraints implements ExtensionSyntax {
  private static final String REQUIRE = "requireExplicitPolicy";
  private static final String INHIBIT = "inhibitPolicyMapping";

  @Override
  public String oid() {
    return "2.5.29.36";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    BigInteger require = null;
    BigInteger inhibit = null;
    for (ListItem item : ValueList.of(value, context)) {
      if (item.name().equals(REQUIRE)) {
        require = IntegerSyntax.parse(item.required());
      } else if (item.name().equals(INHIBIT)) {
        inhibit = IntegerSyntax.parse(item.required());
      } else {
        throw item.nameError(
            "unknown policy constraint \"" + item.name() + "\"", Nearest.hint(item.name(), List.of(REQUIRE, INHIBIT)));
      }
    }
    return DerEncoder.sequence(implicit(0x80, require), implicit(0x81, inhibit));
  }

  private static byte[] implicit(int identifier, BigInteger number) {
    return number == null ? new byte[0] : DerEncoder.tlv(identifier, number.toByteArray());
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue require = fields.optionalContext(0);
    DerValue inhibit = fields.optionalContext(1);
    fields.end();
    List<String> shown = new ArrayList<>();
    if (require != null) {
      shown.add("Require Explicit Policy:" + IntegerSyntax.of(require.integerContent()));
    }
    if (inhibit != null) {
      shown.add("Inhibit Policy Mapping:" + IntegerSyntax.of(inhibit.integerContent()));
    }
    if (shown.isEmpty()) {
      return false;
    }
    out.list(shown, false);
    return true;
  }
}
