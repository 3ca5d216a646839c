package io.github.certscribe.item;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.Item.Field;
import io.github.certscribe.item.Item.Kind;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;
import java.util.List;

/**
 * A value as the fields of a structure: what {@code asn1parse -item} prints. It is read and written in one go; the
 * text is there only if all of the value is as the structure wants it.
 */
public final class ItemText {
  private static final int MAX_DEPTH = 30;
  /** Which field of an RSAPrivateKey has the primes after the second. */
  private static final int PRIME_INFOS = 9;

  private final ItemTable table;
  private final Dialect dialect;
  private final TextWriter out = new TextWriter();
  private final PrimitiveText primitives;
  private final ItemFields matching;
  private int depth;

  private ItemText(ItemTable table, ObjectTable objects) {
    this.table = table;
    this.dialect = objects.dialect();
    this.matching = new ItemFields(table);
    this.primitives = new PrimitiveText(out, objects);
  }

  /**
   * The text of the value that {@code data} begins with; what follows it is not looked at.
   *
   * @param name an item that the table knows
   * @throws DecodeException where the value is something else
   */
  public static byte[] of(String name, byte[] data, ItemTable table, ObjectTable objects) throws DecodeException {
    ItemText text = new ItemText(table, objects);
    DerValue value = DerValue.parsePrefix(data, 0, data.length, objects.dialect());
    Item item = table.item(name);
    if (item != null && item.kind() == Kind.LIST) {
      text.field(item.fields().get(0), value, 0, true);
    } else {
      if (!text.matching.matches(name, value)) {
        throw new DecodeException("wrong tag");
      }
      PrimitiveItem primitive = PrimitiveItem.of(name);
      if (primitive != null && primitive.isNothing(value)) {
        throw new DecodeException("the real one takes it for no value");
      }
      text.value(name, value, value, 0, name);
    }
    return text.primitives.written();
  }

  /**
   * Refuses a value that the real one would not read as the structure.
   *
   * @throws DecodeException where the value is something else
   */
  public static void check(String name, byte[] data, Dialect dialect) throws DecodeException {
    of(name, data, ItemTable.of(dialect), ObjectTable.of(dialect));
  }

  /**
   * One value.
   *
   * @param value with the universal tag of its type
   * @param original as it stood, perhaps with another tag
   * @param label what it is called, or null where it is one of a list
   */
  private void value(String name, DerValue value, DerValue original, int indent, String label) throws DecodeException {
    if (++depth > MAX_DEPTH) {
      throw new DecodeException("nested too deep");
    }
    Item item = table.item(name);
    if (item == null) {
      PrimitiveItem primitive = PrimitiveItem.of(name);
      primitive.check(value);
      primitives.header(indent, label);
      primitives.print(primitive, value, original, indent);
    } else if (item.kind() != Kind.SEQUENCE) {
      field(matching.alternative(item, value), value, indent, true);
    } else {
      if (label != null) {
        primitives.header(indent, label);
        if (name.equals("X509_PUBKEY")) {
          primitives.header(indent, name);
        }
        out.println();
      }
      List<DerValue> values = value.children();
      sequence(item.fields(), values, indent + 2);
      checkVersion(name, values);
    }
    depth--;
  }

  /** Refuses fields that the version does not go with, of the two structures of which the real one looks at that. */
  private void checkVersion(String name, List<DerValue> values) throws DecodeException {
    if (name.equals("RSAPrivateKey") && values.get(0).integer().equals(BigInteger.ONE)) {
      if (values.size() <= PRIME_INFOS || values.get(PRIME_INFOS).elements().isEmpty()) {
        throw new DecodeException("no more primes for a version that has them");
      }
    } else if (name.equals("PKCS8_PRIV_KEY_INFO") && dialect.readsOneAsymmetricKey()) {
      BigInteger version = values.get(0).integer();
      boolean hasPublicKey = values.get(values.size() - 1).isContext(1);
      if (version.signum() != 0 && !version.equals(BigInteger.ONE) || hasPublicKey && version.signum() == 0) {
        throw new DecodeException("unknown version of PKCS#8");
      }
    }
  }

  private void sequence(List<Field> fields, List<DerValue> values, int indent) throws DecodeException {
    for (ItemFields.Part part : matching.parts(fields, values)) {
      if (part.value() != null) {
        field(part.field(), part.value(), indent, false);
      } else {
        absent(part.field(), indent);
      }
    }
  }

  private void absent(Field field, int indent) {
    primitives.spaces(indent);
    if (field.list() > 0) {
      out.print(field.name()).println(":").spaces(indent + 2).println("<ABSENT>");
      return;
    }
    PrimitiveItem primitive = PrimitiveItem.of(field.item());
    out.print(field.name()).print(": ").println(primitive == null ? "<ABSENT>" : primitive.absent());
  }

  private void field(Field field, DerValue given, int indent, boolean check) throws DecodeException {
    if (check && !matching.matches(field, given)) {
      throw new DecodeException("wrong tag");
    }
    DerValue value = field.explicit() ? matching.explicit(field, given) : given;
    DerValue typed = matching.typed(field, value);
    if (field.list() == 0) {
      value(field.item(), typed, value, indent, field.name());
      return;
    }
    primitives.spaces(indent);
    out.print(field.name()).println(":");
    List<DerValue> members = typed.elements();
    if (members.isEmpty()) {
      out.spaces(indent + 2).println("<EMPTY>");
    }
    boolean first = true;
    for (DerValue member : members) {
      if (!first) {
        out.println();
      }
      first = false;
      if (!matching.matches(field.item(), member)) {
        throw new DecodeException("something else stands in " + field.name());
      }
      value(field.item(), member, member, indent + 2, null);
    }
  }
}
