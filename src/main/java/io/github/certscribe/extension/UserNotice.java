package io.github.certscribe.extension;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The user notice of a certificate policy (RFC 5280, 4.2.1.4), and how policy qualifiers are shown.
 *
 * <pre>
 * UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL, explicitText DisplayText OPTIONAL }
 * NoticeReference ::= SEQUENCE { organization DisplayText, noticeNumbers SEQUENCE OF INTEGER }
 * </pre>
 */
final class UserNotice {
  private static final int IA5_STRING = 22;
  private static final int VISIBLE_STRING = 26;
  /** What the real one writes for an organization that is not given: an empty value of no known type. */
  private static final byte[] NO_ORGANIZATION = {0x3f, (byte) 0x80, 0, 0};

  private UserNotice() {}

  static byte[] parse(Section section, boolean ia5) {
    byte[] text = new byte[0];
    byte[] organization = null;
    List<byte[]> numbers = null;
    for (Value value : section.values()) {
      switch (value.name()) {
        case "explicitText" -> text = displayText(value.text());
        case "organization" ->
            organization = DerEncoder.tlv(ia5 ? IA5_STRING : VISIBLE_STRING, ByteString.bytes(value.text()));
        case "noticeNumbers" -> {
          numbers = numbers == null ? new ArrayList<>() : numbers;
          for (ListItem item : ValueList.parse(value)) {
            numbers.add(DerEncoder.integer(IntegerSyntax.parse(item.label())));
          }
        }
        default -> throw value.nameError(
            "unknown user notice option \"" + value.name() + "\"",
            Nearest.hint(value.name(), List.of("explicitText", "organization", "noticeNumbers")));
      }
    }
    if (organization == null && numbers == null) {
      return DerEncoder.sequence(text);
    }
    byte[][] all = numbers == null ? new byte[0][] : numbers.toArray(new byte[0][]);
    byte[] reference =
        DerEncoder.sequence(organization == null ? NO_ORGANIZATION : organization, DerEncoder.sequence(all));
    return DerEncoder.sequence(reference, text);
  }

  /** Text whose type may stand before a colon; the octets are taken as they are, whatever the type. */
  private static byte[] displayText(String text) {
    int colon = text.indexOf(':');
    int tag =
        switch (colon < 0 ? "" : text.substring(0, colon)) {
          case "UTF8", "UTF8String" -> 12;
          case "BMP", "BMPSTRING" -> 30;
          case "VISIBLE", "VISIBLESTRING" -> VISIBLE_STRING;
          default -> 0;
        };
    return tag == 0
        ? DerEncoder.tlv(VISIBLE_STRING, ByteString.bytes(text))
        : DerEncoder.tlv(tag, ByteString.bytes(text.substring(colon + 1)));
  }

  /** One PolicyQualifierInfo. */
  static void printQualifier(DerValue qualifier, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(qualifier);
    String type = fields.next().oid();
    switch (type) {
      case CertificatePolicies.CPS -> {
        DerValue uri = fields.next();
        uri.expect(IA5_STRING, "IA5String");
        out.line(0).print("CPS: ").print(PrintableText.toNul(uri.stringContent()));
      }
      case CertificatePolicies.USER_NOTICE -> {
        out.line(0).print("User Notice:\n");
        print(SequenceReader.of(fields.next()), out.deeper(2));
      }
      default -> {
        AnyValue.check(fields.next());
        out.line(2).print("Unknown Qualifier: ").print(out.objects().display(type));
      }
    }
    fields.end();
  }

  static void print(SequenceReader notice, ExtensionPrinter out) throws DecodeException {
    DerValue reference = notice.optional(16);
    DerValue text = notice.hasNext() ? notice.next() : null;
    notice.end();
    if (reference != null) {
      printReference(SequenceReader.of(reference), out);
      out.text().print(text == null ? "" : "\n");
    }
    if (text != null) {
      out.line(0).print("Explicit Text: ").print(displayed(text));
    }
  }

  private static void printReference(SequenceReader fields, ExtensionPrinter out) throws DecodeException {
    DerValue organization = fields.next();
    List<BigInteger> numbers = new ArrayList<>();
    for (DerValue number : fields.next().elements(16, "SEQUENCE")) {
      numbers.add(number.integer());
    }
    fields.end();
    out.line(0).print("Organization: ").println(displayed(organization));
    out.line(0).print(numbers.size() > 1 ? "Numbers: " : "Number: ");
    for (int i = 0; i < numbers.size(); i++) {
      out.text().print(i == 0 ? "" : ", ").print(IntegerSyntax.of(numbers.get(i)));
    }
  }

  private static String displayed(DerValue text) throws DecodeException {
    AnyValue.checkDisplayText(text);
    return PrintableText.toNul(text.stringContent());
  }
}
