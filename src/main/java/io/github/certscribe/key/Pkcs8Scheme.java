package io.github.certscribe.key;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;

/** How {@code pkcs8} encrypts a key (openssl-pkcs8(1)). */
public final class Pkcs8Scheme {
  private static final int PBES1_SALT = 8;

  private static final Cipher DEFAULT = Cipher.find("AES-256-CBC");

  private String cipherName;
  private String pbes1;
  private String pbes1Name;
  private String function = PasswordEncryption.hmacOid("hmacWithSHA256");
  private int iterations;
  private int saltLength;
  private boolean ownSaltLength;
  private long[] scrypt;
  private final Dialect dialect;

  public Pkcs8Scheme(Dialect dialect) {
    this.dialect = dialect;
    saltLength = dialect.saltLength();
  }

  /** PBES1 or PKCS#12's encryption, by the name that {@code -v1} takes. */
  public void pbes1(String name) {
    pbes1 = PasswordEncryption.pbes1Oid(name);
    if (pbes1 == null && ObjectTable.of(dialect).oid(name) == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown encryption \"" + name + "\"").withHint("PBE-SHA1-3DES is known"));
    }
    pbes1Name = name;
  }

  /** @param name a cipher, whether it can encrypt keys or not */
  public void cipher(String name) {
    KeyWriter.checkUnusedCipher(name);
    cipherName = name;
  }

  public void pseudoRandomFunction(String name) {
    function = PasswordEncryption.hmacOid(name);
    if (function == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown pseudo-random function \"" + name + "\"").withHint("hmacWithSHA256 is known"));
    }
    // It stands where -v1 had put its own, and asks for PKCS#5 2.0.
    pbes1 = null;
    pbes1Name = null;
    cipherName = cipherName == null ? DEFAULT.name() : cipherName;
  }

  public void iterations(int count) {
    iterations = count;
  }

  /** @param octets of salt */
  public void saltLength(int octets) {
    saltLength = octets;
    ownSaltLength = true;
  }

  /** @param numbers N, r and p; zero for one that was not given, without which it is PBKDF2 */
  public void scrypt(long[] numbers) {
    for (long number : numbers) {
      if (number == 0) {
        // Not all were given.
        return;
      }
    }
    scrypt = numbers;
  }

  /** EncryptedPrivateKeyInfo; the pass phrase is asked for where it is null. */
  public byte[] encrypt(PrivateKey key, String phrase, String prompt, Host host) {
    if (scrypt != null) {
      pbes1 = null;
      pbes1Name = null;
      if (!PasswordEncryption.isScrypt(scrypt[0], scrypt[1], scrypt[2])) {
        throw new DiagnosticException(
            Diagnostic.of("scrypt cannot be had with these numbers")
                .withHint("N is a power of two, and 128 * r * (N + p) at most 33554432"));
      }
    }
    if (pbes1Name != null && (cipherName != null || pbes1 == null)) {
      throw new DiagnosticException("a key cannot be encrypted with \"" + pbes1Name + "\""
          + (cipherName == null ? "" : " and a cipher of PKCS#5 2.0"));
    }
    if (pbes1 != null && PassphraseCipher.find(pbes1, host.modules().hasLegacyProvider()) == null) {
      throw new DiagnosticException("so old an encryption is not there without a legacy provider");
    }
    if (cipherName != null) {
      KeyWriter.checkCipher(cipherName);
    }
    Cipher cipher = cipherName == null ? DEFAULT : Cipher.find(cipherName);
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
