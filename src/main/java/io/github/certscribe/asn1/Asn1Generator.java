package io.github.certscribe.asn1;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * The language of ASN1_generate_nconf(3): {@code UTF8:text}, {@code SEQUENCE:section}, {@code EXP:0,INTEGER:1}.
 *
 * <p>Modifiers stand before the type, each ended by a comma; the type's value is the whole rest, commas included. What
 * modifiers have made is read again as a value of any type, and refused or put in order as that reading does.
 */
public final class Asn1Generator {
  private static final int MAX_SECTION_DEPTH = 50;

  private final Document document;
  private final ObjectTable objects;

  private Asn1Generator(Document document, ObjectTable objects) {
    this.document = document;
    this.objects = objects;
  }

  /**
   * @param value its text is the whole description, its name only serves messages
   * @param document where SEQUENCE and SET sections are; may be null
   * @return DER
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the real one fails
   */
  public static byte[] generate(Value value, Document document, ObjectTable objects) {
    return new Asn1Generator(document, objects).generate(value, 0);
  }

  private byte[] generate(Value value, int depth) {
    GeneratorModifiers modifiers = GeneratorModifiers.parse(value);
    Value content = modifiers.content();
    byte[] der =
        modifiers.type() == Asn1Word.SEQUENCE || modifiers.type() == Asn1Word.SET
            ? constructed(modifiers, depth)
            : new GeneratorPrimitive(content, modifiers, objects).encode();
    if (!modifiers.tags()) {
      return der;
    }
    try {
      return AnyValue.reencode(modifiers.apply(der), objects.dialect());
    } catch (DecodeException e) {
      throw value.error(
          "the tags before the type make no valid ASN.1 value: " + e.getMessage(),
          "a universal class (U) tells readers to expect that type's content");
    }
  }

  private byte[] constructed(GeneratorModifiers modifiers, int depth) {
    Value content = modifiers.content();
    String word = modifiers.type() == Asn1Word.SET ? "SET" : "SEQUENCE";
    if (document == null) {
      throw content.error("a " + word + " needs a config file with its section", null);
    }
    if (depth >= MAX_SECTION_DEPTH) {
      throw content.error("sections are nested more than " + MAX_SECTION_DEPTH + " deep",
          "does a section name itself?");
    }
    List<byte[]> parts = new ArrayList<>();
    if (modifiers.hasContent()) {
      Section section = document.section(content.text());
      if (section == null) {
        throw content.error("no section [" + content.text() + "] for the " + word, nearestSection(content.text()));
      }
      for (Value part : section.values()) {
        parts.add(generate(part, depth + 1));
      }
    }
    if (modifiers.type() == Asn1Word.SET) {
      DerEncoder.sortSet(parts);
    }
    return DerEncoder.tlv(modifiers.type() == Asn1Word.SET ? 0x31 : 0x30,
        DerEncoder.join(parts.toArray(new byte[0][])));
  }

  private String nearestSection(String name) {
    return Nearest.hint(name, document.sectionNames());
  }
}
