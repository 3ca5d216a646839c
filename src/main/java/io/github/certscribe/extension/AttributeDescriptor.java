package io.github.certscribe.extension;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.PrintableText;
import java.util.List;

/**
 * attributeDescriptor of attribute certificates (X.509, 17.3.2.2).
 *
 * <pre>
 * AttributeDescriptorSyntax ::= SEQUENCE {
 *   identifier OBJECT IDENTIFIER, attributeSyntax OCTET STRING, name [0] IMPLICIT UTF8String OPTIONAL,
 *   description [1] IMPLICIT UTF8String OPTIONAL, dominationRule PrivilegePolicyIdentifier }
 * PrivilegePolicyIdentifier ::= SEQUENCE { privilegePolicy OBJECT IDENTIFIER, privPolSyntax InfoSyntax }
 * InfoSyntax ::= CHOICE {
 *   content DirectoryString,
 *   pointer SEQUENCE { name GeneralNames, hash SEQUENCE { AlgorithmIdentifier, BIT STRING } OPTIONAL } }
 * </pre>
 */
final class AttributeDescriptor extends ShownExtension {
  private static final int MOST = 79;

  /** The rule; either content or names are there. */
  private record Rule(String policy, DerValue content, List<GeneralName> names, DerValue algorithm, byte[] hash) {}

  AttributeDescriptor(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    String identifier = fields.next().oid();
    byte[] syntax = fields.next().octetString();
    DerValue nameField = fields.optionalContext(0);
    DerValue descriptionField = fields.optionalContext(1);
    byte[] name = nameField == null ? null : nameField.stringContent();
    byte[] description = descriptionField == null ? null : descriptionField.stringContent();
    Rule rule = rule(SequenceReader.of(fields.next()));
    fields.end();
    out.line(0).print("Identifier: ").println(dotted(identifier));
    out.line(0).print("Syntax:\n");
    out.line(4).print(PrintableText.toNul(syntax)).print("\n\n");
    if (name != null) {
      out.line(0).print("Name: ").println(PrintableText.toNul(name));
    }
    if (description != null) {
      out.line(0).print("Description: ").println(PrintableText.toNul(description));
    }
    out.line(0).print("Domination Rule:\n");
    return print(rule, out.deeper(4));
  }

  private static Rule rule(SequenceReader fields) throws DecodeException {
    String policy = fields.next().oid();
    DerValue syntax = fields.next();
    fields.end();
    if (!syntax.isUniversal(16)) {
      Admission.directoryString(syntax);
      return new Rule(policy, syntax, null, null, null);
    }
    SequenceReader pointer = SequenceReader.of(syntax);
    List<GeneralName> names = GeneralName.parseAll(pointer.next().elements(16, "SEQUENCE"));
    DerValue algorithm = null;
    byte[] hash = null;
    if (pointer.hasNext()) {
      SequenceReader digest = SequenceReader.of(pointer.next());
      algorithm = digest.next();
      AlgorithmIdentifier.parse(algorithm);
      hash = digest.hasNext() ? digest.next().bitString() : null;
      digest.end();
    }
    pointer.end();
    return new Rule(policy, null, names, algorithm, hash);
  }

  private static boolean print(Rule rule, ExtensionPrinter out) throws DecodeException {
    out.line(0).print("Privilege Policy Identifier: ").println(dotted(rule.policy));
    out.line(0).print("Privilege Policy Syntax:\n");
    if (rule.content != null) {
      String content = PrintableText.toNul(rule.content.stringContent());
      out.line(4).print("Content: ").print(content);
      if (content.isEmpty()) {
        // The real one takes no characters printed for a failure.
        return false;
      }
      out.text().println();
      return true;
    }
    out.line(4).print("Pointer:\n");
    out.line(8).print("Names:\n");
    DistributionPointName.printNames(rule.names, out.deeper(8));
    out.text().println();
    if (rule.algorithm == null) {
      return true;
    }
    out.line(8).print("Hash:\n");
    List<DerValue> algorithm = rule.algorithm.sequence();
    out.line(12).print("Algorithm: ").println(out.objects().display(algorithm.get(0).oid()));
    if (algorithm.size() > 1) {
      out.line(12).print("Parameter: ");
      if (!AttributeValue.print(algorithm.get(1), out.deeper(16))) {
        return false;
      }
      out.text().println();
    }
    out.line(12).print("Hash Value: ");
    if (rule.hash == null) {
      return false;
    }
    out.text().print(HexString.colons(rule.hash));
    return true;
  }

  /** Dotted decimals, as many as the real one's buffer holds. */
  private static String dotted(String oid) {
    return ObjectTable.dotted(oid, MOST);
  }
}
