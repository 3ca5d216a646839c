package io.github.certscribe.pem;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads PEM as the real one does: text around and between blocks is passed over. */
public final class PemReader {
  private final byte[] data;
  private int next;

  public PemReader(byte[] data) {
    this.data = data;
  }

  /** The next block, or null where there is no further. */
  public PemBlock next() throws DecodeException {
    String line;
    while ((line = line()) != null) {
      if (line.startsWith("-----BEGIN ") && line.endsWith("-----") && line.length() > 16) {
        return block(line.substring(11, line.length() - 5));
      }
    }
    return null;
  }

  /** Where reading goes on. */
  public int position() {
    return next;
  }

  private PemBlock block(String label) throws DecodeException {
    List<String> headers = new ArrayList<>();
    StringBuilder base64 = new StringBuilder();
    boolean inHeaders = false;
    String line;
    while ((line = line()) != null) {
      if (line.startsWith("-----END ")) {
        if (!line.equals("-----END " + label + "-----")) {
          throw new DecodeException("bad end line");
        }
        return new PemBlock(label, headers, decode(base64));
      }
      if (line.indexOf(':') >= 0) {
        headers.add(line);
        inHeaders = true;
      } else if (line.isEmpty()) {
        inHeaders = false;
      } else if (inHeaders) {
        headers.add(line);
      } else {
        base64.append(line);
      }
    }
    throw new DecodeException("no end line");
  }

  private static byte[] decode(StringBuilder base64) throws DecodeException {
    try {
      return Base64.getDecoder().decode(base64.toString());
    } catch (IllegalArgumentException e) {
      throw new DecodeException("bad base64");
    }
  }

  private String line() {
    if (next >= data.length) {
      return null;
    }
    int start = next;
    int end = start;
    while (end < data.length && data[end] != '\n') {
      end++;
    }
    next = end + 1;
    while (end > start && (data[end - 1] & 0xff) <= ' ') {
      end--;
    }
    return ByteString.of(data, start, end);
  }
}
