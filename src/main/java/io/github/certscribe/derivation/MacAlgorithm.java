package io.github.certscribe.derivation;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.Digests;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.Xof;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.GMac;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.macs.KMAC;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** A MAC that octets can be fed to (EVP_MAC(3) and the pages that it names). */
public final class MacAlgorithm {
  private static final int POLY1305_KEY = 32;
  private static final int SIPHASH_KEY = 16;

  private final Input input;
  private final Output output;
  private final int size;

  private interface Input {
    void update(byte[] octets, int start, int length);
  }

  /** Puts as many octets of the result as are asked for. */
  private interface Output {
    void put(byte[] out, int start, int length);
  }

  private MacAlgorithm(Input input, Output output, int size) {
    this.input = input;
    this.output = output;
    this.size = size;
  }

  /** Feeds octets from {@code start} on. */
  public void update(byte[] octets, int start, int length) {
    input.update(octets, start, length);
  }

  /** The MAC of all octets so far; no more may come. */
  public byte[] result() {
    byte[] out = new byte[size];
    output.put(out, 0, size);
    return out;
  }

  /** The names of the parameters that a MAC takes, as {@link Parameters#parse} wants them; null for no such MAC. */
  public static String known(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "HMAC" -> "digest=s key=o digest-noinit=i digest-oneshot=i";
      case "CMAC" -> "cipher=s key=o";
      case "GMAC" -> "cipher=s key=o iv=o";
      case "POLY1305" -> "key=o";
      case "SIPHASH" -> "key=o size=i c-rounds=i d-rounds=i";
      case "KMAC128", "KMAC-128", "KMAC256", "KMAC-256" -> "key=o size=i custom=o xof=i";
      case "BLAKE2BMAC", "BLAKE2SMAC", "1.3.6.1.4.1.1722.12.2.1", "1.3.6.1.4.1.1722.12.2.2" ->
          "key=o size=i custom=o salt=o";
      default -> null;
    };
  }

  /**
   * A MAC set up.
   *
   * @throws DiagnosticException where parameters are missing or cannot be
   */
  public static MacAlgorithm create(String name, Parameters given, Dialect dialect) {
    byte[] key = given.octets("key");
    if (key == null) {
      throw new DiagnosticException(Diagnostic.of("the MAC has no key").withHint("key:TEXT or hexkey:DIGITS"));
    }
    try {
      String upper = name.toUpperCase(Locale.ROOT);
      return switch (upper) {
        case "HMAC" -> hmac(given.text("digest"), key);
        case "CMAC" -> of(cmac(given.text("cipher"), key, dialect));
        case "GMAC" -> of(gmac(given.text("cipher"), key, given.octets("iv", new byte[12])));
        case "POLY1305" -> of(poly1305(key));
        case "SIPHASH" -> of(sipHash(key, given));
        case "KMAC128", "KMAC-128", "KMAC256", "KMAC-256" -> kmac(upper.endsWith("128") ? 128 : 256, key, given);
        default -> blake2(upper, key, given);
      };
    } catch (IllegalArgumentException e) {
      throw new DiagnosticException("the MAC cannot be set up: " + e.getMessage());
    }
  }

  /**
   * HMAC (RFC 2104).
   *
   * @throws DiagnosticException where there is no such digest
   */
  public static MacAlgorithm hmac(String name, byte[] key) {
    Digest digest = name == null ? null : Digests.find(name);
    if (digest == null || digest instanceof Xof) {
      throw new DiagnosticException(
          Diagnostic.of(name == null ? "the HMAC has no digest" : "an HMAC cannot be made with \"" + name + "\"")
              .withHint("digest:SHA256 names one"));
    }
    HMac hmac = new HMac(digest);
    hmac.init(new KeyParameter(key));
    return of(hmac);
  }

  private static CMac cmac(String name, byte[] key, Dialect dialect) {
    Cipher cipher = name == null ? null : Cipher.find(name);
    if (cipher == null || cipher.keyLength() != key.length
        || !cipher.mode().equals("CBC") && !(cipher.mode().equals("ECB") && dialect.authenticatesWithAnyMode())) {
      throw new DiagnosticException(
          Diagnostic.of("a CMAC cannot be made so").withHint("it needs a cipher in CBC mode and a key of its length"));
    }
    CMac cmac = new CMac(cipher.engine());
    cmac.init(new KeyParameter(key));
    return cmac;
  }

  private static GMac gmac(String name, byte[] key, byte[] iv) {
    String upper = name == null ? "" : name.toUpperCase(Locale.ROOT);
    Cipher cipher = upper.endsWith("-GCM") ? Cipher.find(upper.substring(0, upper.length() - 3) + "ECB") : null;
    if (cipher == null || cipher.keyLength() != key.length) {
      throw new DiagnosticException(
          Diagnostic.of("a GMAC cannot be made so").withHint("it needs a cipher in GCM mode and a key of its length"));
    }
    BlockCipher engine = cipher.engine();
    GMac gmac = new GMac(GCMBlockCipher.newInstance(engine));
    gmac.init(new ParametersWithIV(new KeyParameter(key), iv));
    return gmac;
  }

  private static Poly1305 poly1305(byte[] key) {
    if (key.length != POLY1305_KEY) {
      throw new DiagnosticException("Poly1305 needs a key of " + POLY1305_KEY + " octets");
    }
    Poly1305 mac = new Poly1305();
    mac.init(new KeyParameter(key));
    return mac;
  }

  private static SipHash sipHash(byte[] key, Parameters given) {
    int size = (int) given.number("size", 16);
    if (key.length != SIPHASH_KEY || size != 8 && size != 16) {
      throw new DiagnosticException("SipHash has a key of 16 octets and a size of 8 or 16");
    }
    int c = (int) given.number("c-rounds", 2);
    int d = (int) given.number("d-rounds", 4);
    SipHash mac = size == 8 ? new SipHash(c, d) : new SipHash128(c, d);
    mac.init(new KeyParameter(key));
    return mac;
  }

  /** KMAC (NIST SP 800-185, 4), whose result is as long as one likes. */
  static MacAlgorithm kmac(int bits, byte[] key, Parameters given) {
    int size = (int) given.number("size", bits / 4);
    boolean xof = given.number("xof", 0) != 0;
    return kmac(bits, key, given.octets("custom", new byte[0]), size, xof);
  }

  static MacAlgorithm kmac(int bits, byte[] key, byte[] custom, int size, boolean xof) {
    if (key.length < 4 || key.length > 512) {
      throw new DiagnosticException("KMAC needs a key of 4 to 512 octets");
    }
    KMAC mac = new KMAC(bits, custom);
    mac.init(new KeyParameter(key));
    return new MacAlgorithm(mac::update, xof ? mac::doOutput : mac::doFinal, size);
  }

  private static MacAlgorithm blake2(String name, byte[] key, Parameters given) {
    boolean larger = name.equals("BLAKE2BMAC") || name.endsWith(".1");
    int most = larger ? 64 : 32;
    int size = (int) given.number("size", most);
    int field = most / 4;
    byte[] salt = given.octets("salt", new byte[0]);
    byte[] custom = given.octets("custom", new byte[0]);
    if (key.length == 0 || key.length > most || size < 1 || size > most || salt.length > field
        || custom.length > field) {
      throw new DiagnosticException("key, size, salt or custom are too long, or not there");
    }
    byte[] wholeSalt = Arrays.copyOf(salt, field);
    byte[] wholeCustom = Arrays.copyOf(custom, field);
    Digest digest =
        larger
            ? new Blake2bDigest(key, size, wholeSalt, wholeCustom)
            : new Blake2sDigest(key, size, wholeSalt, wholeCustom);
    return new MacAlgorithm(digest::update, (out, start, length) -> digest.doFinal(out, start), size);
  }

  private static MacAlgorithm of(Mac mac) {
    return new MacAlgorithm(mac::update, (out, start, length) -> mac.doFinal(out, start), mac.getMacSize());
  }

  /** The MAC of octets given whole. */
  byte[] of(byte[]... parts) {
    for (byte[] part : parts) {
      update(part, 0, part.length);
    }
    return result();
  }
}
