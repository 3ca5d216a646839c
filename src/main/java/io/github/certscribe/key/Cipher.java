package io.github.certscribe.key;

import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.BlowfishEngine;
import org.bouncycastle.crypto.engines.CAST5Engine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.engines.SEEDEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.OFBBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * A symmetric cipher that keys are encrypted with.
 *
 * @param name as DEK-Info has it: {@code AES-256-CBC}
 * @param oid in dotted decimals; null where it has none, and so none in PBES2
 * @param family {@code AES}, {@code CAMELLIA}, {@code ARIA}, {@code SM4}, {@code DES-EDE}, {@code DES-EDE3},
 *     {@code CHACHA20}, or one of {@link OtherCiphers}
 * @param mode {@code CBC}, {@code ECB}, {@code CFB}, {@code CFB8}, {@code CFB1}, {@code OFB}, {@code CTR}, or one of
 *     {@link OtherCiphers}
 * @param keyLength in octets
 * @param ivLength in octets; 0 for none
 */
public record Cipher(String name, String oid, String family, String mode, int keyLength, int ivLength) {
  private static final String AES_ARC = "2.16.840.1.101.3.4.1.";
  private static final String CAMELLIA_ARC = "0.3.4401.5.3.1.9.";
  private static final String ARIA_ARC = "1.2.410.200046.1.1.";
  private static final String SM4_ARC = "1.2.156.10197.1.104.";

  /** The cipher of a name as options and DEK-Info spell it, or of an object identifier; null where there is none. */
  public static Cipher find(String given) {
    String name = given.toUpperCase(Locale.ROOT);
    switch (name) {
      case "AES128", "AES192", "AES256", "ARIA128", "ARIA192", "ARIA256", "CAMELLIA128", "CAMELLIA192", "CAMELLIA256":
        int digits = name.length() - 3;
        return find(name.substring(0, digits) + "-" + name.substring(digits) + "-CBC");
      case "SM4":
        return find("SM4-CBC");
      case "DES3":
        return find("DES-EDE3-CBC");
      case "DES-EDE-ECB", "1.3.14.3.2.17":
        return find("DES-EDE");
      case "DES-EDE3-ECB":
        return find("DES-EDE3");
      case "CHACHA20":
        return new Cipher("ChaCha20", null, "CHACHA20", "CTR", 32, 16);
      default:
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? byOid(name) : byParts(name);
    }
  }

  private static Cipher byParts(String name) {
    if (name.startsWith("DES-EDE")) {
      String family = name.startsWith("DES-EDE3") ? "DES-EDE3" : "DES-EDE";
      String rest = name.substring(family.length());
      String mode = rest.isEmpty() ? "ECB" : rest.substring(1);
      boolean known = rest.isEmpty() || rest.startsWith("-") && isMode(mode) && !mode.equals("CTR")
          && !mode.equals("ECB");
      String oid = name.equals("DES-EDE3-CBC") ? "1.2.840.113549.3.7" : name.equals("DES-EDE") ? "1.3.14.3.2.17" : null;
      return known
          ? new Cipher(name, oid, family, mode, family.equals("DES-EDE3") ? 24 : 16, mode.equals("ECB") ? 0 : 8) : null;
    }
    int first = name.indexOf('-');
    int last = name.lastIndexOf('-');
    if (first < 0) {
      return null;
    }
    String family = name.substring(0, first);
    String mode = name.substring(last + 1);
    mode = family.equals("SM4") && mode.endsWith("B128") ? mode.substring(0, mode.length() - 3) : mode;
    String bits = first == last ? "128" : name.substring(first + 1, last);
    boolean sized = bits.equals("128") || bits.equals("192") || bits.equals("256");
    boolean known =
        family.equals("SM4") ? first == last : first != last
            && (family.equals("AES") || family.equals("CAMELLIA") || family.equals("ARIA"));
    if (!known || !sized || !isMode(mode)) {
      return null;
    }
    int length = Integer.parseInt(bits) / 8;
    String canonical = name.substring(0, last + 1) + mode;
    return new Cipher(canonical, oid(family, mode, length), family, mode, length, mode.equals("ECB") ? 0 : 16);
  }

  private static boolean isMode(String mode) {
    return switch (mode) {
      case "CBC", "ECB", "CFB", "CFB8", "CFB1", "OFB", "CTR" -> true;
      default -> false;
    };
  }

  private static String oid(String family, String mode, int keyLength) {
    int size = keyLength / 8 - 2;
    switch (family) {
      case "AES":
        // The object of the shorter feedbacks is that of the full one: so the real one has it.
        int arc = mode.startsWith("CFB") ? 4 : "ECB CBC OFB".indexOf(mode) / 4 + 1;
        return mode.equals("CTR") ? null : AES_ARC + (arc + 20 * size);
      case "CAMELLIA":
        return switch (mode) {
          case "CBC" -> "1.2.392.200011.61.1.1.1." + (2 + size);
          case "ECB" -> CAMELLIA_ARC + (1 + 20 * size);
          case "OFB" -> CAMELLIA_ARC + (3 + 20 * size);
          case "CFB" -> CAMELLIA_ARC + (4 + 20 * size);
          case "CTR" -> CAMELLIA_ARC + (9 + 20 * size);
          default -> null;
        };
      case "ARIA":
        return mode.startsWith("CFB") && mode.length() > 3
            ? null : ARIA_ARC + ("ECB CBC CFB OFB CTR".indexOf(mode) / 4 + 1 + 5 * size);
      default:
        return switch (mode) {
          case "ECB" -> SM4_ARC + 1;
          case "CBC" -> SM4_ARC + 2;
          case "OFB" -> SM4_ARC + 3;
          case "CFB" -> SM4_ARC + 4;
          case "CTR" -> SM4_ARC + 7;
          default -> null;
        };
    }
  }

