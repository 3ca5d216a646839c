package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One BER/DER value in place: tag, length and where its content lies (X.690, 8.1). Reading is as lenient as the
 * real one's (indefinite lengths and long forms are read); what a type demands is checked by the accessor.
 *
 * <p>Library objects are not used for reading, since they refuse or mend malformed values that the real one prints
 * as they stand.
 */
public final class DerValue {
  public static final int UNIVERSAL = 0;
  public static final int APPLICATION = 1;
  public static final int CONTEXT = 2;
  public static final int PRIVATE = 3;

  private static final int MAX_STRING_DEPTH = 5;

  private final byte[] data;
  private final int start;
  private final int contentStart;
  private final int contentEnd;
  private final int end;
  private final DerHeader header;
  private final Dialect dialect;

  private DerValue(byte[] data, int start, int contentEnd, int end, DerHeader header, Dialect dialect) {
    this.data = data;
    this.start = start;
    this.contentStart = header.end();
    this.contentEnd = contentEnd;
    this.end = end;
    this.header = header;
    this.dialect = dialect;
  }

  /** The one value that fills the array. */
  public static DerValue parse(byte[] data) throws DecodeException {
    return whole(first(data));
  }

  /** The same, with what a release's reader wants beyond BER. */
  public static DerValue parse(byte[] data, Dialect dialect) throws DecodeException {
    return whole(first(data, dialect));
  }

  private static DerValue whole(DerValue value) throws DecodeException {
    if (value.end != value.data.length) {
      throw new DecodeException("trailing data");
    }
    return value;
  }

  /** The first value in the array; more may follow. */
  public static DerValue first(byte[] data) throws DecodeException {
    return read(data, 0, data.length, Dialect.V3_0);
  }

  /** The same, with what a release's reader wants beyond BER. */
  public static DerValue first(byte[] data, Dialect dialect) throws DecodeException {
    return read(data, 0, data.length, dialect);
  }

  /** The first value in {@code data[start, limit)}; more may follow. */
  public static DerValue parsePrefix(byte[] data, int start, int limit) throws DecodeException {
    return read(data, start, limit, Dialect.V3_0);
  }

  /** The same, with what a release's reader wants beyond BER; so are the values inside read. */
  public static DerValue parsePrefix(byte[] data, int start, int limit, Dialect dialect) throws DecodeException {
    return read(data, start, limit, dialect);
  }

  private static DerValue read(byte[] data, int start, int limit, Dialect dialect) throws DecodeException {
    int reserve = dialect.octetsBehindLongLength();
    DerHeader header = DerHeader.read(data, start, limit, reserve);
    if (header.indefinite()) {
      int end = endOfIndefinite(data, header.end(), limit, reserve);
      return new DerValue(data, start, end - 2, end, header, dialect);
    }
    int end = header.end() + header.length();
    return new DerValue(data, start, end, end, header, dialect);
  }

  /** The end of the values that an indefinite length spans, end-of-contents octets included; found in one pass. */
  private static int endOfIndefinite(byte[] data, int start, int limit, int reserve) throws DecodeException {
    int p = start;
    for (int open = 1; open > 0; ) {
      if (DerHeader.isEndOfContents(data, p, limit)) {
        open--;
        p += 2;
      } else {
        DerHeader header = DerHeader.read(data, p, limit, reserve);
        open += header.indefinite() ? 1 : 0;
        p = header.end() + header.length();
      }
    }
    return p;
  }

  /** The release whose reader this was read as. */
  Dialect dialect() {
    return dialect;
  }

  /** {@link #UNIVERSAL}, {@link #APPLICATION}, {@link #CONTEXT} or {@link #PRIVATE}. */
  public int tagClass() {
    return header.tagClass();
  }

  /** The tag number within its class. */
  public int tag() {
    return header.tag();
  }

  /** Whether the identifier octet says that the contents are values. */
  public boolean constructed() {
    return header.constructed();
  }

  /** Whether end-of-contents octets end it, and not a length. */
  public boolean indefinite() {
    return header.indefinite();
  }

  /** Whether it has this tag of the universal class. */
  public boolean isUniversal(int number) {
    return header.tagClass() == UNIVERSAL && header.tag() == number;
  }

  /** Whether it has this context-specific tag. */
  public boolean isContext(int number) {
    return header.tagClass() == CONTEXT && header.tag() == number;
  }

  /** Whether this is no value but end-of-contents octets, out of place. */
  boolean isEndOfContents() {
    return DerHeader.isEndOfContents(data, start, end);
  }

  /** Content octets; for an indefinite length without the end-of-contents octets. */
  public byte[] content() {
    return Arrays.copyOfRange(data, contentStart, contentEnd);
  }

  /** How many octets {@link #content} has. */
  public int contentLength() {
    return contentEnd - contentStart;
  }

  /** Content octet {@code index}, 0 to 255. */
  public int contentAt(int index) {
    return data[contentStart + index] & 0xff;
  }

  /** Tag, length and content. */
  public byte[] encoded() {
    return Arrays.copyOfRange(data, start, end);
  }

  /** The array that this value was read from; {@link #start} and the others are offsets in it. */
  public byte[] data() {
    return data;
  }

  public int start() {
    return start;
  }

  public int contentStart() {
    return contentStart;
  }

  public int contentEnd() {
    return contentEnd;
  }

  /** Past the last octet, end-of-contents octets included. */
  public int end() {
    return end;
  }

