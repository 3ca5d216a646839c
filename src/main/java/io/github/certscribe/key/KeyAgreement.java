package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/** Secrets that two keys share: Diffie-Hellman in fields and on curves (RFC 2631, SEC 1, RFC 7748). */
public final class KeyAgreement {
  private static final int COFACTOR_NAME = "ecdh_cofactor_mode:".length();

  private KeyAgreement() {}

  /** Refuses keys and options that cannot agree on anything; what comes before the other key is looked at. */
  public static void check(PrivateKey key, List<String> options) {
    boolean able =
        key instanceof EcPrivateKey ec && !ec.curve().isSm2()
            || key instanceof FiniteFieldPrivateKey own && !own.isDsa()
            || key.algorithm().startsWith("X");
    if (!able) {
      throw KeyOperations.unfit(key.algorithm(), "derive a shared secret");
    }
    boolean ec = key instanceof EcPrivateKey;
    // Keys with a subgroup of their own are padded always or never, but are not told so.
    boolean field = key instanceof FiniteFieldPrivateKey;
    boolean padded = key.algorithm().equals("DH");
    for (String option : options) {
      boolean pads = padded ? isPad(option) : field && option.startsWith("pad:");
      if (!(ec && isCofactorMode(option)) && !pads) {
        throw KeyOperations.refused(option);
      }
    }
  }

  private static boolean isPad(String option) {
    return option.startsWith("dh_pad:") || option.startsWith("pad:");
  }

  private static boolean isCofactorMode(String option) {
    String mode = option.startsWith("ecdh_cofactor_mode:") || option.startsWith("ecdh-cofactor-mode:")
        ? option.substring(COFACTOR_NAME) : "";
    return mode.equals("0") || mode.equals("1") || mode.equals("-1");
  }

  private static boolean hasCofactorMode(List<String> options) {
    boolean cofactor = false;
    for (String option : options) {
      cofactor = option.endsWith(":1");
    }
    return cofactor;
  }

  /** @throws DiagnosticException where the keys are of different kinds or parameters */
  public static byte[] derive(PrivateKey key, PublicKey peer, List<String> options) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(peer.encoded());
      PublicKeyInfo own = PublicKeyInfo.parse(key.publicKey().encoded());
      if (!info.oid().equals(own.oid())) {
        throw new DiagnosticException("the peer's key is of another kind than " + key.algorithm());
      }
      if (key instanceof EcPrivateKey ec) {
        return onCurve(ec, info, hasCofactorMode(options));
      }
      if (key instanceof FiniteFieldPrivateKey field) {
        return inField(field, info, options);
      }
      return ofOctets(((OctetPrivateKey) key).octets(), info);
    } catch (DecodeException | IllegalArgumentException | IllegalStateException e) {
      throw new DiagnosticException("no secret can be derived: " + e.getMessage());
    }
  }

  private static byte[] onCurve(EcPrivateKey key, PublicKeyInfo peer, boolean cofactor) throws DecodeException {
    EcCurve curve = key.curve();
    if (!peer.curve().definition().modulus().equals(curve.definition().modulus())
        || !peer.curve().domain().getN().equals(curve.domain().getN())) {
      throw new DiagnosticException("the peer's key is on another curve");
    }
    BigInteger scalar = cofactor ? key.scalar().multiply(curve.domain().getH()) : key.scalar();
    ECPoint shared = curve.domain().getCurve().importPoint(peer.curve().point(peer.key())).multiply(scalar).normalize();
    if (shared.isInfinity()) {
      throw new DecodeException("the shared point is at infinity");
    }
    return shared.getAffineXCoord().getEncoded();
  }

  private static byte[] inField(FiniteFieldPrivateKey key, PublicKeyInfo peer, List<String> options)
      throws DecodeException {
    FiniteFieldParameters own = key.parameters();
    FiniteFieldParameters other = FiniteFieldParameters.parse(peer.oid(), peer.parameters());
    if (!own.p().equals(other.p()) || !own.g().equals(other.g())) {
      throw new DiagnosticException("the peer's key has other parameters");
    }
    BigInteger open = peer.number();
    if (open.compareTo(BigInteger.ONE) <= 0 || open.compareTo(own.p().subtract(BigInteger.ONE)) >= 0) {
      throw new DecodeException("the peer's number is out of range");
    }
    BigInteger shared = open.modPow(key.secret(), own.p());
    if (shared.compareTo(BigInteger.ONE) <= 0) {
      throw new DecodeException("the shared number is " + shared);
    }
    int length = (own.p().bitLength() + 7) / 8;
    boolean pad = false;
    for (String option : options) {
      pad = !option.endsWith(":0");
    }
    return KeyOperations.padded(shared, pad ? length : (shared.bitLength() + 7) / 8);
  }

  static byte[] ofOctets(byte[] secret, PublicKeyInfo peer) {
    boolean shorter = peer.oid().equals(KeyOids.X25519);
    byte[] shared = new byte[shorter ? X25519PrivateKeyParameters.SECRET_SIZE : X448PrivateKeyParameters.SECRET_SIZE];
    if (shorter) {
      new X25519PrivateKeyParameters(secret).generateSecret(new X25519PublicKeyParameters(peer.key()), shared, 0);
    } else {
      new X448PrivateKeyParameters(secret).generateSecret(new X448PublicKeyParameters(peer.key()), shared, 0);
    }
    return shared;
  }
}
