package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyUnlocker;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;

/**
 * A CA's private key, as release 1.2 takes it: the file's first PEM block, whatever it is called, of RSA or of a curve
 * that Go has; encrypted only as RFC 1421 does it.
 */
final class AuthorityKey {
  private static final int DECODE_FAILED = 2002;
  private static final int PARSE_FAILED = 2003;
  private static final int ENCRYPTED = 2100;

  private AuthorityKey() {}

  /** @param phrase null where an encrypted key is not taken */
  static PrivateKey read(Host host, String file, String phrase) {
    if (!host.files().exists(file)) {
      throw CfsslException.coded(CfsslCommand.READ_FAILED, "open " + file + ": no such file or directory");
    }
    return parse(host, host.files().read(file), file, phrase);
  }

  /** @param file what the key is called in an error */
  static PrivateKey parse(Host host, byte[] data, String file, String phrase) {
    PemBlock block = new PemReader(data).nextWellFormed();
    if (block == null) {
      throw CfsslException.coded(DECODE_FAILED, "Failed to decode private key");
    }
    try {
      PrivateKey key =
          KeyReader.privateKey(host, content(host, block, phrase), file, "DER", "", "CA private key");
      if (isTaken(key)) {
        return key;
      }
    } catch (DiagnosticException e) {
      // told in the words of the real one
    }
    throw CfsslException.coded(PARSE_FAILED, "Failed to parse private key");
  }

  private static byte[] content(Host host, PemBlock block, String phrase) {
    boolean encrypted = false;
    for (String header : block.headers()) {
      encrypted |= header.startsWith("Proc-Type:") && header.contains("ENCRYPTED");
    }
    if (!encrypted) {
      return block.content();
    }
    if (phrase == null) {
      throw CfsslException.coded(ENCRYPTED, "Private key is encrypted.");
    }
    try {
      return new KeyUnlocker(host, null, phrase).content(block);
    } catch (DecodeException e) {
      throw new CfsslException("x509: decryption password incorrect");
    }
  }

  private static boolean isTaken(PrivateKey key) {
    return key.algorithm().equals("RSA") || isTaken(key.publicKey().curve()) && !key.publicKey().spellsCurveOut();
  }

  /** P-224, P-256, P-384, P-521. */
  private static boolean isTaken(String curve) {
    return curve != null
        && switch (curve) {
          case "1.3.132.0.33", "1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35" -> true;
          default -> false;
        };
  }
}
