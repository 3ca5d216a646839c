package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.util.List;

/**
 * userNotice of attribute certificates (X.509, 17.1.2.6).
 *
 * <pre>
 * UserNoticeSyntax ::= SEQUENCE SIZE (1..MAX) OF UserNotice
 * </pre>
 */
final class UserNoticeExtension extends ShownExtension {
  UserNoticeExtension(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<DerValue> notices = value.elements(16, "SEQUENCE");
    out.line(0).print("User Notices:\n");
    for (DerValue notice : notices) {
      UserNotice.print(SequenceReader.of(notice), out.deeper(4));
      out.text().print("\n\n");
    }
    return true;
  }
}
