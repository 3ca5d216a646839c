package io.github.certscribe.key;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Message digests by name. */
public final class Digests {
  private Digests() {}

  /**
   * The digest of bytes; the name in any spelling the real one takes ({@code sha256}, {@code SHA2-256},
   * {@code RSA-SHA256}).
   */
  public static byte[] digest(String name, byte[] bytes) {
    String canonical = known(name);
    if (canonical == null) {
      throw missing(name);
    }
    Digest digest = create(canonical);
    digest.update(bytes, 0, bytes.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  /** The refusal of a digest whose name is known. */
  static DiagnosticException missing(String name) {
    return new DiagnosticException(
        Diagnostic.of("the digest \"" + name + "\" is not there").withHint("it is one of the legacy provider's"));
  }

  /** HMAC (RFC 2104) with the digest of this name, which is one that {@link #find} finds. */
  public static byte[] hmac(String name, byte[] key, byte[] message) {
    HMac hmac = new HMac(find(name));
    hmac.init(new KeyParameter(key));
    hmac.update(message, 0, message.length);
    byte[] result = new byte[hmac.getMacSize()];
    hmac.doFinal(result, 0);
    return result;
  }

  /** Octets of a digest of a canonical name. */
  static int size(String canonical) {
    return create(canonical).getDigestSize();
  }

  /** Whether there is a digest of this name. */
  public static boolean exists(String name) {
    return known(name) != null;
  }

  /**
   * The canonical name for a spelling of options, which knows those of signatures too ({@code RSA-SHA256}); or null.
   */
  static String known(String name) {
    String digest = canonical(name);
    if (digest != null) {
      return digest;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    for (String around : new String[] {"RSA-|", "|WITHRSAENCRYPTION", "|WITHRSA", "ID-RSASSA-PKCS1-V1_5-WITH-|"}) {
      int bar = around.indexOf('|');
      String start = around.substring(0, bar);
      String end = around.substring(bar + 1);
      if (upper.startsWith(start) && upper.endsWith(end)) {
        String inner = upper.substring(start.length(), upper.length() - end.length());
        return canonical(inner.equals("SHA1-2") ? "SHA1" : inner.replace("SHA512/", "SHA512-"));
      }
    }
    return null;
  }

  /**
   * The one name that the other methods know a digest by ({@code SHA256}, {@code SHA3-256}), or null where there is
   * none.
   */
  static String canonical(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SHA1", "SHA-1", "SSL3-SHA1", "1.3.14.3.2.26" -> "SHA1";
      case "SHA224", "SHA-224", "SHA2-224", "2.16.840.1.101.3.4.2.4" -> "SHA224";
      case "SHA256", "SHA-256", "SHA2-256", "2.16.840.1.101.3.4.2.1" -> "SHA256";
      case "SHA384", "SHA-384", "SHA2-384", "2.16.840.1.101.3.4.2.2" -> "SHA384";
      case "SHA512", "SHA-512", "SHA2-512", "2.16.840.1.101.3.4.2.3" -> "SHA512";
      case "SHA512-224", "SHA-512/224", "SHA2-512/224", "2.16.840.1.101.3.4.2.5" -> "SHA512-224";
      case "SHA512-256", "SHA-512/256", "SHA2-512/256", "2.16.840.1.101.3.4.2.6" -> "SHA512-256";
      case "SHA3-224", "2.16.840.1.101.3.4.2.7" -> "SHA3-224";
      case "SHA3-256", "2.16.840.1.101.3.4.2.8" -> "SHA3-256";
      case "SHA3-384", "2.16.840.1.101.3.4.2.9" -> "SHA3-384";
      case "SHA3-512", "2.16.840.1.101.3.4.2.10" -> "SHA3-512";
      case "SHAKE128", "SHAKE-128", "2.16.840.1.101.3.4.2.11" -> "SHAKE128";
      case "SHAKE256", "SHAKE-256", "2.16.840.1.101.3.4.2.12" -> "SHAKE256";
      case "MD5", "SSL3-MD5", "1.2.840.113549.2.5" -> "MD5";
      case "MD5-SHA1" -> "MD5-SHA1";
      case "MD4", "1.2.840.113549.2.4" -> "MD4";
      case "RIPEMD160", "RIPEMD", "RIPEMD-160", "RMD160", "1.3.36.3.2.1" -> "RIPEMD160";
      case "SM3", "1.2.156.10197.1.401" -> "SM3";
      case "BLAKE2B512", "BLAKE2B-512", "1.3.6.1.4.1.1722.12.2.1.16" -> "BLAKE2B512";
      case "BLAKE2S256", "BLAKE2S-256", "1.3.6.1.4.1.1722.12.2.2.8" -> "BLAKE2S256";
      default -> null;
    };
  }

  /** The name that providers give a digest, which {@code dgst} and {@code crl -fingerprint} print: {@code SHA2-256}. */
  public static String providerName(String name) {
    String canonical = canonical(name);
    return switch (canonical) {
      case "SHA224", "SHA256", "SHA384", "SHA512" -> "SHA2-" + canonical.substring(3);
      case "SHA512-224", "SHA512-256" -> "SHA2-512/" + canonical.substring(7);
      case "RIPEMD160" -> "RIPEMD-160";
      case "SHAKE128", "SHAKE256" -> "SHAKE-" + canonical.substring(5);
      case "BLAKE2B512", "BLAKE2S256" -> canonical.substring(0, 7) + "-" + canonical.substring(7);
      default -> canonical;
    };
  }

  /** The object identifier of a canonical name; null where it has none. */
  static String oid(String canonical) {
    return switch (canonical) {
      case "SHA1" -> "1.3.14.3.2.26";
      case "SHA224" -> "2.16.840.1.101.3.4.2.4";
      case "SHA256" -> "2.16.840.1.101.3.4.2.1";
      case "SHA384" -> "2.16.840.1.101.3.4.2.2";
      case "SHA512" -> "2.16.840.1.101.3.4.2.3";
      case "SHA512-224" -> "2.16.840.1.101.3.4.2.5";
      case "SHA512-256" -> "2.16.840.1.101.3.4.2.6";
      case "SHA3-224" -> "2.16.840.1.101.3.4.2.7";
      case "SHA3-256" -> "2.16.840.1.101.3.4.2.8";
      case "SHA3-384" -> "2.16.840.1.101.3.4.2.9";
      case "SHA3-512" -> "2.16.840.1.101.3.4.2.10";
      case "SHAKE128" -> "2.16.840.1.101.3.4.2.11";
      case "SHAKE256" -> "2.16.840.1.101.3.4.2.12";
      case "MD5" -> "1.2.840.113549.2.5";
      case "MD4" -> "1.2.840.113549.2.4";
      case "RIPEMD160" -> "1.3.36.3.2.1";
      case "SM3" -> "1.2.156.10197.1.401";
      case "BLAKE2B512" -> "1.3.6.1.4.1.1722.12.2.1.16";
      case "BLAKE2S256" -> "1.3.6.1.4.1.1722.12.2.2.8";
      default -> null;
    };
  }

  /** A new digest of this name, or null where there is none. */
  public static Digest find(String name) {
    String canonical = canonical(name);
    return canonical == null ? null : create(canonical);
  }

  /** The object identifier of a digest by any of its names; null where it has none. */
  public static String objectIdentifier(String name) {
    return oid(canonical(name));
  }

  /** The digest of a canonical name. */
  static Digest create(String canonical) {
    return switch (canonical) {
      case "SHA1" -> new SHA1Digest();
      case "SHA224" -> new SHA224Digest();
      case "SHA256" -> new SHA256Digest();
      case "SHA384" -> new SHA384Digest();
      case "SHA512" -> new SHA512Digest();
      case "SHA512-224" -> new SHA512tDigest(224);
      case "SHA512-256" -> new SHA512tDigest(256);
      case "SHA3-224" -> new SHA3Digest(224);
      case "SHA3-256" -> new SHA3Digest(256);
      case "SHA3-384" -> new SHA3Digest(384);
      case "SHA3-512" -> new SHA3Digest(512);
      case "SHAKE128" -> shake(128);
      case "SHAKE256" -> shake(256);
      case "MD5" -> new MD5Digest();
      case "MD5-SHA1" -> new Md5Sha1Digest();
      case "MD4" -> new MD4Digest();
      case "RIPEMD160" -> new RIPEMD160Digest();
      case "SM3" -> new SM3Digest();
      case "BLAKE2B512" -> new Blake2bDigest(512);
      case "BLAKE2S256" -> new Blake2sDigest(256);
      case "WHIRLPOOL" -> new WhirlpoolDigest();
      default -> throw new DiagnosticException("the digest " + canonical + " cannot be had here");
    };
  }

  /** SHAKE with the length that the real one gives it where none is said: as strong as its name, not twice as long. */
  private static Digest shake(int bits) {
    return new SHAKEDigest(bits) {
      @Override
      public int getDigestSize() {
        return bits / 8;
      }
    };
  }
}
