package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.derivation.HexText;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/** Encryption with RSA (RFC 8017, 7), as {@code pkeyutl} and {@code rsautl} do it. */
final class RsaEncryption {
  private static final int PKCS1_OVERHEAD = 11;

  private final Dialect dialect;
  private String padding = "pkcs1";
  private String digest = "SHA1";
  private String mask;
  private byte[] label = new byte[0];
  private boolean implicitRejection;

  /**
   * @param options {@code rsa_padding_mode}, {@code rsa_oaep_md}, {@code rsa_mgf1_md}, {@code rsa_oaep_label},
   *     {@code rsa_pkcs1_implicit_rejection}, each with its value behind a colon
   */
  RsaEncryption(List<String> options, Dialect dialect) {
    this.dialect = dialect;
    implicitRejection = dialect.rejectsPaddingImplicitly();
    for (String option : options) {
      set(option);
    }
  }

  private void set(String option) {
    int colon = option.indexOf(':');
    String value = option.substring(colon + 1);
    switch (colon < 0 ? "" : option.substring(0, colon)) {
      case "rsa_padding_mode" -> {
        padding = value.equals("oeap") ? "oaep" : value;
        if (padding.equals("pss")) {
          throw KeyOperations.refused(option);
        }
      }
      case "rsa_oaep_md", "digest" -> digest = digest(option, value);
      case "rsa_mgf1_md" -> mask = digest(option, value);
      case "rsa_oaep_label" -> label = hex(option, value);
      case "rsa_pkcs1_implicit_rejection" -> {
        if (!dialect.rejectsPaddingImplicitly()) {
          throw KeyOperations.refused(option);
        }
        implicitRejection = !value.equals("0");
      }
      default -> throw KeyOperations.refused(option);
    }
  }

  private String digest(String option, String value) {
    String canonical = Digests.canonical(value);
    if (canonical == null) {
      throw KeyOperations.refused(option);
    }
    return canonical;
  }

  private byte[] hex(String option, String value) {
    byte[] octets = HexText.octets(value);
    if (octets == null) {
      throw KeyOperations.refused(option);
    }
    return octets;
  }

  byte[] encrypt(PublicKey key, byte[] data) throws DecodeException {
    BigInteger[] rsa = PublicKeyInfo.parse(key.encoded()).rsa();
    int length = (rsa[0].bitLength() + 7) / 8;
    byte[] block =
        switch (padding) {
          case "oaep" -> null;
          case "none" -> data;
          case "x931" -> throw new DiagnosticException("X9.31 pads signatures only");
          case "pkcs1" -> pkcs1(data, length);
          default ->
              throw new DiagnosticException(
                  Diagnostic.of("unknown padding \"" + padding + "\"").withHint("pkcs1, oaep and none are known"));
        };
    if (block == null) {
      return oaep(true, new RSAKeyParameters(false, rsa[0], rsa[1], true), data);
    }
    if (block.length != length) {
      throw new DiagnosticException(
          "without padding, RSA encrypts " + length + " octets, neither more nor less; the input has " + data.length);
    }
    byte[] result = RsaSignature.publicOperation(rsa[0], rsa[1], block);
    if (result == null) {
      throw new DiagnosticException("the input is a number larger than the modulus");
    }
    return result;
  }

  private static byte[] pkcs1(byte[] data, int length) {
    if (data.length > length - PKCS1_OVERHEAD) {
      throw new DiagnosticException(
          Diagnostic.of("the input is too long: " + data.length + " octets")
              .withHint("this key encrypts " + (length - PKCS1_OVERHEAD) + " at most"));
    }
    byte[] block = new byte[length];
    SystemRandom.get().nextBytes(block);
    block[0] = 0;
    block[1] = 2;
    int end = length - data.length - 1;
    byte[] one = new byte[1];
    for (int i = 2; i < end; i++) {
      while (block[i] == 0) {
        SystemRandom.get().nextBytes(one);
        block[i] = one[0];
      }
    }
    block[end] = 0;
    System.arraycopy(data, 0, block, end + 1, data.length);
    return block;
  }

  private byte[] oaep(boolean encrypt, RSAKeyParameters key, byte[] data) {
    OAEPEncoding encoding =
        new OAEPEncoding(
            new RSAEngine(), Digests.create(digest), Digests.create(mask == null ? digest : mask), label);
    encoding.init(encrypt, encrypt ? new ParametersWithRandom(key, SystemRandom.get()) : key);
    if (encrypt && data.length > encoding.getInputBlockSize()) {
      throw new DiagnosticException(
          Diagnostic.of("the input is too long: " + data.length + " octets")
              .withHint("with OAEP this key encrypts " + Math.max(0, encoding.getInputBlockSize()) + " at most"));
    }
    try {
      return encoding.processBlock(data, 0, data.length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw cannotDecrypt();
    }
  }

  private static DiagnosticException cannotDecrypt() {
    return new DiagnosticException(
        Diagnostic.of("the input cannot be decrypted").withHint("another key, or another padding, may have been used"));
  }

  /** Any padding can be set; only what works with it minds. */
  private boolean isKnown() {
    return switch (padding) {
      case "pkcs1", "oaep", "none", "x931" -> true;
      default -> false;
    };
  }

  byte[] decrypt(RsaPrivateKey key, byte[] data) {
    int length = (key.bits() + 7) / 8;
    if (data.length > length || implicitRejection && data.length == 0 || !isKnown()) {
      throw cannotDecrypt();
    }
    byte[] padded = new byte[length];
    System.arraycopy(data, 0, padded, length - data.length, data.length);
    if (new BigInteger(1, padded).compareTo(key.modulus()) >= 0) {
      throw cannotDecrypt();
    }
    if (padding.equals("oaep")) {
      return oaep(false, new RSAKeyParameters(true, key.modulus(), key.numbers()[2], true), padded);
    }
    byte[] block = RsaSignature.privateOperation(key, padded);
    return switch (padding) {
      case "none" -> block;
      case "x931" -> throw cannotDecrypt();
      default -> strip(key, padded, block);
    };
  }

  private byte[] strip(RsaPrivateKey key, byte[] encrypted, byte[] block) {
    int end = 2;
    while (end < block.length && block[end] != 0) {
      end++;
    }
    boolean good = block[0] == 0 && block[1] == 2 && end >= PKCS1_OVERHEAD - 1 && end < block.length;
    if (!good && implicitRejection) {
      return ImplicitRejection.message(key, encrypted);
    }
    if (!good) {
      throw cannotDecrypt();
    }
    return Arrays.copyOfRange(block, end + 1, block.length);
  }
}
