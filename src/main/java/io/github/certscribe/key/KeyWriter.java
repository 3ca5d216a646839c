package io.github.certscribe.key;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.TextWriter;
import java.util.List;
import java.util.Locale;

/** Keys as files. */
public final class KeyWriter {
  /** What a new pass phrase is asked with, where a command has no words of its own. */
  public static final String PEM_PROMPT = "Enter PEM pass phrase";

  /** The same where an algorithm's own command writes the algorithm's own form. */
  public static final String OWN_FORM_PROMPT = "Enter pass phrase for PEM";

  private KeyWriter() {}

  /** @param traditional the algorithm's own form (PKCS#1, SEC 1) where it has one, instead of PKCS#8 */
  public static byte[] pem(PrivateKey key, boolean traditional) {
    byte[] own = traditional ? traditional(key) : null;
    return own == null
        ? PemWriter.encode("PRIVATE KEY", key.privateKeyInfo()) : PemWriter.encode(label(key), own);
  }

  /**
   * The same encrypted: PKCS#8 in PBES2, or the old form with DEK-Info.
   *
   * @param cipher as {@link #checkCipher} took it; null for none
   * @param phrase the pass phrase; null to ask for a new one
   * @param prompt what to ask with, such as {@link #PEM_PROMPT}
   */
  public static byte[] pem(
      PrivateKey key, boolean traditional, String cipher, String phrase, String prompt, Host host) {
    if (cipher == null) {
      return pem(key, traditional);
    }
    byte[] own = traditional ? traditional(key) : null;
    if (own == null) {
      return PemWriter.encode("ENCRYPTED PRIVATE KEY", pkcs8(key, cipher, phrase, prompt, host));
    }
    return dekInfo(label(key), own, Cipher.find(cipher), phrase, prompt, host);
  }

  private static byte[] dekInfo(
      String label, byte[] content, Cipher cipher, String given, String prompt, Host host) {
    host.modules().requireRandom();
    if (cipher.ivLength() < 8) {
      throw new DiagnosticException("the cipher " + cipher.name() + " cannot be used in the traditional form");
    }
    String phrase = given == null ? Passphrases.askNew(host, prompt) : given;
    byte[] iv = PasswordEncryption.random(cipher.ivLength());
    byte[] key = PasswordEncryption.legacyKey(phrase, iv, cipher.keyLength());
    TextWriter info = new TextWriter().print("DEK-Info: ").print(cipher.name()).print(',');
    for (byte octet : iv) {
      info.upperHex(octet & 0xff);
    }
    TextWriter out = new TextWriter();
    PemWriter.write(
        out, label, List.of("Proc-Type: 4,ENCRYPTED", info.toString()), cipher.encrypt(key, iv, content));
    return out.toByteArray();
  }

  /**
   * Whether a word names a cipher that keys can be encrypted with.
   *
   * @throws DiagnosticException where it does not
   */
  public static void checkCipher(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    if (Cipher.find(word) != null) {
      return;
    }
    if (authenticates(name)) {
      throw new DiagnosticException("the cipher \"" + word + "\" authenticates, which keys cannot be encrypted with");
    }
    if (name.endsWith("-XTS")) {
      throw new DiagnosticException("the cipher \"" + word + "\" is for disks, not for keys");
    }
    throw new DiagnosticException(
        Diagnostic.of("unknown option or cipher -" + word)
            .withHint("-aes256 is a cipher; old ones such as DES are gone"));
  }

  /** Whether a word is any cipher's name, be it one that keys cannot be encrypted with. */
  public static boolean isCipher(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Cipher.find(word) != null || OtherCiphers.wrapping(word) != null || OtherCiphers.legacy(word) != null
        || name.equals("NULL") || authenticates(name) || name.endsWith("-XTS");
  }

  private static boolean authenticates(String name) {
    return name.contains("GCM") || name.contains("CCM") || name.contains("OCB") || name.contains("POLY1305")
        || name.contains("-HMAC-") || name.endsWith("-SIV");
  }

  /**
   * The same where keys are written in their own form. The legacy provider's ciphers are taken then, and where it is
   * not there, keys are written without encryption: the real one does so.
   *
   * @return the cipher; null for one that is not there
   */
  public static String checkCipherOfOwnForm(String word) {
    if (OtherCiphers.legacy(word) != null && Cipher.find(word) == null) {
      return null;
    }
    checkCipher(word);
    return word;
  }

