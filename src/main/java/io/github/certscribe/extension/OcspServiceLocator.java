package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import java.util.ArrayList;
import java.util.List;

/**
 * OCSP's service locator (RFC 6960, 4.4.6).
 *
 * <pre>
 * ServiceLocator ::= SEQUENCE { issuer Name, locator AuthorityInfoAccessSyntax OPTIONAL }
 * </pre>
 */
final class OcspServiceLocator extends ShownExtension {
  /** @param method where it leads, in dotted decimals */
  private record Access(String method, GeneralName location) {}

  OcspServiceLocator(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DistinguishedName issuer = DistinguishedName.parse(fields.next());
    List<Access> locator = new ArrayList<>();
    if (fields.hasNext()) {
      for (DerValue description : fields.next().elements(16, "SEQUENCE")) {
        SequenceReader access = SequenceReader.of(description);
        locator.add(new Access(access.next().oid(), GeneralName.parse(access.next())));
        access.end();
      }
    }
    fields.end();
    out.line(0).print("Issuer: ");
    // The real one takes a name of no characters for a failure.
    if (!NameText.print(out.text(), issuer, 0, NameOptions.ONELINE, out.objects()) || issuer.isEmpty()) {
      return false;
    }
    for (Access access : locator) {
      out.text().println();
      out.line(out.indent()).print(out.objects().display(access.method())).print(" - ");
      access.location().print(out);
    }
    return true;
  }
}
