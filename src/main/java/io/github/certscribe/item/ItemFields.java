package io.github.certscribe.item;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.item.Item.Field;
import io.github.certscribe.item.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which values are which fields. */
final class ItemFields {
  private static final int SEQUENCE = 16;

  private final ItemTable table;

  ItemFields(ItemTable table) {
    this.table = table;
  }

  /**
   * A field of a SEQUENCE.
   *
   * @param value null where it is absent
   */
  record Part(Field field, DerValue value) {}

  /** Whether a value may be one by its tag. */
  boolean matches(String name, DerValue value) {
    Item item = table.item(name);
    if (item == null) {
      return PrimitiveItem.of(name).matches(value);
    }
    if (item.kind() == Kind.SEQUENCE) {
      return value.isUniversal(SEQUENCE);
    }
    return alternative(item, value) != null;
  }

  boolean matches(Field field, DerValue value) {
    if (field.tag() >= 0) {
      return value.isContext(field.tag());
    }
    return field.list() > 0 ? value.isUniversal(field.list()) : matches(field.item(), value);
  }

  /** The alternative of a CHOICE that a value is, or null. */
  Field alternative(Item item, DerValue value) {
    for (Field field : item.fields()) {
      if (matches(field, value)) {
        return field;
      }
    }
    return null;
  }

  /** All fields of a SEQUENCE, of those that go with an object identifier the one that does. */
  List<Part> parts(List<Field> fields, List<DerValue> values) throws DecodeException {
    List<Part> parts = new ArrayList<>();
    int next = 0;
    String oid = null;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.oid() != null) {
        int chosen = i;
        while (!fields.get(chosen).oid().equals(oid) && !fields.get(chosen).oid().equals(Field.ANY_OID)) {
          chosen++;
        }
        field = fields.get(chosen);
        while (i + 1 < fields.size() && fields.get(i + 1).oid() != null) {
          i++;
        }
      }
      DerValue value = next < values.size() ? values.get(next) : null;
      if (value != null && matches(field, value)) {
        next++;
        parts.add(new Part(field, value));
        oid = field.item().equals("ASN1_OBJECT") && field.list() == 0 ? value.oid() : oid;
      } else if (field.optional()) {
        parts.add(new Part(field, null));
      } else {
        throw value == null ? new DecodeException(field.name() + " is missing") : mismatch(field);
      }
    }
    if (next < values.size()) {
      throw new DecodeException("more fields than there may be");
    }
    return parts;
  }

  /** What stands in the tag of an EXPLICIT field. */
  DerValue explicit(Field field, DerValue given) throws DecodeException {
    DerValue value = given.explicit();
    if (field.list() > 0 ? !value.isUniversal(field.list()) : !matches(field.item(), value)) {
      throw mismatch(field);
    }
    return value;
  }

  /** The value of a field with the universal tag of its type, where another stands for it. */
  DerValue typed(Field field, DerValue value) throws DecodeException {
    if (field.tag() < 0 || field.explicit()) {
      return value;
    }
    PrimitiveItem primitive = field.list() > 0 ? null : PrimitiveItem.of(field.item());
    int tag = field.list() > 0 ? field.list() : primitive == null ? SEQUENCE : primitive.tag();
    return DerValue.parse(DerEncoder.tlv(DerValue.UNIVERSAL, value.constructed(), tag, value.content()));
  }

  private static DecodeException mismatch(Field field) {
    return new DecodeException("something else stands for " + field.name());
  }
}
