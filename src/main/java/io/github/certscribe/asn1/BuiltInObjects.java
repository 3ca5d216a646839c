package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that a release knows by name, and those that the command's config files add.
 *
 * <p>A record is {@code shortName|longName|oid;}: an empty long name is the short one, {@code ~} is the short one in
 * lower case, a letter before an OID stands for one of {@link ObjectIndex#PREFIXES}, and an empty OID is that of an
 * object which has none. Indexes are sorted offsets of records, three characters each, so that nothing is read or
 * built before it is asked for: a short command looks up twenty of 1,500.
 */
final class BuiltInObjects implements ObjectTable {
  /** Digits of the indexes: the printable characters from '#', without the backslash. */
  static final int INDEX_RADIX = 91;

  private static final int SHORT_NAME = 0;
  private static final int LONG_NAME = 1;
  private static final int OID = 2;

  private record Added(String oid, String shortName, String longName) {}

  private final Dialect dialect;
  private final int from;
  private final int to;
  private final List<Added> added = new ArrayList<>();

  BuiltInObjects(Dialect dialect) {
    this.dialect = dialect;
    from = dialect.has35Additions() ? ObjectIndex.NOT_IN_3_0_ONLY : 0;
    to = dialect.has35Additions() ? Integer.MAX_VALUE : ObjectIndex.SINCE_3_5;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public String oid(String nameOrDotted) {
    String named = oidOfName(nameOrDotted);
    return named != null ? named : DottedDecimal.normalize(nameOrDotted);
  }

  @Override
  public String oidOfName(String name) {
    int record = findShortName(name);
    if (record < 0) {
      record = findLongName(name);
    }
    if (record < 0) {
      return null;
    }
    String oid = field(record, OID);
    return oid.isEmpty() ? null : oid;
  }

  @Override
  public String shortName(String oid) {
    int record = findOid(oid);
    return record < 0 ? null : field(record, SHORT_NAME);
  }

  @Override
  public String longName(String oid) {
    int record = findOid(oid);
    return record < 0 ? null : field(record, LONG_NAME);
  }

  @Override
  public AddResult add(String oid, String shortName, String longName) {
    boolean named = shortName != null && findShortName(shortName) >= 0;
    if (named || longName != null && findLongName(longName) >= 0) {
      return AddResult.NAME_EXISTS;
    }
    String dotted = DottedDecimal.normalize(oid);
    if (dotted == null) {
      return AddResult.BAD_OID;
    }
    if (findOid(dotted) >= 0) {
      return AddResult.OID_EXISTS;
    }
    added.add(new Added(dotted, shortName, longName));
    return AddResult.ADDED;
  }

  private int findShortName(String name) {
    for (int i = 0; i < added.size(); i++) {
      if (name.equals(added.get(i).shortName)) {
        return Integer.MAX_VALUE - i;
      }
    }
    return find(ObjectIndex.BY_SHORT_NAME, SHORT_NAME, name);
  }

  private int findLongName(String name) {
    for (int i = 0; i < added.size(); i++) {
      if (name.equals(added.get(i).longName)) {
        return Integer.MAX_VALUE - i;
      }
    }
    return find(ObjectIndex.BY_LONG_NAME, LONG_NAME, name);
  }

  private int findOid(String oid) {
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i).oid.equals(oid)) {
        return Integer.MAX_VALUE - i;
      }
    }
    return oid.isEmpty() ? -1 : find(ObjectIndex.BY_OID, OID, oid);
  }

  /** The first record of this release whose field is the key, or -1. Records with equal fields stand in order. */
  private int find(String index, int field, String key) {
    int low = 0;
    int high = index.length() / 3;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (field(offset(index, middle), field).compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < index.length() / 3; low++) {
      int record = offset(index, low);
      if (!field(record, field).equals(key)) {
        return -1;
      }
      if (record >= from && record < to) {
        return record;
      }
    }
    return -1;
  }

  private static int offset(String index, int entry) {
    int offset = 0;
    for (int i = 3 * entry; i < 3 * entry + 3; i++) {
      char c = index.charAt(i);
      offset = INDEX_RADIX * offset + (c > '\\' ? c - 1 : c) - '#';
    }
    return offset;
  }

  /** A field of a record: an offset in the data, or counted down from the largest int for an added one. */
  private String field(int record, int field) {
    if (record > Integer.MAX_VALUE - added.size()) {
      Added object = added.get(Integer.MAX_VALUE - record);
      return field == SHORT_NAME ? object.shortName : field == LONG_NAME ? object.longName : object.oid;
    }
    boolean recent = record >= ObjectIndex.SINCE_3_5;
    String data = recent ? ObjectIndex.RECORDS : ObjectData.RECORDS;
    int start = recent ? record - ObjectIndex.SINCE_3_5 : record;
    int bar = data.indexOf('|', start);
    if (field == SHORT_NAME) {
      return data.substring(start, bar);
    }
    int secondBar = data.indexOf('|', bar + 1);
    if (field == OID) {
      return unpackOid(data.substring(secondBar + 1, data.indexOf(';', secondBar)));
    }
    if (secondBar == bar + 1) {
      return data.substring(start, bar);
    }
    return data.charAt(bar + 1) == '~' ? lower(data, start, bar) : data.substring(bar + 1, secondBar);
  }

  private static String lower(String data, int start, int end) {
    char[] lower = new char[end - start];
    for (int i = start; i < end; i++) {
      char c = data.charAt(i);
      lower[i - start] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return new String(lower);
  }

  private static String unpackOid(String packed) {
    if (packed.isEmpty() || packed.charAt(0) < 'A') {
      return packed;
    }
    int start = 0;
    for (int i = packed.charAt(0) - 'A'; i > 0; i--) {
      start = ObjectIndex.PREFIXES.indexOf(';', start) + 1;
    }
    return ObjectIndex.PREFIXES.substring(start, ObjectIndex.PREFIXES.indexOf(';', start)) + packed.substring(1);
  }
}
