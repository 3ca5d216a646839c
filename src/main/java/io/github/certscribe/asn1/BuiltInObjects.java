package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  private static final byte[] DATA = ByteString.bytes(ObjectData.RECORDS.concat(ObjectIndex.RECORDS));
  private static final byte[] BY_SHORT_NAME = ByteString.bytes(ObjectIndex.BY_SHORT_NAME);
  private static final byte[] BY_LONG_NAME = ByteString.bytes(ObjectIndex.BY_LONG_NAME);
  private static final byte[] BY_OID = ByteString.bytes(ObjectIndex.BY_OID);
  private static final byte[][] PREFIXES = prefixes();

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
  public boolean isWithoutIdentifier(String name) {
    int record = findShortName(name);
    if (record < 0) {
      record = findLongName(name);
    }
    // The first object of all is the undefined one.
    return record >= 0 && field(record, OID).isEmpty() && !name.equals("UNDEF") && !name.equals("undefined");
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
    return find(BY_SHORT_NAME, SHORT_NAME, ByteString.bytes(name));
  }

  private int findLongName(String name) {
    for (int i = 0; i < added.size(); i++) {
      if (name.equals(added.get(i).longName)) {
        return Integer.MAX_VALUE - i;
      }
    }
    return find(BY_LONG_NAME, LONG_NAME, ByteString.bytes(name));
  }

  private int findOid(String oid) {
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i).oid.equals(oid)) {
        return Integer.MAX_VALUE - i;
      }
    }
    return oid.isEmpty() ? -1 : find(BY_OID, OID, ByteString.bytes(oid));
  }

  /** The first record of this release whose field is the key, or -1. Records with equal fields stand in order. */
  private int find(byte[] index, int field, byte[] key) {
    int low = 0;
    int high = index.length / 3;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(offset(index, middle), field, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < index.length / 3; low++) {
      int record = offset(index, low);
      if (compare(record, field, key) != 0) {
        return -1;
      }
      if (record >= from && record < to) {
        return record;
      }
    }
    return -1;
  }

  private static int offset(byte[] index, int entry) {
    int offset = 0;
    for (int i = 3 * entry; i < 3 * entry + 3; i++) {
      int c = index[i];
      offset = INDEX_RADIX * offset + (c > '\\' ? c - 1 : c) - '#';
    }
    return offset;
  }

  /** Compares a field of a record with a key, where it stands: a lookup makes no strings but its result. */
  private static int compare(int record, int field, byte[] key) {
    if (field == SHORT_NAME) {
      return compareText(record, key, 0, false);
    }
    int start = behindBar(record);
    if (field == LONG_NAME) {
      boolean own = DATA[start] != '|' && DATA[start] != '~';
      return compareText(own ? start : record, key, 0, DATA[start] == '~');
    }
    start = behindBar(start);
    if (DATA[start] < 'A' || DATA[start] > 'Z') {
      return compareText(start, key, 0, false);
    }
    byte[] prefix = PREFIXES[DATA[start] - 'A'];
    for (int i = 0; i < prefix.length; i++) {
      int difference = i < key.length ? prefix[i] - key[i] : 1;
      if (difference != 0) {
        return difference;
      }
    }
    return compareText(start + 1, key, prefix.length, false);
  }

  /** Compares the text up to a separator with a key from an index on. */
  private static int compareText(int start, byte[] key, int from, boolean lower) {
    int at = start;
    for (int i = from; ; i++, at++) {
      int c = DATA[at];
      if (c == '|' || c == ';') {
        return i < key.length ? -1 : 0;
      }
      if (i >= key.length) {
        return 1;
      }
      c = lower && c >= 'A' && c <= 'Z' ? c + 32 : c;
      if (c != key[i]) {
        return c - key[i];
      }
    }
  }

  private static int behindBar(int start) {
    int at = start;
    while (DATA[at] != '|') {
      at++;
    }
    return at + 1;
  }

  /** A field of a record: an offset in the data, or counted down from the largest int for an added one. */
  private String field(int record, int field) {
    if (record > Integer.MAX_VALUE - added.size()) {
      Added object = added.get(Integer.MAX_VALUE - record);
      return field == SHORT_NAME ? object.shortName : field == LONG_NAME ? object.longName : object.oid;
    }
    int start = record;
    for (int i = 0; i < field; i++) {
      start = behindBar(start);
    }
    boolean lower = field == LONG_NAME && DATA[start] == '~';
    start = lower || DATA[start] == '|' ? record : start;
    int end = start;
    while (DATA[end] != '|' && DATA[end] != ';') {
      end++;
    }
    String text = ByteString.of(DATA, start, end);
    if (field == OID && start < end && DATA[start] >= 'A' && DATA[start] <= 'Z') {
      return ByteString.of(PREFIXES[DATA[start] - 'A']).concat(text.substring(1));
    }
    return lower ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static byte[][] prefixes() {
    byte[][] prefixes = new byte[26][];
    int start = 0;
    for (int i = 0; i < prefixes.length; i++) {
      int end = ObjectIndex.PREFIXES.indexOf(';', start);
      prefixes[i] = ByteString.bytes(ObjectIndex.PREFIXES.substring(start, end));
      start = end + 1;
    }
    return prefixes;
  }
}
