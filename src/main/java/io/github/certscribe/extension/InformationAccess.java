package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * authorityInfoAccess and subjectInfoAccess (RFC 5280, 4.2.2): {@code OCSP;URI:http://ocsp.example.org/}.
 *
 * <pre>
 * AuthorityInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription
 * AccessDescription ::= SEQUENCE { accessMethod OBJECT IDENTIFIER, accessLocation GeneralName }
 * </pre>
 */
record InformationAccess(String oid) implements ExtensionSyntax {
  private static final List<String> METHODS =
      List.of("OCSP", "caIssuers", "caRepository", "ad_timestamping", "rpkiManifest");

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> descriptions = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      Value label = item.label();
      int semicolon = label.text().indexOf(';');
      if (semicolon < 0) {
        throw item.nameError(
            "\"" + item.name() + "\" is no access method with a kind of name", "write OCSP;URI:http://...");
      }
      Value kind = label.slice(label.name(), semicolon + 1, label.text().length());
      byte[] location = GeneralNameSyntax.parse(new ListItem(kind, item.content()), false, context);
      String method = ObjectName.oid(label.slice(label.name(), 0, semicolon), METHODS, context);
      descriptions.add(DerEncoder.sequence(DerEncoder.oid(method), location));
    }
    return DerEncoder.sequence(descriptions.toArray(new byte[0][]));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<String> methods = new ArrayList<>();
    List<GeneralName> locations = new ArrayList<>();
    for (DerValue description : value.elements(16, "SEQUENCE")) {
      SequenceReader fields = SequenceReader.of(description);
      methods.add(ObjectName.bounded(fields.next().oid(), out));
      locations.add(GeneralName.parse(fields.next()));
      fields.end();
    }
    List<String> items = GeneralName.listItems(locations, out);
    if (items == null) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      items.set(i, methods.get(i) + " - " + items.get(i));
    }
    out.list(items, true);
    return true;
  }
}
