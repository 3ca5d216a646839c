package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;

/**
 * Key parameters in files. The real one looks for them in three ways, which differ in what may stand before them. A
 * file is named as given; null is standard input.
 */
public final class KeyParametersReader {
  private KeyParametersReader() {}

  /**
   * The first parameters in PEM, of any kind: malformed ones are passed over, and blocks of other things, but not those
   * with headers, nor encrypted keys.
   */
  public static KeyParameters any(Host host, String file) {
    byte[] data = data(host, file);
    PemReader pem = new PemReader(data);
    DecodeException problem = null;
    for (PemBlock block; (block = pem.nextWellFormed()) != null; ) {
      if (block.hasHeaders() || block.label().equals("ENCRYPTED PRIVATE KEY")
          && KeyUnlocker.isEncryptedPrivateKeyInfo(block.content())) {
        problem = new DecodeException("something encrypted stands before them");
        break;
      }
      try {
        KeyParameters parameters = KeyParameters.parse(block.label(), block.content());
        if (parameters != null) {
          return parameters;
        }
      } catch (DecodeException e) {
        problem = e;
      }
    }
    throw unreadable(file, data, problem);
  }

  /**
   * The first parameters, if they are of one kind: malformed ones are passed over, and blocks of other things.
   *
   * @param format {@code PEM}, {@code DER}, or null for either
   * @param kind {@code EC} or {@code DSA}, of which only the first is read in DER
   */
  public static KeyParameters ofKind(Host host, String file, String format, String kind) {
    byte[] data = data(host, file);
    DecodeException problem = null;
    StoredBlocks blocks = new StoredBlocks(host, data, file, format, null);
    for (PemBlock block; !"DER".equals(format) && (block = blocks.next()) != null; ) {
      try {
        KeyParameters parameters = KeyParameters.parse(block.label(), block.content());
        if (parameters != null && parameters.algorithm().endsWith(kind)) {
          return parameters;
        }
        if (parameters != null) {
          throw unreadable(file, data, new DecodeException("the first in it are those of " + parameters.algorithm()));
        }
        blocks.ask(2);
        blocks.passOver();
      } catch (DecodeException e) {
        problem = e;
      }
    }
    if (kind.equals("EC") && !"PEM".equals(format)) {
      return der(file, data, kind);
    }
    throw unreadable(file, data, problem);
  }

  /**
   * The parameters that a file begins with, after text at most.
   *
   * @param format {@code DER}, or anything else for PEM
   * @param kind {@code DSA}, or {@code DH}, be it X9.42's; only that is read in DER
   */
  public static KeyParameters first(Host host, String file, String format, String kind) {
    byte[] data = data(host, file);
    if ("DER".equals(format) && kind.equals("DH")) {
      return der(file, data, kind);
    }
    DecodeException problem = null;
    try {
      PemBlock block = new PemReader(data).next();
      if (block != null && !block.hasHeaders()) {
        KeyParameters parameters = KeyParameters.parse(block.label(), block.content());
        if (parameters != null && parameters.algorithm().endsWith(kind)) {
          return parameters;
        }
        problem = new DecodeException("the first in it is " + block.label());
      }
    } catch (DecodeException e) {
      problem = e;
    }
    throw unreadable(file, data, problem);
  }

  private static KeyParameters der(String file, byte[] data, String kind) {
    DecodeException problem = null;
    try {
      if (data.length > 0 && (data[0] == 0x30 || data[0] == 6)) {
        return KeyParameters.parse((kind.equals("DH") && isX942(data) ? "X9.42 DH" : kind) + " PARAMETERS", data);
      }
    } catch (DecodeException e) {
      problem = e;
    }
    throw unreadable(file, data, problem);
  }

  /** Whether DER is X9.42's: the third number is q, not PKCS#3's length. */
  private static boolean isX942(byte[] der) throws DecodeException {
    var parts = DerValue.first(der).sequence();
    return parts.size() > 3 || parts.size() == 3 && parts.get(2).integer().bitLength() > Integer.SIZE;
  }

  private static byte[] data(Host host, String file) {
    return file == null ? host.readStandardInput() : host.files().read(file);
  }

  private static DiagnosticException unreadable(String file, byte[] data, DecodeException problem) {
    return KeyReader.unreadable(file, "key parameters", problem, data);
  }
}
