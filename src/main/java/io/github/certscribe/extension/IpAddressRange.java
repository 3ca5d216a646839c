package io.github.certscribe.extension;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses from min to max, which is a prefix where it can be one (RFC 3779, 2.2.3.7).
 *
 * @param source the value that the range, or its beginning, came from
 */
record IpAddressRange(byte[] min, byte[] max, Value source) {

  /** The addresses whose first bits are those of {@code address}. */
  static IpAddressRange prefix(byte[] address, int bits, Value source) {
    byte[] min = address.clone();
    byte[] max = address.clone();
    for (int i = 0; i < address.length; i++) {
      int given = Math.max(0, Math.min(8, bits - 8 * i));
      int mask = 0xff >> given;
      min[i] &= (byte) ~mask;
      max[i] |= (byte) mask;
    }
    return new IpAddressRange(min, max, source);
  }

  /** A SEQUENCE OF IPAddressOrRange, sorted, neighbours joined. */
  static byte[] encodeAll(List<IpAddressRange> ranges) {
    ranges.sort((a, b) -> Arrays.compareUnsigned(a.min, b.min));
    List<IpAddressRange> joined = new ArrayList<>();
    for (IpAddressRange range : ranges) {
      IpAddressRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && Arrays.compareUnsigned(last.max, range.min) >= 0) {
        throw range.source.error("overlaps with \"" + last.source.text() + "\"", null);
      }
      if (last != null && number(last.max).add(BigInteger.ONE).equals(number(range.min))) {
        joined.set(joined.size() - 1, new IpAddressRange(last.min, range.max, last.source));
      } else {
        joined.add(range);
      }
    }
    byte[][] encoded = new byte[joined.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = joined.get(i).encoded();
    }
    return DerEncoder.sequence(encoded);
  }

  private static BigInteger number(byte[] address) {
    return new BigInteger(1, address);
  }

  private byte[] encoded() {
    BigInteger differing = number(min).xor(number(max));
    int bits = differing.bitLength();
    // A prefix: all bits that differ are the last ones, zeros in min, ones in max.
    int minZeros = number(min).signum() == 0 ? min.length * 8 : number(min).getLowestSetBit();
    if (differing.bitCount() == bits && minZeros >= bits) {
      return bits(min, min.length * 8 - bits);
    }
    int maxOnes = number(max).not().getLowestSetBit();
    return DerEncoder.sequence(
        bits(min, min.length * 8 - minZeros), bits(max, max.length * 8 - Math.min(maxOnes, max.length * 8)));
  }

  /** A BIT STRING of an address's first bits. */
  private static byte[] bits(byte[] address, int count) {
    int octets = (count + 7) / 8;
    int unused = octets * 8 - count;
    byte[] content = new byte[octets + 1];
    content[0] = (byte) unused;
    System.arraycopy(address, 0, content, 1, octets);
    if (octets > 0) {
      content[octets] &= (byte) (0xff << unused);
    }
    return DerEncoder.tlv(3, content);
  }
}
