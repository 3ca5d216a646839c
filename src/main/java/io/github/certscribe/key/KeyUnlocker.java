package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.pem.PemBlock;
import java.io.InputStream;
import java.util.List;

/**
 * Decrypts what is read from one file. The pass phrase is asked for when first needed, and then known; where a person
 * is asked in standard input, behind what was read, each need has a phrase of its own.
 */
public final class KeyUnlocker {
  private static final String WRONG = "wrong pass phrase, or what it opens is broken";

  private final Host host;
  private final String file;
  private final boolean given;
  private String phrase;
  private boolean unheard;
  private String prompt;
  private InputStream rest;

  /** @param phrase null where the terminal is to be asked */
  public KeyUnlocker(Host host, String file, String phrase) {
    this.host = host;
    this.file = file;
    this.phrase = phrase;
    this.given = phrase != null;
  }

  /** @param rest what is still to be read of standard input, for where that takes the place of a terminal */
  void hear(InputStream rest) {
    this.rest = rest;
  }

  /** Forgets a pass phrase that was asked for: what is read next may have another. */
  public void forget() {
    phrase = given ? phrase : null;
  }

  /** Whether standard input was at its end when it was asked for a phrase. */
  boolean isUnheard() {
    return unheard;
  }

  /** One that asks in words of its own. */
  static KeyUnlocker withPrompt(Host host, String prompt, String phrase) {
    KeyUnlocker unlocker = new KeyUnlocker(host, null, phrase);
    unlocker.prompt = prompt;
    return unlocker;
  }

  /** @param info what the prompt names instead of the file; null for the file */
  public String phrase(String info) throws DecodeException {
    if (phrase == null || !given && rest != null) {
      String name = info != null ? info : file;
      String words = name == null ? "Enter pass phrase" : "Enter pass phrase for " + name;
      phrase = Passphrases.ask(host, prompt != null ? prompt : words, rest);
      unheard = phrase == null && rest != null;
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
    boolean once = host == null || prompt != null;
    return pkcs8(algorithm, data, once ? 1 : FileHabits.phrasesForPrivateKey(host.dialect()));
  }

  private byte[] pkcs8(DerValue algorithm, byte[] data, int most) throws DecodeException {
    for (int i = 1; ; i++) {
      boolean last = i >= most;
      try {
        byte[] info = PasswordEncryption.decrypt(algorithm, data, phrase(null), hasLegacyProvider());
        if (info != null) {
          return info;
        }
        last |= rest == null;
      } catch (DecodeException e) {
        if (last || phrase != null || unheard) {
          throw e;
        }
      }
      if (last) {
        throw new DecodeException(WRONG);
      }
    }
  }

  /** Whether octets are EncryptedPrivateKeyInfo, by their types. */
  static boolean isEncryptedPrivateKeyInfo(byte[] der) {
    try {
      List<DerValue> parts = DerValue.first(der).sequence();
      return parts.size() == 2 && parts.get(0).isUniversal(16) && parts.get(1).isUniversal(4);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** Asks for the phrase of an encrypted key of which nothing else is wanted, until it is right. */
  void open(byte[] der, int most) {
    if (given || !isEncryptedPrivateKeyInfo(der)) {
      return;
    }
    try {
      List<DerValue> parts = DerValue.first(der).sequence();
      pkcs8(parts.get(0), parts.get(1).octetString(), most);
    } catch (DecodeException e) {
      // Nor would it be of use if it were right.
    }
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
