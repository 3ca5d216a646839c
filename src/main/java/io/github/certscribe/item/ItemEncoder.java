package io.github.certscribe.item;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.Item.Field;
import io.github.certscribe.item.Item.Kind;
import java.util.ArrayList;
import java.util.List;

/** A structure that was read in BER, written in DER. What is signed, and names, stay as they were read. */
public final class ItemEncoder {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int EXPLICIT = 0xa0;
  private static final int SET_OF = 17;

  private final ItemTable table;
  private final ItemFields matching;
  private final Dialect dialect;

  private ItemEncoder(Dialect dialect) {
    this.dialect = dialect;
    this.table = ItemTable.of(dialect);
    this.matching = new ItemFields(table);
  }

  /**
   * The DER of a value.
   *
   * @param name an item that the table knows, a SEQUENCE
   * @throws DecodeException where the value is something else
   */
  public static byte[] der(String name, DerValue value, Dialect dialect) throws DecodeException {
    return new ItemEncoder(dialect).value(name, value);
  }

  private byte[] value(String name, DerValue value) throws DecodeException {
    Item item = table.item(name);
    if (isKept(name)) {
      return value.encoded();
    }
    if (item == null) {
      return AnyValue.reencode(value.encoded(), dialect);
    }
    if (item.kind() != Kind.SEQUENCE) {
      return field(matching.alternative(item, value), value);
    }
    List<byte[]> encoded = new ArrayList<>();
    for (ItemFields.Part part : matching.parts(item.fields(), value.children())) {
      if (part.value() != null) {
        encoded.add(field(part.field(), part.value()));
      }
    }
    return joined(SEQUENCE, encoded);
  }

  private static boolean isKept(String name) {
    return switch (name) {
      case "X509_CINF", "X509_CRL_INFO", "X509_REQ_INFO", "X509_NAME" -> true;
      default -> false;
    };
  }

  private byte[] field(Field field, DerValue given) throws DecodeException {
    DerValue value = field.explicit() ? matching.explicit(field, given) : given;
    DerValue typed = matching.typed(field, value);
    byte[] encoded = field.list() > 0 ? list(field, typed) : value(field.item(), typed);
    if (field.explicit()) {
      return DerEncoder.tlv(EXPLICIT | field.tag(), encoded);
    }
    if (field.tag() < 0) {
      return encoded;
    }
    DerValue universal = DerValue.parse(encoded);
    return DerEncoder.tlv(DerValue.CONTEXT, universal.constructed(), field.tag(), universal.content());
  }

  private byte[] list(Field field, DerValue value) throws DecodeException {
    List<byte[]> members = new ArrayList<>();
    for (DerValue member : value.elements()) {
      members.add(value(field.item(), member));
    }
    if (field.list() == SET_OF) {
      DerEncoder.sortSet(members);
    }
    return joined(field.list() == SET_OF ? SET : SEQUENCE, members);
  }

  private static byte[] joined(int identifier, List<byte[]> values) {
    return DerEncoder.tlv(identifier, DerEncoder.join(values.toArray(new byte[0][])));
  }
}
