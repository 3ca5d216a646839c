package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;

/** A key of Ed25519, Ed448, X25519 or X448, which is nothing but octets (RFC 8410, 7). */
public final class OctetPrivateKey implements PrivateKey {
  private final String oid;
  private final byte[] octets;
  private byte[] publicOctets;

  OctetPrivateKey(String oid, byte[] octets) throws DecodeException {
    if (octets.length != length(oid)) {
      throw new DecodeException("an " + name(oid) + " key of " + octets.length + " octets");
    }
    this.oid = oid;
    this.octets = octets;
  }

  static OctetPrivateKey parse(String oid, DerValue parameters, byte[] key) throws DecodeException {
    if (parameters != null) {
      throw new DecodeException("the algorithm has no parameters");
    }
    return new OctetPrivateKey(oid, DerValue.first(key).octetString());
  }

  /** The algorithm's name, or null where it is none of the four. */
  static String name(String oid) {
    return switch (oid) {
      case KeyOids.ED25519 -> "ED25519";
      case KeyOids.ED448 -> "ED448";
      case KeyOids.X25519 -> "X25519";
      case KeyOids.X448 -> "X448";
      default -> null;
    };
  }

  /** How many octets a key has, private or public. */
  static int length(String oid) {
    return switch (oid) {
      case KeyOids.ED448 -> 57;
      case KeyOids.X448 -> 56;
      default -> 32;
    };
  }

  @Override
  public String algorithm() {
    return name(oid);
  }

  byte[] octets() {
    return octets;
  }

  byte[] publicOctets() {
    if (publicOctets == null) {
      publicOctets =
          switch (oid) {
            case KeyOids.ED25519 -> new Ed25519PrivateKeyParameters(octets).generatePublicKey().getEncoded();
            case KeyOids.ED448 -> new Ed448PrivateKeyParameters(octets).generatePublicKey().getEncoded();
            case KeyOids.X25519 -> new X25519PrivateKeyParameters(octets).generatePublicKey().getEncoded();
            default -> new X448PrivateKeyParameters(octets).generatePublicKey().getEncoded();
          };
    }
    return publicOctets;
  }

  @Override
  public byte[] privateKeyInfo() {
    return DerEncoder.sequence(
        new byte[] {2, 1, 0}, DerEncoder.sequence(DerEncoder.oid(oid)),
        DerEncoder.tlv(4, DerEncoder.tlv(4, octets)));
  }

  @Override
  public PublicKey publicKey() {
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(oid)), publicOctets());
  }

  @Override
  public int bits() {
    return switch (oid) {
      case KeyOids.ED25519 -> 256;
      case KeyOids.ED448 -> 456;
      case KeyOids.X25519 -> 253;
      default -> 448;
    };
  }
}
