package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * policyMappings (RFC 5280, 4.2.1.5).
 *
 * <pre>
 * PolicyMappings ::= SEQUENCE OF SEQUENCE { issuerDomainPolicy CertPolicyId, subjectDomainPolicy CertPolicyId }
 * </pre>
 */
final class PolicyMappings implements ExtensionSyntax {
  @Override
  public String oid() {
    return "2.5.29.33";
  }

  /** {@code issuerPolicy:subjectPolicy, ...} */
  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> mappings = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      if (item.content() == null) {
        throw item.nameError("\"" + item.name() + "\" maps to nothing", "write issuerPolicy:subjectPolicy");
      }
      mappings.add(
          DerEncoder.sequence(
              DerEncoder.oid(ObjectName.oid(item.label(), context)),
              DerEncoder.oid(ObjectName.oid(item.content(), context))));
    }
    return DerEncoder.sequence(mappings.toArray(new byte[0][]));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<String> shown = new ArrayList<>();
    for (DerValue mapping : value.elements(16, "SEQUENCE")) {
      SequenceReader fields = SequenceReader.of(mapping);
      String from = ObjectName.bounded(fields.next().oid(), out);
      String to = ObjectName.bounded(fields.next().oid(), out);
      fields.end();
      shown.add(from + ":" + to);
    }
    if (shown.isEmpty()) {
      return false;
    }
    out.list(shown, false);
    return true;
  }
}
