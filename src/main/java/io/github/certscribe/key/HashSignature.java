package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signatures over a hash that somebody else made. */
final class HashSignature {
  private HashSignature() {}

  static byte[] sign(PrivateKey key, byte[] hash, List<String> options, Dialect dialect) {
    if (key instanceof RsaPrivateKey rsa) {
      RsaSignatureOptions.checkSalt(rsa.isPss() ? rsa.pss() : null, options, true, dialect);
      return RsaHashOptions.parse(rsa.isPss() ? rsa.pss() : null, rsa.bits(), options, dialect).sign(rsa, hash);
    }
    if (key instanceof EcPrivateKey ec) {
      PairOptions pair = PairOptions.parse(ec.curve().isSm2() ? "SM3" : null, false, options, hash, dialect);
      return ec.curve().isSm2() ? signSm2(ec, hash)
          : EcdsaSignature.sign(ec, pair.deterministic ? pair.digest(hash) : null, hash);
    }
    if (key instanceof FiniteFieldPrivateKey field && field.isDsa()) {
      PairOptions pair = PairOptions.parse(null, true, options, hash, dialect);
      FiniteFieldParameters p = field.parameters();
      DSAPrivateKeyParameters secret =
          new DSAPrivateKeyParameters(field.secret(), new DSAParameters(p.p(), p.q(), p.g()));
      DSASigner signer =
          pair.deterministic
              ? new DSASigner(new HMacDSAKCalculator(Digests.create(pair.digest(hash))))
              : new DSASigner();
      signer.init(true, pair.deterministic ? secret : new ParametersWithRandom(secret, SystemRandom.get()));
      BigInteger[] numbers = signer.generateSignature(hash);
      return DerEncoder.sequence(DerEncoder.integer(numbers[0]), DerEncoder.integer(numbers[1]));
    }
    throw KeyOperations.unfit(key.algorithm(), "sign");
  }

  private static byte[] signSm2(EcPrivateKey key, byte[] hash) {
    SM2Signer signer = new SM2Signer(StandardDSAEncoding.INSTANCE, new GivenHash(hash));
    ECPrivateKeyParameters secret = EcdsaSignature.secret(key);
    signer.init(true, new ParametersWithRandom(secret, SystemRandom.get()));
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean verify(PublicKey key, byte[] hash, byte[] signature, List<String> options, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.isRsa()) {
        PssParameters own = info.oid().equals(KeyOids.RSA_PSS) ? PssParameters.ofKey(info.parameters()) : null;
        RsaSignatureOptions.checkSalt(own, options, false, dialect);
        if (RsaHashOptions.lacksDigest(own, options)) {
          return false;
        }
        return RsaHashOptions.parse(own, info.rsa()[0].bitLength(), options, dialect)
            .verify(info.rsa(), hash, signature);
      }
      if (!info.oid().equals(KeyOids.EC) && !info.oid().equals(KeyOids.DSA)) {
        throw KeyOperations.unfit("this kind", "verify");
      }
      boolean sm2 = info.oid().equals(KeyOids.EC) && info.curve().isSm2();
      PairOptions pair = PairOptions.parse(sm2 ? "SM3" : null, info.oid().equals(KeyOids.DSA), options, null, dialect);
      return pair.fits(hash) && verifyPair(info, hash, signature);
    } catch (DecodeException e) {
      throw new DiagnosticException("the key cannot be read: " + e.getMessage());
    }
  }

  private static boolean verifyPair(PublicKeyInfo info, byte[] hash, byte[] signature) {
    try {
      if (info.oid().equals(KeyOids.EC)) {
        EcCurve curve = info.curve();
        if (!curve.isSm2()) {
          return EcdsaSignature.verify(curve, info.key(), hash, signature);
        }
        SM2Signer signer = new SM2Signer(StandardDSAEncoding.INSTANCE, new GivenHash(hash));
        signer.init(false, new ECPublicKeyParameters(curve.point(info.key()), curve.domain()));
        return signer.verifySignature(signature);
      }
      FiniteFieldParameters p = FiniteFieldParameters.parse(KeyOids.DSA, info.parameters());
      List<DerValue> pair = DerValue.parse(signature).sequence();
      DSASigner signer = new DSASigner();
      signer.init(false, new DSAPublicKeyParameters(info.number(), new DSAParameters(p.p(), p.q(), p.g())));
      return pair.size() == 2 && signer.verifySignature(hash, pair.get(0).integer(), pair.get(1).integer());
    } catch (DecodeException | IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  static byte[] recover(PublicKey key, byte[] signature, List<String> options, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (!info.isRsa()) {
        throw KeyOperations.unfit("this kind", "recover what was signed");
      }
      PssParameters own = info.oid().equals(KeyOids.RSA_PSS) ? PssParameters.ofKey(info.parameters()) : null;
      byte[] hash =
          RsaHashOptions.parse(own, info.rsa()[0].bitLength(), options, dialect).recover(info.rsa(), signature);
      if (hash == null) {
        throw new DiagnosticException("nothing can be recovered: the signature is not the key's, or padded otherwise");
      }
      return hash;
    } catch (DecodeException e) {
      throw new DiagnosticException("the key cannot be read: " + e.getMessage());
    }
  }

  /** What may be said of signatures that are a pair of numbers. */
  private record PairOptions(String named, boolean deterministic) {

    /**
     * @param digest the only one that the key takes; null for others
     * @param dsa whether the key is one of DSA
     * @param hash null where the length is looked at later
     */
    static PairOptions parse(
        String digest, boolean dsa, List<String> options, byte[] hash, Dialect dialect) {
      String named = digest;
      boolean deterministic = false;
      for (String option : options) {
        String value = option.substring(option.indexOf(':') + 1);
        if (option.startsWith("digest:") && Digests.canonical(value) != null) {
          named = Digests.canonical(value);
          if (dsa && !DsaSigner.isAllowed(named, dialect)) {
            throw KeyOperations.refused(option);
          }
          if (digest != null && !digest.equals(named)) {
            throw KeyOperations.refused(option);
          }
        } else if (NonceType.isSaid(option, dialect)) {
          deterministic = NonceType.repeats(option);
        } else if (!"SM3".equals(digest) || !option.startsWith("distid:") && !option.startsWith("hexdistid:")) {
          throw KeyOperations.refused(option);
        }
      }
      PairOptions result = new PairOptions(named, deterministic);
      if (hash != null && !result.fits(hash)) {
        throw new DiagnosticException("the input has " + hash.length + " octets, which is not the length of " + named);
      }
      return result;
    }

    boolean fits(byte[] hash) {
      return named == null || hash.length == Digests.create(named).getDigestSize();
    }

    String digest(byte[] hash) {
      if (named == null) {
        throw new DiagnosticException("a deterministic signature needs a digest: -pkeyopt digest:NAME");
      }
      return named;
    }
  }
}
