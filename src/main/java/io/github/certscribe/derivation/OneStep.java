package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Digests;
import io.github.certscribe.text.ByteString;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.ExtendedDigest;

/** Derivation by hashing a counter with a secret: NIST SP 800-56C, ANSI X9.63, and X9.42 (RFC 2631, 2.1.2). */
final class OneStep {
  private static final String CUSTOM = "KDF";

  private OneStep() {}

  private static byte[] secret(Parameters given) {
    return given.has("secret") ? given.octets("secret") : given.required("key");
  }

  private static byte[] counter(int i) {
    return new byte[] {(byte) (i >> 24), (byte) (i >> 16), (byte) (i >> 8), (byte) i};
  }

  static byte[] sskdf(Parameters given, int length) {
    byte[] secret = secret(given);
    byte[] info = given.octets("info", new byte[0]);
    String mac = given.text("mac");
    byte[] out = new byte[0];
    for (int i = 1; out.length < length; i++) {
      byte[] input = DerEncoder.join(counter(i), secret, info);
      byte[] block =
          mac == null ? Digests.digest(KeyDerivation.digest(given, null), input)
              : authenticated(mac.toUpperCase(Locale.ROOT), given, input, length);
      out = DerEncoder.join(out, block);
    }
    return Arrays.copyOf(out, length);
  }

  private static byte[] authenticated(String mac, Parameters given, byte[] input, int length) {
    byte[] salt = given.octets("salt");
    if (mac.equals("HMAC")) {
      String digest = KeyDerivation.digest(given, null);
      byte[] key = salt != null ? salt : new byte[((ExtendedDigest) Digests.find(digest)).getByteLength()];
      return Digests.hmac(digest, key, input);
    }
    if (!mac.startsWith("KMAC")) {
      throw new DiagnosticException(Diagnostic.of("unknown MAC \"" + mac + "\"").withHint("HMAC, KMAC128 or KMAC256"));
    }
    int bits = mac.endsWith("128") ? 128 : 256;
    byte[] key = salt != null ? salt : new byte[bits == 128 ? 164 : 132];
    int size = (int) given.number("maclen", length);
    byte[] custom = ByteString.bytes(CUSTOM);
    return MacAlgorithm.kmac(bits, key, custom, size, false).of(input);
  }

  static byte[] x963(Parameters given, int length) {
    byte[] secret = secret(given);
    String digest = KeyDerivation.digest(given, null);
    byte[] info = given.octets("info", new byte[0]);
    byte[] out = new byte[0];
    for (int i = 1; out.length < length; i++) {
      out = DerEncoder.join(out, Digests.digest(digest, DerEncoder.join(secret, counter(i), info)));
    }
    return Arrays.copyOf(out, length);
  }

  /**
   * <pre>
   * OtherInfo ::= SEQUENCE { keyInfo SEQUENCE { algorithm OBJECT IDENTIFIER, counter OCTET STRING },
   *   partyUInfo [0] OCTET STRING OPTIONAL, partyVInfo [1] OCTET STRING OPTIONAL,
   *   suppPubInfo [2] OCTET STRING OPTIONAL, suppPrivInfo [3] OCTET STRING OPTIONAL }
   * </pre>
   */
  static byte[] x942(Parameters given, int length) {
    byte[] secret = secret(given);
    String digest = KeyDerivation.digest(given, null);
    String oid = wrapping(given.text("cekalg"));
    byte[] algorithm = DerEncoder.oid(oid);
    boolean bits = given.number("use-keybits", 1) != 0;
    if (given.has("supp-pubinfo") && bits && given.has("use-keybits")) {
      throw new DiagnosticException("supp-pubinfo and use-keybits stand in one place");
    }
    byte[] open = given.has("supp-pubinfo") ? given.octets("supp-pubinfo") : bits
        ? counter(8 * wrappedLength(oid)) : null;
    byte[] rest =
        given.has("acvp-info") ? given.octets("acvp-info")
            : DerEncoder.join(
                tagged(0, given.octets("partyu-info", given.octets("ukm"))),
                tagged(1, given.octets("partyv-info")), tagged(2, open), tagged(3, given.octets("supp-privinfo")));
    byte[] out = new byte[0];
    for (int i = 1; out.length < length; i++) {
      byte[] info =
          DerEncoder.sequence(DerEncoder.sequence(algorithm, DerEncoder.tlv(4, counter(i))), rest);
      out = DerEncoder.join(out, Digests.digest(digest, DerEncoder.join(secret, info)));
    }
    return Arrays.copyOf(out, length);
  }

  private static byte[] tagged(int tag, byte[] octets) {
    return octets == null ? new byte[0] : DerEncoder.tlv(0xa0 | tag, DerEncoder.tlv(4, octets));
  }

  /** The octets of a key of the algorithm that wraps keys, whatever length is derived. */
  private static int wrappedLength(String oid) {
    return oid.endsWith(".3.6") || oid.endsWith(".25") ? 24 : oid.endsWith(".45") ? 32 : 16;
  }

  private static String wrapping(String name) {
    return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
      case "ID-AES128-WRAP", "AES-128-WRAP", "AES128-WRAP", "2.16.840.1.101.3.4.1.5" -> "2.16.840.1.101.3.4.1.5";
      case "ID-AES192-WRAP", "AES-192-WRAP", "AES192-WRAP", "2.16.840.1.101.3.4.1.25" -> "2.16.840.1.101.3.4.1.25";
      case "ID-AES256-WRAP", "AES-256-WRAP", "AES256-WRAP", "2.16.840.1.101.3.4.1.45" -> "2.16.840.1.101.3.4.1.45";
      case "ID-SMIME-ALG-CMS3DESWRAP", "DES3-WRAP", "1.2.840.113549.1.9.16.3.6" -> "1.2.840.113549.1.9.16.3.6";
      default -> throw new DiagnosticException(
          Diagnostic.of("cekalg is missing, or no key wrapping").withHint("id-aes256-wrap is one"));
    };
  }
}
