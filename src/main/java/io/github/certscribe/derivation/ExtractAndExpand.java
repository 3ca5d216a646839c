package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Digests;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF (RFC 5869) and what TLS 1.3 makes of it (RFC 8446, 7.1). */
final class ExtractAndExpand {
  private ExtractAndExpand() {}

  static byte[] hkdf(Parameters given, int length) {
    String mode = mode(given, "EXTRACT_AND_EXPAND");
    Digest digest = Digests.find(KeyDerivation.digest(given, null));
    byte[] key = given.required("key");
    byte[] info = given.octets("info", new byte[0]);
    HKDFBytesGenerator generator = new HKDFBytesGenerator(digest);
    if (mode.equals("EXTRACT_ONLY")) {
      if (length != digest.getDigestSize()) {
        throw new DiagnosticException("what is extracted has " + digest.getDigestSize() + " octets");
      }
      return generator.extractPRK(given.octets("salt"), key);
    }
    generator.init(
        mode.equals("EXPAND_ONLY") ? HKDFParameters.skipExtractParameters(key, info)
            : new HKDFParameters(key, given.octets("salt"), info));
    return bytes(generator, length, digest);
  }

  private static byte[] bytes(HKDFBytesGenerator generator, int length, Digest digest) {
    if (length > 255 * digest.getDigestSize()) {
      throw new DiagnosticException("HKDF makes no more than 255 times the digest's length");
    }
    byte[] out = new byte[length];
    generator.generateBytes(out, 0, length);
    return out;
  }

  private static String mode(Parameters given, String otherwise) {
    String mode = given.text("mode");
    mode = mode == null ? otherwise : mode.toUpperCase(Locale.ROOT);
    return switch (mode) {
      case "EXTRACT_AND_EXPAND", "EXTRACT_ONLY", "EXPAND_ONLY" -> mode;
      default -> throw new DiagnosticException("unknown mode \"" + mode + "\"");
    };
  }

  static byte[] tls13(Parameters given, int length) {
    String mode = mode(given, "EXTRACT_AND_EXPAND");
    String name = KeyDerivation.digest(given, null);
    Digest digest = Digests.find(name);
    byte[] key = given.octets("key");
    switch (mode) {
      case "EXTRACT_ONLY" -> {
        if (length != digest.getDigestSize()) {
          throw new DiagnosticException("what is extracted has " + digest.getDigestSize() + " octets");
        }
        byte[] salt = given.octets("salt");
        byte[] before = salt == null ? null : expandLabel(name, salt, given, Digests.digest(name, new byte[0]), length);
        return new HKDFBytesGenerator(digest).extractPRK(before, key == null ? new byte[length] : key);
      }
      case "EXPAND_ONLY" -> {
        return expandLabel(name, given.required("key"), given, given.octets("data", new byte[0]), length);
      }
      default -> throw new DiagnosticException("mode is EXTRACT_ONLY or EXPAND_ONLY");
    }
  }

  private static byte[] expandLabel(String digest, byte[] secret, Parameters given, byte[] data, int length) {
    byte[] label = DerEncoder.join(given.required("prefix"), given.required("label"));
    byte[] info =
        DerEncoder.join(
            new byte[] {(byte) (length >> 8), (byte) length, (byte) label.length}, label,
            new byte[] {(byte) data.length}, data);
    Digest hash = Digests.find(digest);
    HKDFBytesGenerator generator = new HKDFBytesGenerator(hash);
    generator.init(HKDFParameters.skipExtractParameters(secret, info));
    return bytes(generator, length, hash);
  }
}
