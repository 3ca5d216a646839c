package io.github.certscribe.name;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import java.util.ArrayList;
import java.util.List;

/** A name under construction, attribute by attribute, in the order in which they come. */
public final class NameBuilder {
  private final ObjectTable objects;
  private final StringTypes types;
  private final boolean utf8;
  private final List<DistinguishedName.Attribute> attributes = new ArrayList<>();

  /** @param utf8 whether values are UTF-8; else ISO 8859-1 */
  public NameBuilder(ObjectTable objects, StringTypes types, boolean utf8) {
    this.objects = objects;
    this.types = types;
    this.utf8 = utf8;
  }

  public ObjectTable objects() {
    return objects;
  }

  /** Whether nothing was added yet. */
  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  /** The name of all that was added, in that order. */
  public DistinguishedName build() {
    return new DistinguishedName(attributes);
  }

  /** @param joined whether it goes into the RelativeDistinguishedName of the attribute before */
  public NameBuilder add(String oid, Value value, boolean joined) {
    byte[] encoded = types.encode(value, oid, utf8);
    int rdn = 0;
    if (!attributes.isEmpty()) {
      rdn = attributes.get(attributes.size() - 1).rdn() + (joined ? 0 : 1);
    }
    attributes.add(new DistinguishedName.Attribute(oid, encoded, rdn));
    return this;
  }

  /**
   * Adds a section's lines as they stand: {@code CN = x}, {@code 2.OU = x}, {@code +UID = x}.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException for an unknown type too
   */
  public NameBuilder addAll(Section section) {
    for (Value value : section.values()) {
      String type = attributeType(value.name());
      boolean joined = type.startsWith("+");
      type = joined ? type.substring(1) : type;
      String oid = objects.oid(type);
      if (oid == null) {
        throw unknown(value, type);
      }
      add(oid, value, joined);
    }
    return this;
  }

  /** The type that a line's name means: what follows {@code 0.} or the like, which only tells lines apart. */
  static String attributeType(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' || c == ':' || c == ',') {
        return i + 1 < name.length() ? name.substring(i + 1) : name;
      }
    }
    return name;
  }

  static String withoutIdentifier(String type) {
    return "\"" + type + "\" has no object identifier, and so cannot stand in a name";
  }

  private static RuntimeException unknown(Value value, String type) {
    String suffix = null;
    for (String end : new String[] {"_default", "_min", "_max", "_value"}) {
      suffix = type.endsWith(end) ? end : suffix;
    }
    String hint =
        suffix != null
            ? "names that end in " + suffix + " are for prompting; with prompt = no write "
                + type.substring(0, type.length() - suffix.length()) + " = ..."
            : AttributeNames.hint(type);
    return value.nameError("unknown attribute type \"" + type + "\" in a distinguished name", hint);
  }
}
