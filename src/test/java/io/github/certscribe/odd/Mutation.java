package io.github.certscribe.odd;

import java.util.Arrays;
import java.util.Random;

/** Small damage to an encoding, lengths of what is around it mended. */
final class Mutation {
  private Mutation() {}

  static byte[] of(byte[] der, Random random) {
    if (der.length < 2) {
      return der;
    }
    int header = header(der);
    boolean constructed = (der[0] & 0x20) != 0 && header > 0;
    if (constructed && random.nextInt(4) > 0) {
      return Der.tlv(der[0] & 0xff, member(Arrays.copyOfRange(der, header, der.length), random));
    }
    byte[] content = header > 0 ? Arrays.copyOfRange(der, header, der.length) : der;
    int identifier = der[0] & 0xff;
    return switch (random.nextInt(10)) {
      case 0 -> Der.tlv(random.nextInt(256), content);
      case 1 -> Der.tlv(identifier, Der.random(random, random.nextInt(20)));
      case 2 -> new byte[0];
      case 3 -> Der.join(der, der);
      case 4 -> Der.join(Der.octets(identifier | 0x20, 0x80), constructed ? content : der, Der.octets(0, 0));
      case 5 -> Der.join(Der.octets(identifier, 0x82, content.length >> 8, content.length), content);
      case 6 -> Der.tlv(identifier, content, Der.octets(0));
      case 7 -> Der.tlv(identifier);
      case 8 -> flipped(der, random);
      default -> Der.tlv(identifier, Der.octets(0), content);
    };
  }

  private static byte[] flipped(byte[] der, Random random) {
    byte[] copy = der.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  /** Damages one of the values in a row. */
  private static byte[] member(byte[] values, Random random) {
    int count = 0;
    for (int p = 0; p < values.length; count++) {
      int end = end(values, p);
      if (end < 0) {
        return values;
      }
      p = end;
    }
    if (count == 0) {
      return values;
    }
    int chosen = random.nextInt(count);
    int p = 0;
    for (int i = 0; i < chosen; i++) {
      p = end(values, p);
    }
    int end = end(values, p);
    return Der.join(
        Arrays.copyOfRange(values, 0, p), of(Arrays.copyOfRange(values, p, end), random),
        Arrays.copyOfRange(values, end, values.length));
  }

  private static int header(byte[] der) {
    int end = end(der, 0);
    return end != der.length || (der[0] & 0x1f) == 0x1f ? 0 : (der[1] & 0xff) < 0x80 ? 2 : 2 + (der[1] & 0x7f);
  }

  /** Where the value at {@code start} ends, or -1. */
  private static int end(byte[] der, int start) {
    if (start + 2 > der.length) {
      return -1;
    }
    int length = der[start + 1] & 0xff;
    int p = start + 2;
    if (length > 0x83 || length == 0x80) {
      return -1;
    }
    if (length > 0x80) {
      int octets = length & 0x7f;
      if (p + octets > der.length) {
        return -1;
      }
      length = 0;
      for (int i = 0; i < octets; i++) {
        length = length << 8 | der[p++] & 0xff;
      }
    }
    return p + length > der.length ? -1 : p + length;
  }
}
