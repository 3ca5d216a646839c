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
    return name == null ? oid : name;
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
