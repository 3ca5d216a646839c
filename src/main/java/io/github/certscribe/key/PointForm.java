package io.github.certscribe.key;

import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** How a point is put into octets (X9.62, 4.3.6). */
public enum PointForm {
  COMPRESSED,
  UNCOMPRESSED,
  HYBRID;

  /** The form of an option's word, or null where it is none. */
  public static PointForm of(String word) {
    return switch (word) {
      case "compressed" -> COMPRESSED;
      case "uncompressed" -> UNCOMPRESSED;
      case "hybrid" -> HYBRID;
      default -> null;
    };
  }

  /** The form that octets are in. */
  static PointForm of(byte[] point) {
    int head = point.length == 0 ? 4 : point[0] & 0xff;
    return head == 2 || head == 3 ? COMPRESSED : head == 6 || head == 7 ? HYBRID : UNCOMPRESSED;
  }

  String word() {
    return switch (this) {
      case COMPRESSED -> "compressed";
      case UNCOMPRESSED -> "uncompressed";
      default -> "hybrid";
    };
  }

  /**
   * A point on a curve. The bit that hybrid forms repeat is looked at here, since the library takes it to be y's in
   * every field.
   */
  static ECPoint decode(ECCurve curve, byte[] encoded) {
    if (encoded.length == 0 || of(encoded) != HYBRID) {
      return curve.decodePoint(encoded);
    }
    byte[] plain = encoded.clone();
    plain[0] = 4;
    ECPoint point = curve.decodePoint(plain);
    if (HYBRID.encode(point)[0] != encoded[0]) {
      throw new IllegalArgumentException("wrong bit of y");
    }
    return point;
  }

  byte[] encode(ECPoint point) {
    ECPoint normal = point.normalize();
    byte[] octets = normal.getEncoded(this == COMPRESSED);
    if (this == HYBRID) {
      octets[0] = (byte) (4 + normal.getEncoded(true)[0]);
    }
    return octets;
  }
}
