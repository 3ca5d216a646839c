package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import java.math.BigInteger;

/**
 * Autonomous system numbers and routing domain identifiers (RFC 3779, 3).
 *
 * <pre>
 * ASIdentifiers ::= SEQUENCE {
 *   asnum [0] EXPLICIT ASIdentifierChoice OPTIONAL, rdi [1] EXPLICIT ASIdentifierChoice OPTIONAL }
 * ASIdentifierChoice ::= CHOICE { inherit NULL, asIdsOrRanges SEQUENCE OF ASIdOrRange }
 * ASIdOrRange ::= CHOICE { id INTEGER, range SEQUENCE { min INTEGER, max INTEGER } }
 * </pre>
 */
final class AsIdentifiers implements ExtensionSyntax {
  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.8";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return AsIdentifiersConfig.parse(ValueList.of(value, context));
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue numbers = fields.optionalExplicit(0);
    DerValue domains = fields.optionalExplicit(1);
    fields.end();
    if (numbers != null) {
      print(numbers, "Autonomous System Numbers:", out);
    }
    if (domains != null) {
      print(domains, "Routing Domain Identifiers:", out);
    }
    return true;
  }

  private static void print(DerValue choice, String title, ExtensionPrinter out) throws DecodeException {
    out.line(0).println(title);
    if (choice.isUniversal(5)) {
      NullExtension.check(choice);
      out.line(2).println("inherit");
      return;
    }
    for (DerValue member : choice.elements(16, "SEQUENCE")) {
      if (member.isUniversal(16)) {
        SequenceReader range = SequenceReader.of(member);
        BigInteger min = range.next().integer();
        BigInteger max = range.next().integer();
        range.end();
        out.line(2).print(IntegerSyntax.of(min)).print('-').println(IntegerSyntax.of(max));
      } else {
        out.line(2).println(IntegerSyntax.of(member.integer()));
      }
    }
  }
}