  /**
   * Whether a word may be given as a cipher where nothing comes to be encrypted with it.
   *
   * @throws DiagnosticException where it may not
   */
  public static void checkUnusedCipher(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    if (!isCipher(word) || authenticates(name) || name.endsWith("-XTS")) {
      checkCipher(word);
    }
  }

  /** Microsoft's form of a private key. */
  public static byte[] microsoft(PrivateKey key) {
    return MicrosoftBlob.of(key);
  }

  /** Microsoft's form of a public key. */
  public static byte[] microsoft(PublicKey key) {
    return MicrosoftBlob.of(key);
  }

  /** SubjectPublicKeyInfo in PEM. */
  public static byte[] publicPem(PublicKey key) {
    return PemWriter.encode("PUBLIC KEY", publicDer(key));
  }

  /** SubjectPublicKeyInfo in DER. */
  public static byte[] publicDer(PublicKey key) {
    if (key.isReadable() && key.reencoded() == null) {
      throw new DiagnosticException("the point at infinity, or such PSS parameters, cannot be written");
    }
    return key.encoded();
  }

  /** The numbers of an RSA key as PKCS#1 has them, also of one restricted to PSS. */
  public static byte[] rsaTraditional(PrivateKey key, boolean der) {
    RsaPrivateKey rsa = (RsaPrivateKey) key;
    return der ? rsa.pkcs1() : PemWriter.encode(rsa.algorithm() + " PRIVATE KEY", rsa.pkcs1());
  }

  /** The same in PEM, encrypted where a cipher is given: the label tells which keys are restricted to PSS. */
  public static byte[] rsaTraditional(PrivateKey key, String cipher, String phrase, Host host) {
    if (cipher == null) {
      return rsaTraditional(key, false);
    }
    return dekInfo(
        label(key), ((RsaPrivateKey) key).pkcs1(), Cipher.find(cipher), phrase, OWN_FORM_PROMPT, host);
  }

  /** Whether the algorithm has a form of its own beside PKCS#8. */
  public static boolean hasTraditional(PrivateKey key) {
    return traditional(key) != null;
  }

  /** The same for commands that write keys of any algorithm, which pass over SM2's. */
  public static boolean hasTraditionalPem(PrivateKey key) {
    return hasTraditional(key) && !(key instanceof EcPrivateKey ec && ec.curve().isSm2());
  }

  /** EncryptedPrivateKeyInfo in DER; PrivateKeyInfo where no cipher is given. */
  public static byte[] pkcs8(PrivateKey key, String cipher, String phrase, String prompt, Host host) {
    if (cipher == null) {
      return key.privateKeyInfo();
    }
    host.modules().requireRandom();
    Cipher how = encryptable(cipher);
    String secret = phrase == null ? Passphrases.askNew(host, prompt) : phrase;
    return PasswordEncryption.encryptPrivateKeyInfo(
        key.privateKeyInfo(), secret, PasswordEncryption.Scheme.pbes2(how, host.dialect().saltLength()));
  }

  private static Cipher encryptable(String cipher) {
    Cipher how = Cipher.find(cipher);
    if (how.oid() == null) {
      throw new DiagnosticException("the cipher " + how.name() + " has no object identifier, and so none in PKCS#8");
    }
    return how;
  }

  /** DER: the algorithm's own form where it has one, else PKCS#8. */
  public static byte[] der(PrivateKey key) {
    byte[] own = traditional(key);
    return own == null ? key.privateKeyInfo() : own;
  }

  /** The algorithm's own encoding, or null where it has none. */
  static byte[] traditional(PrivateKey key) {
    if (key instanceof RsaPrivateKey rsa) {
      return rsa.isPss() ? null : rsa.pkcs1();
    }
    if (key instanceof EcPrivateKey ec) {
      return ec.sec1(true);
    }
    return key instanceof FiniteFieldPrivateKey dsa && dsa.isDsa() ? dsa.traditionalDsa() : null;
  }

  /** The label of the algorithm's own form in PEM. */
  static String label(PrivateKey key) {
    if (key instanceof EcPrivateKey ec && ec.curve().isSm2()) {
      return "SM2 PRIVATE KEY";
    }
    return key.algorithm() + " PRIVATE KEY";
  }
}
