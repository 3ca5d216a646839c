package io.github.certscribe.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.text.TextWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys of every algorithm in every form: each gives back what went in, and damage is told, never thrown about. */
class KeyFormsTest {
  private static final String[] FILES = {
    "rsa", "traditional", "ec", "ec-ca", "dsa", "ed25519", "ed448", "x25519", "rsa-pss"
  };

  private static byte[] der(String name) throws IOException {
    return new PemReader(Files.readAllBytes(Path.of("testdata", name + ".key"))).nextWellFormed().content();
  }

  private static PrivateKey key(String name) throws IOException, DecodeException {
    return PrivateKeyDecoder.any(der(name), Dialect.V3_0);
  }

  @Test
  void pkcs8AndTheTraditionalFormAreTheSameKey() throws Exception {
    for (String name : FILES) {
      PrivateKey key = key(name);
      byte[] info = key.privateKeyInfo();
      assertArrayEquals(info, PrivateKeyDecoder.privateKeyInfo(info, Dialect.V3_0).privateKeyInfo(), name);
      byte[] own = KeyWriter.traditional(key);
      if (own != null) {
        assertArrayEquals(info, PrivateKeyDecoder.any(own, Dialect.V3_0).privateKeyInfo(), name);
      }
      PublicKey open = key.publicKey();
      assertEquals(open, PublicKeyDecoder.any(open.encoded(), Dialect.V3_0), name);
      assertNull(KeyChecks.problem(key), name);
    }
  }

  @Test
  void microsoftsForms() throws Exception {
    PrivateKey rsa = key("rsa");
    assertArrayEquals(rsa.privateKeyInfo(), MicrosoftBlob.privateKey(MicrosoftBlob.of(rsa)).privateKeyInfo());
    assertEquals(rsa.publicKey(), MicrosoftBlob.publicKey(MicrosoftBlob.of(rsa.publicKey())));
    assertNull(MicrosoftBlob.publicKey(MicrosoftBlob.of(rsa)));
    byte[] pvk = PvkFile.encode(rsa, PvkFile.Encryption.NONE, null, null, null);
    assertTrue(PvkFile.isPvk(pvk));
    assertArrayEquals(rsa.privateKeyInfo(), PvkFile.parse(pvk, null).privateKeyInfo());
    for (String other : new String[] {"ec", "ed25519", "rsa-pss", "dsa"}) {
      PrivateKey key = key(other);
      assertThrows(DiagnosticException.class, () -> MicrosoftBlob.of(key), other);
    }
  }

  @Test
  void cutBlobsAreToldSo() throws Exception {
    byte[] blob = MicrosoftBlob.of(key("rsa"));
    for (int length = 16; length < blob.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(blob, length);
      assertThrows(DecodeException.class, () -> MicrosoftBlob.privateKey(cut), "" + length);
    }
  }

  @Test
  void encryptionsAreReadBack() throws Exception {
    byte[] info = key("ec").privateKeyInfo();
    long[] scrypt = {1024, 8, 1};
    String prf = PasswordEncryption.hmacOid("hmacWithSHA512");
    PasswordEncryption.Scheme[] schemes = {
      PasswordEncryption.Scheme.pbes2(Cipher.find("aes-256-cbc"), 16),
      PasswordEncryption.Scheme.pbes2(Cipher.find("des3"), 8),
      new PasswordEncryption.Scheme(null, Cipher.find("camellia-128-ofb"), prf, 10, 8, null),
      new PasswordEncryption.Scheme(null, Cipher.find("aria-192-cbc"), prf, 10, 8, scrypt),
      new PasswordEncryption.Scheme(PasswordEncryption.pbes1Oid("PBE-SHA1-3DES"), null, null, 10, 8, null),
      new PasswordEncryption.Scheme(PasswordEncryption.pbes1Oid("PBE-SHA1-2DES"), null, null, 10, 8, null)
    };
    for (PasswordEncryption.Scheme scheme : schemes) {
      byte[] encrypted = PasswordEncryption.encryptPrivateKeyInfo(info, "secret", scheme);
      assertTrue(KeyUnlocker.isEncryptedPrivateKeyInfo(encrypted));
      DerValue whole = DerValue.parse(encrypted);
      DerValue algorithm = whole.sequence().get(0);
      byte[] data = whole.sequence().get(1).octetString();
      assertArrayEquals(info, PasswordEncryption.decrypt(algorithm, data, "secret", false));
      byte[] wrong = PasswordEncryption.decrypt(algorithm, data, "wrong", false);
      assertTrue(wrong == null || !java.util.Arrays.equals(info, wrong));
    }
  }

  @Test
  void damagedKeysAreToldSo() throws Exception {
    Random random = new Random(11);
    for (String name : FILES) {
      byte[] whole = der(name);
      for (int i = 0; i < 400; i++) {
        byte[] damaged = whole.clone();
        for (int k = 0; k <= random.nextInt(3); k++) {
          // The first octets hold tags and lengths.
          damaged[random.nextInt(random.nextBoolean() ? 40 : damaged.length)] = (byte) random.nextInt();
        }
        try {
          PrivateKey key = PrivateKeyDecoder.any(damaged, Dialect.V3_0);
          KeyText.printPrivate(new TextWriter(), key);
          key.privateKeyInfo();
          key.publicKey();
        } catch (DecodeException expected) {
          // that is what is wanted
        }
      }
    }
  }

  @Test
  void madeParametersFit() throws Exception {
    SecureRandom random = new SecureRandom();
    FiniteFieldParameters dsa =
        new SubgroupParameters(random, Digests.create("SHA224"), 510, 224, null).make(KeyOids.DSA);
    assertEquals(512, dsa.p().bitLength());
    assertEquals(224, dsa.q().bitLength());
    assertEquals(BigInteger.ONE, dsa.g().modPow(dsa.q(), dsa.p()));
    BigInteger safe = SafePrimeSearch.find(random, 128, 2, null);
    assertEquals(128, safe.bitLength());
    assertTrue(safe.isProbablePrime(50) && safe.shiftRight(1).isProbablePrime(50));
    assertEquals(23, safe.mod(BigInteger.valueOf(24)).intValue());
  }
}
