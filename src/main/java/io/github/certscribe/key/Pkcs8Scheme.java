package io.github.certscribe.key;

import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;

/** How {@code pkcs8} encrypts a key (openssl-pkcs8(1)). */
public final class Pkcs8Scheme {
  private static final int PBES1_SALT = 8;

  private Cipher cipher = Cipher.find("AES-256-CBC");
  private String pbes1;
  private String function = PasswordEncryption.hmacOid("hmacWithSHA256");
  private int iterations;
  private int saltLength;
  private boolean ownSaltLength;
  private long[] scrypt;

  public Pkcs8Scheme(Dialect dialect) {
    saltLength = dialect.saltLength();
  }

  /** PBES1 or PKCS#12's encryption, by the name that {@code -v1} takes. */
  public void pbes1(String name) {
    pbes1 = PasswordEncryption.pbes1Oid(name);
    if (pbes1 == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown encryption \"" + name + "\"").withHint("PBE-SHA1-3DES is known"));
    }
  }

  /** @param name a cipher that is known */
  public void cipher(String name) {
    cipher = Cipher.find(name);
  }

  public void pseudoRandomFunction(String name) {
    function = PasswordEncryption.hmacOid(name);
    if (function == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown pseudo-random function \"" + name + "\"").withHint("hmacWithSHA256 is known"));
    }
  }

  public void iterations(int count) {
    iterations = count;
  }

  /** @param octets of salt */
  public void saltLength(int octets) {
    saltLength = octets;
    ownSaltLength = true;
  }

  /** @param numbers N, r and p */
  public void scrypt(long[] numbers) {
    scrypt = numbers;
  }

  /** EncryptedPrivateKeyInfo; the pass phrase is asked for where it is null. */
  public byte[] encrypt(PrivateKey key, String phrase, String prompt, Host host) {
    if (pbes1 != null && PassphraseCipher.find(pbes1, host.modules().hasLegacyProvider()) == null) {
      throw new DiagnosticException("so old an encryption is not there without a legacy provider");
    }
    if (pbes1 == null && cipher.oid() == null) {
      throw new DiagnosticException("the cipher " + cipher.name() + " has no object identifier, and so none in PKCS#8");
    }
    host.modules().requireRandom();
    String secret = phrase == null ? Passphrases.askNew(host, prompt) : phrase;
    int salt = pbes1 != null && !ownSaltLength ? PBES1_SALT : saltLength;
    PasswordEncryption.Scheme scheme =
        new PasswordEncryption.Scheme(pbes1, cipher, function, iterations, salt, scrypt);
    return PasswordEncryption.encryptPrivateKeyInfo(key.privateKeyInfo(), secret, scheme);
  }
}
