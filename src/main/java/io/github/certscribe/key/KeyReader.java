package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.util.List;

/** Keys in files: every form and encryption that the real one takes. */
public final class KeyReader {
  private KeyReader() {}

  /**
   * @param file name as given; null or {@code -} as the real one takes them
   * @param format {@code PEM}, {@code DER}, {@code P12}, or null for whatever it is
   * @param passphrase the argument of {@code -passin}, or null: then a terminal is asked where one is needed
   * @param what what the key is to messages: {@code private key}, {@code CA private key}
   */
  public static PrivateKey privateKey(Host host, String file, String format, String passphrase, String what) {
    byte[] data = host.readInput(file);
    try {
      if (!"DER".equals(format)) {
        PemReader pem = new PemReader(data);
        PemBlock block;
        while ((block = pem.next()) != null) {
          PrivateKey key = fromBlock(block);
          if (key != null) {
            return key;
          }
        }
      }
      if (!"PEM".equals(format) && data.length > 0 && data[0] == 0x30) {
        return PrivateKeyDecoder.any(data);
      }
    } catch (DecodeException e) {
      throw unreadable(file, what, e);
    }
    throw unreadable(file, what, null);
  }

  private static DiagnosticException unreadable(String file, String what, DecodeException cause) {
    String name = file == null ? "standard input" : "\"" + file + "\"";
    Diagnostic diagnostic = Diagnostic.of("could not read " + what + " from " + name);
    return new DiagnosticException(cause == null ? diagnostic : diagnostic.withHint(cause.getMessage()));
  }

  private static PrivateKey fromBlock(PemBlock block) throws DecodeException {
    return switch (block.label()) {
      case "PRIVATE KEY" -> PrivateKeyDecoder.privateKeyInfo(block.content());
      case "RSA PRIVATE KEY" -> PrivateKeyDecoder.pkcs1(block.content());
      case "EC PRIVATE KEY" -> PrivateKeyDecoder.sec1(block.content());
      default -> null;
    };
  }

  /** The same for a public key; a private key or a certificate is taken where the real one takes it. */
  public static PublicKey publicKey(Host host, String file, String format, String what) {
    byte[] data = host.readInput(file);
    try {
      if (!"DER".equals(format)) {
        PemReader pem = new PemReader(data);
        PemBlock block;
        while ((block = pem.next()) != null) {
          if (block.label().equals("PUBLIC KEY")) {
            return new PublicKey(block.content());
          }
          PrivateKey key = fromBlock(block);
          if (key != null) {
            return key.publicKey();
          }
        }
      }
      if (!"PEM".equals(format) && data.length > 0 && data[0] == 0x30) {
        List<DerValue> parts = DerValue.parsePrefix(data, 0, data.length).sequence();
        if (parts.size() == 2 && parts.get(0).isUniversal(16)) {
          return new PublicKey(data);
        }
        return PrivateKeyDecoder.any(data).publicKey();
      }
    } catch (DecodeException e) {
      throw unreadable(file, what, e);
    }
    throw unreadable(file, what, null);
  }
}
