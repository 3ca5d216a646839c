package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.cli.Host;
import io.github.certscribe.pem.PemBlock;
import java.util.List;

/** Decrypts what is read from one file; the pass phrase is asked for once, when first needed. */
public final class KeyUnlocker {
  private static final String WRONG = "wrong pass phrase, or what it opens is broken";

  private final Host host;
  private final String file;
  private String phrase;
  private boolean asked;
  private String prompt;

  /** @param phrase null where the terminal is to be asked */
  public KeyUnlocker(Host host, String file, String phrase) {
    this.host = host;
    this.file = file;
    this.phrase = phrase;
    this.asked = phrase != null;
  }

  /** One that asks in words of its own. */
  static KeyUnlocker withPrompt(Host host, String prompt, String phrase) {
    KeyUnlocker unlocker = new KeyUnlocker(host, null, phrase);
    unlocker.prompt = prompt;
    return unlocker;
  }

  /** @param info what the prompt names instead of the file; null for the file */
  public String phrase(String info) throws DecodeException {
    if (!asked) {
      asked = true;
      String name = info != null ? info : file;
      String words = name == null ? "Enter pass phrase" : "Enter pass phrase for " + name;
      phrase = Passphrases.ask(host, prompt != null ? prompt : words);
    }
    if (phrase == null) {
      throw new DecodeException("it is encrypted and no pass phrase was given");
    }
    return phrase;
  }

  public boolean hasLegacyProvider() {
    return host.modules().hasLegacyProvider();
  }

  /** PrivateKeyInfo from EncryptedPrivateKeyInfo. */
  byte[] pkcs8(byte[] der) throws DecodeException {
    SequenceReader fields = SequenceReader.of(DerValue.first(der));
    DerValue algorithm = fields.next();
    byte[] data = fields.next().octetString();
    fields.end();
    byte[] info = PasswordEncryption.decrypt(algorithm, data, phrase(null), hasLegacyProvider());
    if (info == null) {
      throw new DecodeException(WRONG);
    }
    return info;
  }

  /** The blob of a PVK file. */
  byte[] pvk(byte[] blob, byte[] salt) throws DecodeException {
    prompt = PvkFile.PROMPT;
    String secret = phrase(null);
    if (!hasLegacyProvider()) {
      throw new DecodeException("it is encrypted with RC4, which only the legacy provider has");
    }
    byte[] plain = PvkFile.decrypt(blob, salt, secret);
    if (plain == null) {
      throw new DecodeException(WRONG);
    }
    return plain;
  }

  /**
   * A PEM block's octets, decrypted where its headers say so (RFC 1421, 4.6.1).
   *
   * @throws DecodeException where it cannot be decrypted, or has headers, more than a few characters, that say other
   *     things
   */
  public byte[] content(PemBlock block) throws DecodeException {
    if (!block.hasHeaders()) {
      return block.content();
    }
    Encryption how = Encryption.of(block.headers());
    byte[] key = PasswordEncryption.legacyKey(phrase(null), how.iv(), how.cipher().keyLength());
    byte[] content = how.cipher().decrypt(key, how.iv(), block.content());
    if (content == null) {
      throw new DecodeException(WRONG);
    }
    return content;
  }

  /**
   * Whether reading ends at a block: in standard input it does where one is encrypted, whatever it is, and no pass
   * phrase is to be had.
   *
   * @param keys whether keys in encrypted PKCS#8 are of interest too
   */
  public boolean endsAt(PemBlock block, boolean keys) {
    if (file != null) {
      return false;
    }
    try {
      boolean pkcs8 = keys && block.label().equals("ENCRYPTED PRIVATE KEY")
          && PasswordEncryption.isEncryptedPrivateKeyInfo(block.content());
      if (!pkcs8 && !(block.hasHeaders() && isEncrypted(block))) {
        return false;
      }
    } catch (DecodeException e) {
      return false;
    }
    try {
      phrase(null);
      return false;
    } catch (DecodeException e) {
      return true;
    }
  }

  /**
   * Refuses a block that has headers, be they short, unless they are those of encryption.
   *
   * @return whether it is encrypted
   */
  public static boolean isEncrypted(PemBlock block) throws DecodeException {
    return !block.headers().isEmpty() && Encryption.of(block.headers()) != null;
  }

  /** What headers say of a block's encryption. */
  private record Encryption(Cipher cipher, byte[] iv) {
    static Encryption of(List<String> headers) throws DecodeException {
      if (!headers.get(0).startsWith("Proc-Type: 4,ENCRYPTED") || headers.size() < 2
          || !headers.get(1).startsWith("DEK-Info: ")) {
        throw new DecodeException("its headers are not those of encryption");
      }
      String info = headers.get(1).substring(10);
      int comma = info.indexOf(',');
      Cipher cipher = Cipher.find(comma < 0 ? info : info.substring(0, comma));
      if (cipher == null) {
        throw new DecodeException("the cipher of \"" + info + "\" is unknown or too old");
      }
      return new Encryption(cipher, KeyUnlocker.iv(comma < 0 ? "" : info.substring(comma + 1), cipher.ivLength()));
    }
  }

  private static byte[] iv(String hex, int length) throws DecodeException {
    if (hex.length() < 2 * length || length < 8) {
      throw new DecodeException("bad initialization vector");
    }
    byte[] iv = new byte[length];
    for (int i = 0; i < 2 * length; i++) {
      int digit = Character.digit(hex.charAt(i), 16);
      if (digit < 0) {
        throw new DecodeException("bad initialization vector");
      }
      iv[i / 2] = (byte) (iv[i / 2] << 4 | digit);
    }
    return iv;
  }
}
