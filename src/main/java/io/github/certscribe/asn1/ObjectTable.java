package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;

/**
 * Object identifiers and their short and long names: the release's own, and those that a config file's
 * {@code oid_section} or {@code oid_file} adds (one instance a command, since those are per process).
 */
public interface ObjectTable {
  static ObjectTable of(Dialect dialect) {
    return new BuiltInObjects(dialect);
  }

  /** The release whose objects these are. */
  Dialect dialect();

  /**
   * The dotted decimals that a name means: short name, long name, or dotted decimals themselves; null where none, also
   * for the objects that have a name but no identifier ({@code NULL}, {@code DES-EDE3}): with those the real one fails
   * a step later.
   */
  String oid(String nameOrDotted);

  /** As {@link #oid}, but names only: null for dotted decimals. */
  String oidOfName(String name);

  /** Whether an object has this name, short or long, but no identifier, as {@code NULL} has none. */
  boolean isWithoutIdentifier(String name);

  /** The short name, or null where the table does not know the object or it has none. */
  String shortName(String oid);

  /** The long name, or null where the table does not know the object or it has none. */
  String longName(String oid);

  /** What the real one prints for an object: its long name, else its short name, else dotted decimals. */
  default String display(String oid) {
    String name = longName(oid);
    if (name == null) {
      name = shortName(oid);
    }
    if (name != null) {
      return name;
    }
    return oid.length() <= DottedDecimal.LONGEST_SHOWN ? oid : LongObject.shown(oid);
  }

  /**
   * As {@link #display(String)}, but as it comes out of a buffer.
   *
   * @param most how many characters the real one's buffer has room for
   */
  default String display(String oid, int most) {
    String name = longName(oid);
    if (name == null) {
      name = shortName(oid);
    }
    if (name == null) {
      return dotted(oid, most);
    }
    return name.length() <= most ? name : name.substring(0, most);
  }

  /**
   * Dotted decimals as they come out of a buffer: cut, and nothing where there are more octets than the real one
   * prints.
   */
  static String dotted(String oid, int most) {
    if (oid.length() <= most) {
      return oid;
    }
    boolean nothing = oid.length() > DottedDecimal.LONGEST_SHOWN && LongObject.isTooLong(oid);
    return nothing ? "" : oid.substring(0, most);
  }

  /** What came of {@link #add}. */
  enum AddResult {
    ADDED,
    /** The short name is a short name already, or the long name a long name. */
    NAME_EXISTS,
    BAD_OID,
    OID_EXISTS
  }

  /**
   * Adds an object, as {@code OBJ_create} does for {@code oid_section} and {@code oid_file}.
   *
   * @param oid dotted decimals, not a name
   * @param shortName may be null for none
   * @param longName may be null for none
   */
  AddResult add(String oid, String shortName, String longName);
}
