package io.github.certscribe.asn1;

import java.util.Arrays;
import java.util.List;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** The few DER encodings that are put together from bytes already encoded (X.690). All else is Bouncy Castle's. */
public final class DerEncoder {
  private DerEncoder() {}

  /** A value with a one-octet identifier. */
  public static byte[] tlv(int identifier, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
    out.write(identifier);
    return finish(out, content);
  }

  /**
   * A value with any tag: past 30 in the long form; of a negative one the low five bits are taken, as the real one
   * does.
   *
   * @param tagClass {@link DerValue#UNIVERSAL} to {@link DerValue#PRIVATE}
   */
  public static byte[] tlv(int tagClass, boolean constructed, int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 10);
    int leading = tagClass << 6 | (constructed ? 0x20 : 0);
    if (tag < 31) {
      out.write(leading | tag & 0x1f);
    } else {
      out.write(leading | 0x1f);
      arc(out, BigInteger.valueOf(tag));
    }
    return finish(out, content);
  }

  private static byte[] finish(ByteArrayOutputStream out, byte[] content) {
    int length = content.length;
    if (length < 0x80) {
      out.write(length);
    } else {
      int octets = length < 0x100 ? 1 : length < 0x10000 ? 2 : length < 0x1000000 ? 3 : 4;
      out.write(0x80 | octets);
      for (int i = octets - 1; i >= 0; i--) {
        out.write(length >> 8 * i);
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** A SEQUENCE of values already encoded. */
  public static byte[] sequence(byte[]... values) {
    return tlv(0x30, join(values));
  }

  /** Octets one after another. */
  public static byte[] join(byte[]... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] value : values) {
      out.writeBytes(value);
    }
    return out.toByteArray();
  }

  /** An INTEGER. */
  public static byte[] integer(BigInteger value) {
    return tlv(2, value.toByteArray());
  }

  /** A BIT STRING of whole octets. */
  public static byte[] bitString(byte[] octets) {
    return tlv(3, join(new byte[] {0}, octets));
  }

  /** A BIT STRING whose last octet has unused bits, 0 to 7 of them. */
  public static byte[] bitString(byte[] octets, int unused) {
    return tlv(3, join(new byte[] {(byte) unused}, octets));
  }

  /** An OBJECT IDENTIFIER from dotted decimals that are known to be well-formed. */
  public static byte[] oid(String dotted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int dot = dotted.indexOf('.');
    int next = dotted.indexOf('.', dot + 1);
    int end = next < 0 ? dotted.length() : next;
    BigInteger root = new BigInteger(dotted.substring(0, dot)).multiply(BigInteger.valueOf(40));
    arc(out, root.add(new BigInteger(dotted.substring(dot + 1, end))));
    while (end < dotted.length()) {
      next = dotted.indexOf('.', end + 1);
      int stop = next < 0 ? dotted.length() : next;
      arc(out, new BigInteger(dotted.substring(end + 1, stop)));
      end = stop;
    }
    return tlv(6, out.toByteArray());
  }

  private static void arc(ByteArrayOutputStream out, BigInteger arc) {
    int groups = Math.max(1, (arc.bitLength() + 6) / 7);
    for (int i = groups - 1; i >= 0; i--) {
      int bits = arc.shiftRight(7 * i).intValue() & 0x7f;
      out.write(i == 0 ? bits : bits | 0x80);
    }
  }

  /**
   * Puts encodings into the order that DER has in a SET OF (X.690, 11.6): as octet strings, the shorter padded with 0.
   */
  public static void sortSet(List<byte[]> encodings) {
    // An insertion sort: sets are small, and a comparator is a lambda or a class more at every start.
    for (int i = 1; i < encodings.size(); i++) {
      byte[] encoding = encodings.get(i);
      int place = i;
      while (place > 0 && Arrays.compareUnsigned(encodings.get(place - 1), encoding) > 0) {
        encodings.set(place, encodings.get(place - 1));
        place--;
      }
      encodings.set(place, encoding);
    }
  }
}
