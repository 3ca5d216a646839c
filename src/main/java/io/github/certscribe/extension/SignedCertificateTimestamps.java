package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.PrintableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Certificate Transparency's SignedCertificateTimestampList (RFC 6962, 3.2 and 3.3), in TLS' presentation language
 * inside an OCTET STRING.
 *
 * <pre>
 * opaque SerializedSCT&lt;1..2^16-1&gt;;
 * struct { SerializedSCT sct_list &lt;1..2^16-1&gt;; } SignedCertificateTimestampList;
 * struct {
 *   Version sct_version; opaque log_id[32]; uint64 timestamp; opaque extensions&lt;0..2^16-1&gt;;
 *   SignatureAndHashAlgorithm algorithm; opaque signature&lt;0..2^16-1&gt;;
 * } SignedCertificateTimestamp;
 * </pre>
 */
final class SignedCertificateTimestamps extends ShownExtension {
  private static final int LOG_ID = 32;
  /** Version, log id, timestamp and the length of the extensions. */
  private static final int HEAD = 1 + LOG_ID + 8 + 2;
  private static final int SHA256 = 4;
  private static final int RSA = 1;
  private static final int ECDSA = 3;
  private static final int WIDTH = 16;

  SignedCertificateTimestamps(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    byte[] list = value.octetString();
    if (list.length < 2 || number(list, 0, 2) != list.length - 2) {
      throw new DecodeException("bad SCT list");
    }
    List<byte[]> timestamps = new ArrayList<>();
    for (int p = 2; p < list.length; ) {
      if (list.length - p < 2) {
        throw new DecodeException("bad SCT list");
      }
      int length = (int) number(list, p, 2);
      p += 2;
      if (length == 0 || length > list.length - p) {
        throw new DecodeException("bad SCT list");
      }
      byte[] timestamp = Arrays.copyOfRange(list, p, p + length);
      check(timestamp);
      timestamps.add(timestamp);
      p += length;
    }
    for (int i = 0; i < timestamps.size(); i++) {
      if (i > 0) {
        out.text().println();
      }
      print(timestamps.get(i), out);
    }
    return true;
  }

  private static void check(byte[] sct) throws DecodeException {
    if (sct[0] != 0) {
      return;
    }
    if (sct.length < HEAD) {
      throw new DecodeException("bad SCT");
    }
    int signature = HEAD + (int) number(sct, HEAD - 2, 2);
    // The algorithm and the length of the signature, and more.
    if (sct.length - signature <= 4 || sct[signature] != SHA256
        || sct[signature + 1] != RSA && sct[signature + 1] != ECDSA
        || number(sct, signature + 2, 2) > sct.length - signature - 4) {
      throw new DecodeException("bad SCT signature");
    }
  }

  private static void print(byte[] sct, ExtensionPrinter out) {
    int inner = out.indent() + 16;
    out.line(0).println("Signed Certificate Timestamp:");
    out.line(4).print("Version   : ");
    if (sct[0] != 0) {
      out.text().println("unknown");
      PrintableText.hex(out.line(16), sct, WIDTH, inner);
      return;
    }
    out.text().println("v1 (0x0)");
    PrintableText.hex(out.line(4).print("Log ID    : "), Arrays.copyOfRange(sct, 1, 1 + LOG_ID), WIDTH,
        inner).println();
    long time = number(sct, 1 + LOG_ID, 8);
    out.line(4).print("Timestamp : ");
    GeneralizedTime.printMilliseconds(time, out.text());
    out.text().println();
    int extensions = (int) number(sct, HEAD - 2, 2);
    out.line(4).print("Extensions: ");
    if (extensions == 0) {
      out.text().print("none");
    } else {
      PrintableText.hex(out.text(), Arrays.copyOfRange(sct, HEAD, HEAD + extensions), WIDTH, inner);
    }
    out.text().println();
    int p = HEAD + extensions;
    out.line(4).print("Signature : ").println(sct[p + 1] == RSA ? "sha256WithRSAEncryption" : "ecdsa-with-SHA256");
    int length = (int) number(sct, p + 2, 2);
    PrintableText.hex(out.line(16), Arrays.copyOfRange(sct, p + 4, p + 4 + length), WIDTH, inner);
  }

  /** A number in network order. */
  private static long number(byte[] octets, int start, int length) {
    long number = 0;
    for (int i = start; i < start + length; i++) {
      number = number << 8 | octets[i] & 0xff;
    }
    return number;
  }
}
