package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * nameConstraints (RFC 5280, 4.2.1.10), and what attribute certificates have like it:
 * {@code permitted;DNS:example.org, excluded;IP:10.0.0.0/255.0.0.0}.
 *
 * <pre>
 * NameConstraints ::= SEQUENCE {
 *   permittedSubtrees [0] IMPLICIT GeneralSubtrees OPTIONAL, excludedSubtrees [1] IMPLICIT GeneralSubtrees OPTIONAL }
 * GeneralSubtree ::= SEQUENCE {
 *   base GeneralName, minimum [0] IMPLICIT INTEGER DEFAULT 0, maximum [1] IMPLICIT INTEGER OPTIONAL }
 * </pre>
 */
record NameConstraints(String oid) implements ExtensionSyntax {
  private static final String PERMITTED = "permitted";
  private static final String EXCLUDED = "excluded";

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> permitted = new ArrayList<>();
    List<byte[]> excluded = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      String name = item.name();
      // Whatever character follows the word is taken for the semicolon.
      if (name.startsWith(PERMITTED) && name.length() > PERMITTED.length()) {
        permitted.add(subtree(item, PERMITTED.length() + 1, context));
      } else if (name.startsWith(EXCLUDED) && name.length() > EXCLUDED.length()) {
        excluded.add(subtree(item, EXCLUDED.length() + 1, context));
      } else {
        throw item.nameError("\"" + name + "\" is no name constraint", hint(name));
      }
    }
    return DerEncoder.sequence(subtrees(0xa0, permitted), subtrees(0xa1, excluded));
  }

  private static byte[] subtree(ListItem item, int start, ExtensionContext context) {
    Value label = item.label();
    Value kind = label.slice(label.name(), start, label.text().length());
    return DerEncoder.sequence(GeneralNameSyntax.parse(new ListItem(kind, item.content()), true, context));
  }

  private static byte[] subtrees(int tag, List<byte[]> subtrees) {
    return subtrees.isEmpty() ? new byte[0] : DerEncoder.tlv(tag, DerEncoder.join(subtrees.toArray(new byte[0][])));
  }

  private static String hint(String name) {
    int semicolon = name.indexOf(';');
    String word = semicolon < 0 ? name : name.substring(0, semicolon);
    String near = Nearest.hint(word, List.of(PERMITTED, EXCLUDED));
    return near == null || word.equals(PERMITTED) || word.equals(EXCLUDED)
        ? "write permitted;DNS:example.org or excluded;DNS:example.org" : near;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue permitted = fields.optionalContext(0);
    DerValue excluded = fields.optionalContext(1);
    fields.end();
    List<GeneralName> first = permitted == null ? List.of() : bases(permitted);
    List<GeneralName> second = excluded == null ? List.of() : bases(excluded);
    print("Permitted", first, out);
    if (permitted != null && excluded != null) {
      out.text().println();
    }
    print("Excluded", second, out);
    return true;
  }

  private static List<GeneralName> bases(DerValue subtrees) throws DecodeException {
    List<GeneralName> bases = new ArrayList<>();
    for (DerValue subtree : subtrees.elements()) {
      SequenceReader fields = SequenceReader.of(subtree);
      bases.add(GeneralName.parse(fields.next()));
      for (int tag = 0; tag < 2; tag++) {
        DerValue limit = fields.optionalContext(tag);
        if (limit != null) {
          limit.integerContent();
        }
      }
      fields.end();
    }
    return bases;
  }

  private static void print(String title, List<GeneralName> bases, ExtensionPrinter out) {
    if (!bases.isEmpty()) {
      out.line(0).print(title).print(":\n");
    }
    for (int i = 0; i < bases.size(); i++) {
      if (i > 0) {
        out.text().println();
      }
      out.line(2);
      bases.get(i).printConstraint(out);
    }
  }
}
