package io.github.certscribe.asn1;

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

  private static final int MAX_DEPTH = 64;
  private static final int MAX_STRING_DEPTH = 5;

  private final byte[] data;
  private final int start;
  private final int contentStart;
  private final int contentEnd;
  private final int end;
  private final int tagClass;
  private final boolean constructed;
  private final int tag;
  private final boolean indefinite;

  private DerValue(
      byte[] data, int start, int contentStart, int contentEnd, int end, int tagClass, boolean constructed, int tag,
      boolean indefinite) {
    this.data = data;
    this.start = start;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
    this.end = end;
    this.tagClass = tagClass;
    this.constructed = constructed;
    this.tag = tag;
    this.indefinite = indefinite;
  }

  /** The one value that fills the array. */
  public static DerValue parse(byte[] data) throws DecodeException {
    DerValue value = parsePrefix(data, 0, data.length);
    if (value.end != data.length) {
      throw new DecodeException("trailing data");
    }
    return value;
  }

  /** The first value in {@code data[start, limit)}; more may follow. */
  public static DerValue parsePrefix(byte[] data, int start, int limit) throws DecodeException {
    return read(data, start, limit, 0);
  }

  private static DerValue read(byte[] data, int start, int limit, int depth) throws DecodeException {
    if (depth > MAX_DEPTH) {
      throw new DecodeException("nested too deep");
    }
    int p = start;
    if (p >= limit) {
      throw new DecodeException("too short");
    }
    int first = data[p++] & 0xff;
    int tag = first & 0x1f;
    if (tag == 0x1f) {
      long number = 0;
      int octet;
      do {
        if (p >= limit || number > Integer.MAX_VALUE >> 7) {
          throw new DecodeException("bad tag");
        }
        octet = data[p++] & 0xff;
        number = number << 7 | octet & 0x7f;
      } while ((octet & 0x80) != 0);
      tag = (int) number;
    }
    if (p >= limit) {
      throw new DecodeException("too short");
    }
    boolean constructed = (first & 0x20) != 0;
    int length = data[p++] & 0xff;
    if (length == 0x80) {
      if (!constructed) {
        throw new DecodeException("indefinite length of a primitive");
      }
      int end = endOfIndefinite(data, p, limit, depth);
      return new DerValue(data, start, p, end - 2, end, first >> 6, true, tag, true);
    }
    if (length > 0x80) {
      int count = length & 0x7f;
      if (count >= limit - p) {
        // The real one wants something to follow a long form, even if that says zero.
        throw new DecodeException("too short");
      }
      long value = 0;
      for (int i = 0; i < count; i++) {
        if (value > Integer.MAX_VALUE >> 8) {
          throw new DecodeException("bad length");
        }
        value = value << 8 | data[p++] & 0xff;
      }
      length = (int) value;
    }
    if (length > limit - p) {
      throw new DecodeException("too long");
    }
    return new DerValue(data, start, p, p + length, p + length, first >> 6, constructed, tag, false);
  }

  private static int endOfIndefinite(byte[] data, int p, int limit, int depth) throws DecodeException {
    while (true) {
      if (limit - p >= 2 && data[p] == 0 && data[p + 1] == 0) {
        return p + 2;
      }
      p = read(data, p, limit, depth + 1).end;
    }
  }

  public int tagClass() {
    return tagClass;
  }

  public int tag() {
    return tag;
  }

  public boolean constructed() {
    return constructed;
  }

  public boolean indefinite() {
    return indefinite;
  }

  public boolean isUniversal(int number) {
    return tagClass == UNIVERSAL && tag == number;
  }

  public boolean isContext(int number) {
    return tagClass == CONTEXT && tag == number;
  }

  /** Content octets; for an indefinite length without the end-of-contents octets. */
  public byte[] content() {
    return Arrays.copyOfRange(data, contentStart, contentEnd);
  }

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
    if (!constructed) {
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
      DerValue element = read(data, p, indefinite ? end : contentEnd, 0);
      if (element.isUniversal(0) && element.end - element.start == 2) {
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

  /** INTEGER or ENUMERATED content, whatever the tag (for implicit tagging); padding is refused as the real one does. */
  public BigInteger integerContent() throws DecodeException {
    int length = contentLength();
    if (constructed || length == 0) {
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
    if (constructed || contentLength() != 1) {
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
    if (!constructed) {
      return content();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    collect(joined, 0);
    return joined.toByteArray();
  }

  private void collect(ByteArrayOutputStream joined, int depth) throws DecodeException {
    for (DerValue part : children()) {
      if (!part.constructed) {
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
