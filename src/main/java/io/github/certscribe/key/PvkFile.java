package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Microsoft's PVK: a header of 24 octets (magic, zero, purpose, whether encrypted, lengths of salt and key), the salt,
 * a PRIVATEKEYBLOB whose octets from the ninth on may be encrypted with RC4 under SHA-1 of salt and pass phrase. That
 * cipher is the legacy provider's.
 */
public final class PvkFile {
  /** How much of the key a pass phrase gives. */
  public enum Encryption {
    STRONG,
    /** Forty bits, as export rules once had it. */
    WEAK,
    NONE
  }

  /** What a new pass phrase is asked for with. */
  public static final String PROMPT = "Enter pass phrase for PVK";

  private static final long MAGIC = 0xb0b5f11eL;
  private static final int HEADER = 24;
  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int WEAK_KEY = 5;
  private static final int PLAIN = 8;
  private static final long LONGEST_SALT = 10240;
  private static final long LONGEST_KEY = 102400;

  private PvkFile() {}

  static boolean isPvk(byte[] data) {
    return data.length >= HEADER && MicrosoftBlob.word(data, 0) == MAGIC;
  }

  static PrivateKey parse(byte[] data, KeyUnlocker unlocker) throws DecodeException {
    long saltLength = MicrosoftBlob.word(data, 16);
    long keyLength = MicrosoftBlob.word(data, 20);
    boolean encrypted = MicrosoftBlob.word(data, 12) != 0;
    if (saltLength > LONGEST_SALT || keyLength > LONGEST_KEY || encrypted && saltLength == 0
        || data.length < HEADER + saltLength + keyLength) {
      throw new DecodeException("a PVK file that is cut off");
    }
    byte[] salt = Arrays.copyOfRange(data, HEADER, HEADER + (int) saltLength);
    int start = HEADER + salt.length;
    byte[] blob = Arrays.copyOfRange(data, start, start + (int) keyLength);
    if (encrypted) {
      blob = unlocker.pvk(blob, salt);
    }
    PrivateKey key = MicrosoftBlob.isBlob(blob) ? MicrosoftBlob.privateKey(blob) : null;
    if (key == null) {
      throw new DecodeException("no private key in the PVK file");
    }
    return key;
  }

  /** The blob decrypted; null where the pass phrase is wrong. */
  static byte[] decrypt(byte[] blob, byte[] salt, String phrase) throws DecodeException {
    if (blob.length < PLAIN + 4) {
      throw new DecodeException("a PVK file that is cut off");
    }
    for (boolean weak : new boolean[] {false, true}) {
      byte[] plain = crypt(blob, salt, phrase, weak);
      if (MicrosoftBlob.isBlob(plain)) {
        return plain;
      }
    }
    return null;
  }

  private static byte[] crypt(byte[] blob, byte[] salt, String phrase, boolean weak) {
    byte[] hash = Digests.digest("SHA1", DerEncoder.join(salt, ByteString.bytes(phrase)));
    byte[] key = Arrays.copyOf(hash, KEY);
    if (weak) {
      Arrays.fill(key, WEAK_KEY, KEY, (byte) 0);
    }
    RC4Engine engine = new RC4Engine();
    engine.init(true, new KeyParameter(key));
    byte[] out = blob.clone();
    engine.processBytes(blob, PLAIN, blob.length - PLAIN, out, PLAIN);
    return out;
  }

  /**
   * @param phrase null to ask for a new one
   * @param prompt what to ask with
   */
  public static byte[] encode(PrivateKey key, Encryption encryption, String phrase, String prompt, Host host) {
    byte[] blob = MicrosoftBlob.of(key);
    boolean encrypted = encryption != Encryption.NONE;
    byte[] salt = encrypted ? PasswordEncryption.random(SALT) : new byte[0];
    if (encrypted) {
      String secret = phrase != null ? phrase : Passphrases.askNew(host, prompt);
      if (!host.modules().hasLegacyProvider()) {
        throw new DiagnosticException(
            Diagnostic.of("PVK files are encrypted with RC4, which the default provider has not")
                .withHint("-provider legacy -provider default, or -pvk-none"));
      }
      blob = crypt(blob, salt, secret, encryption == Encryption.WEAK);
    }
    int purpose = key instanceof RsaPrivateKey ? 1 : 2;
    byte[][] words = new byte[6][];
    long[] values = {MAGIC, 0, purpose, encrypted ? 1 : 0, salt.length, blob.length};
    for (int i = 0; i < words.length; i++) {
      words[i] = MicrosoftBlob.little(BigInteger.valueOf(values[i]), 4);
    }
    return DerEncoder.join(DerEncoder.join(words), salt, blob);
  }
}