  /** The values inside a constructed value. */
  public List<DerValue> children() throws DecodeException {
    if (!header.constructed()) {
      throw new DecodeException("not constructed");
    }
    return elements();
  }

  /** The values inside a SEQUENCE. */
  public List<DerValue> sequence() throws DecodeException {
    expect(16, "SEQUENCE");
    return children();
  }

  /** The values inside a SET. */
  public List<DerValue> set() throws DecodeException {
    expect(17, "SET");
    return children();
  }

  /** The values inside a SEQUENCE OF or SET OF, for which the real one does not ask whether it is constructed. */
  public List<DerValue> elements(int universalTag, String name) throws DecodeException {
    expect(universalTag, name);
    return elements();
  }

  /** The same, whatever the tag: for IMPLICIT tagging. */
  public List<DerValue> elements() throws DecodeException {
    List<DerValue> elements = new ArrayList<>();
    for (int p = contentStart; p < contentEnd; ) {
      DerValue element = read(data, p, header.indefinite() ? end : contentEnd, dialect);
      if (element.isEndOfContents()) {
        throw new DecodeException("unexpected end of contents");
      }
      elements.add(element);
      p = element.end;
    }
    return elements;
  }

  /** The one value inside an EXPLICIT tag. */
  public DerValue explicit() throws DecodeException {
    List<DerValue> children = children();
    if (children.size() != 1) {
      throw new DecodeException("explicit tag length mismatch");
    }
    return children.get(0);
  }

  /** The content of the value that an EXPLICIT or IMPLICIT constructed tag holds, seen as a SEQUENCE's values. */
  public void expect(int universalTag, String name) throws DecodeException {
    if (!isUniversal(universalTag)) {
      throw new DecodeException("expected " + name);
    }
  }

  /**
   * INTEGER or ENUMERATED content, whatever the tag (for implicit tagging); padding is refused as the real one does.
   */
  public BigInteger integerContent() throws DecodeException {
    int length = contentLength();
    if (header.constructed() || length == 0) {
      throw new DecodeException("bad integer");
    }
    if (length > 1) {
      int head = contentAt(0);
      boolean next = (contentAt(1) & 0x80) != 0;
      if (head == 0 && !next || head == 0xff && next) {
        throw new DecodeException("illegal padding");
      }
    }
    return new BigInteger(data, contentStart, length);
  }

  /**
   * INTEGER.
   *
   * @throws DecodeException where it is none, is empty, or has more octets than it needs (X.690, 8.3.2)
   */
  public BigInteger integer() throws DecodeException {
    expect(2, "INTEGER");
    return integerContent();
  }

  /** BOOLEAN: any octet but zero is true. */
  public boolean bool() throws DecodeException {
    expect(1, "BOOLEAN");
    return boolContent();
  }

  /** The same, whatever the tag. */
  public boolean boolContent() throws DecodeException {
    if (header.constructed() || contentLength() != 1) {
      throw new DecodeException("bad boolean");
    }
    return contentAt(0) != 0;
  }

  /** OBJECT IDENTIFIER in dotted decimals. */
  public String oid() throws DecodeException {
    expect(6, "OBJECT IDENTIFIER");
    return oidContent();
  }

  /** The same, whatever the tag. */
  public String oidContent() throws DecodeException {
    return DottedDecimal.of(this);
  }

  /** OCTET STRING content; a constructed one is put together. */
  public byte[] octetString() throws DecodeException {
    expect(4, "OCTET STRING");
    return stringContent();
  }

  /** Content octets of a string type, whatever the tag; the parts of a constructed one are put together. */
  public byte[] stringContent() throws DecodeException {
    if (!header.constructed()) {
      return content();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    collect(joined, 0);
    return joined.toByteArray();
  }

  private void collect(ByteArrayOutputStream joined, int depth) throws DecodeException {
    for (DerValue part : children()) {
      if (!part.header.constructed()) {
        joined.write(data, part.contentStart, part.contentEnd - part.contentStart);
      } else if (depth >= MAX_STRING_DEPTH) {
        throw new DecodeException("nested string");
      } else {
        part.collect(joined, depth + 1);
      }
    }
  }

  /** BIT STRING content without the count of unused bits, those bits zeroed as the real one zeroes them. */
  public byte[] bitString() throws DecodeException {
    expect(3, "BIT STRING");
    return bitStringContent();
  }

  /** The same, whatever the tag. */
  public byte[] bitStringContent() throws DecodeException {
    byte[] content = stringContent();
    if (content.length == 0 || (content[0] & 0xff) > 7) {
      throw new DecodeException("invalid bit string");
    }
    byte[] bits = Arrays.copyOfRange(content, 1, content.length);
    if (bits.length > 0) {
      bits[bits.length - 1] &= (byte) (0xff << content[0]);
    }
    return bits;
  }

  /** The number of an INTEGER that fits in 32 bits; one without octets is 0 here. */
  public int int32() throws DecodeException {
    if (isUniversal(2) && !constructed() && contentLength() == 0) {
      return 0;
    }
    BigInteger number = integer();
    if (number.bitLength() >= Integer.SIZE) {
      throw new DecodeException("too large");
    }
    return number.intValue();
  }

  /** How many bits of a BIT STRING's last octet are unused, 0 to 7; the string is known to be well-formed. */
  public int unusedBits() {
    try {
      byte[] content = stringContent();
      return content.length == 0 ? 0 : content[0] & 7;
    } catch (DecodeException e) {
      return 0;
    }
  }
}