  private static Cipher byOid(String oid) {
    if (oid.equals("1.2.840.113549.3.7")) {
      return find("DES-EDE3-CBC");
    }
    String[] modes = {"CBC", "ECB", "CFB", "OFB", "CTR"};
    for (String family : new String[] {"AES", "CAMELLIA", "ARIA", "SM4"}) {
      for (int length = 16; length <= (family.equals("SM4") ? 16 : 32); length += 8) {
        for (String mode : modes) {
          if (oid.equals(oid(family, mode, length))) {
            return find(family + (family.equals("SM4") ? "" : "-" + 8 * length) + "-" + mode);
          }
        }
      }
    }
    return null;
  }

  /** Whether what is encrypted is padded to whole blocks (RFC 5652, 6.3). */
  private boolean isPadded() {
    return mode.equals("CBC") || mode.equals("ECB");
  }

  byte[] encrypt(byte[] key, byte[] iv, byte[] data) {
    try {
      return process(true, key, iv, data);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @return null where the padding is not right: the pass phrase was another */
  byte[] decrypt(byte[] key, byte[] iv, byte[] data) {
    try {
      return process(false, key, iv, data);
    } catch (InvalidCipherTextException | RuntimeException e) {
      return null;
    }
  }

  /**
   * Encrypts or decrypts as {@code enc} does.
   *
   * @param padding whether whole blocks are made, where the mode needs them
   * @return null where the data does not fit the blocks, or its padding is wrong
   */
  public byte[] transform(boolean encrypt, boolean padding, byte[] key, byte[] iv, byte[] data) {
    try {
      return process(encrypt, padding, key, iv, data);
    } catch (InvalidCipherTextException | RuntimeException e) {
      return null;
    }
  }

  private byte[] process(boolean encrypt, byte[] key, byte[] iv, byte[] data) throws InvalidCipherTextException {
    return process(encrypt, true, key, iv, data);
  }

  private byte[] process(boolean encrypt, boolean padding, byte[] key, byte[] iv, byte[] data)
      throws InvalidCipherTextException {
    if (family.equals("CHACHA20")) {
      return chacha(key, iv, data);
    }
    if (family.equals("RC4")) {
      RC4Engine stream = new RC4Engine();
      stream.init(encrypt, new KeyParameter(key));
      byte[] out = new byte[data.length];
      stream.processBytes(data, 0, data.length, out, 0);
      return out;
    }
    if (mode.startsWith("WRAP")) {
      return KeyWrapping.process(this, encrypt, key, iv, data);
    }
    CipherParameters parameters = new KeyParameter(key);
    BlockCipher engine = engine();
    if (mode.equals("CFB1")) {
      return BitFeedback.process(encrypt, engine, parameters, iv, data);
    }
    if (ivLength > 0) {
      parameters = new ParametersWithIV(parameters, iv);
    }
    BlockCipher chained =
        switch (mode) {
          case "CBC" -> CBCBlockCipher.newInstance(engine);
          case "CFB" -> CFBBlockCipher.newInstance(engine, 8 * engine.getBlockSize());
          case "CFB8" -> CFBBlockCipher.newInstance(engine, 8);
          case "OFB" -> new OFBBlockCipher(engine, 8 * engine.getBlockSize());
          case "CTR" -> SICBlockCipher.newInstance(engine);
          default -> engine;
        };
    BufferedBlockCipher cipher =
        isPadded() && padding ? new PaddedBufferedBlockCipher(chained) : new DefaultBufferedBlockCipher(chained);
    cipher.init(encrypt, parameters);
    byte[] out = new byte[cipher.getOutputSize(data.length)];
    int length = cipher.processBytes(data, 0, data.length, out, 0);
    length += cipher.doFinal(out, length);
    return Arrays.copyOf(out, length);
  }

  /** The block cipher itself; not for {@code CHACHA20}. */
  public BlockCipher engine() {
    return switch (family) {
      case "AES" -> AESEngine.newInstance();
      case "CAMELLIA" -> new CamelliaEngine();
      case "ARIA" -> new ARIAEngine();
      case "SM4" -> new SM4Engine();
      case "DES" -> new DESEngine();
      case "DESX" -> new DesxEngine();
      case "BF" -> new BlowfishEngine();
      case "CAST5" -> new CAST5Engine();
      case "RC2" -> new RC2Engine();
      case "SEED" -> new SEEDEngine();
      default -> new DESedeEngine();
    };
  }

  /** The IV begins with the block counter, four octets, the lowest first (EVP_chacha20(3)). */
  private static byte[] chacha(byte[] key, byte[] iv, byte[] data) {
    ChaCha7539Engine engine = new ChaCha7539Engine();
    engine.init(true, new ParametersWithIV(new KeyParameter(key), Arrays.copyOfRange(iv, 4, 16)));
    long counter = iv[0] & 0xffL | (iv[1] & 0xffL) << 8 | (iv[2] & 0xffL) << 16 | (iv[3] & 0xffL) << 24;
    engine.seekTo(counter * 64);
    byte[] out = new byte[data.length];
    engine.processBytes(data, 0, data.length, out, 0);
    return out;
  }
}
