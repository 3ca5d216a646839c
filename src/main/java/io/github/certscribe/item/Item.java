package io.github.certscribe.item;

import java.util.ArrayList;
import java.util.List;

/**
 * A structure: its name, and its fields, a CHOICE's alternatives or a LIST's one field.
 *
 * @param part whether only other items refer to it
 */
record Item(String name, Kind kind, boolean part, List<Field> fields) {
  /** What holds the fields. */
  enum Kind {
    SEQUENCE,
    CHOICE,
    LIST
  }

  Item(String name, Kind kind, boolean part) {
    this(name, kind, part, new ArrayList<>());
  }

  /**
   * A field.
   *
   * @param oid the object identifier before it that it goes with, {@link #ANY_OID} for any other, null for each
   * @param tag its context-specific tag, or -1
   * @param list the universal tag of SEQUENCE OF or SET OF, or 0 where it is one value
   * @param item what it is, or what its members are
   */
  record Field(String name, String oid, int tag, boolean explicit, int list, String item, boolean optional) {
    static final String ANY_OID = "*";
  }
}
