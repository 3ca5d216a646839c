package io.github.certscribe.pem;

import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.util.Base64;
import java.util.List;

/** Writes PEM: lines of 64 characters. */
public final class PemWriter {
  private PemWriter() {}

  /** A PEM block without headers. */
  public static byte[] encode(String label, byte[] content) {
    TextWriter out = new TextWriter();
    write(out, label, List.of(), content);
    return out.toByteArray();
  }

  /** @param headers RFC 1421 header lines; an empty line follows them */
  public static void write(TextWriter out, String label, List<String> headers, byte[] content) {
    out.print("-----BEGIN ").print(label).println("-----");
    for (String header : headers) {
      out.println(header);
    }
    if (!headers.isEmpty()) {
      out.println();
    }
    writeLines(out, content);
    out.print("-----END ").print(label).println("-----");
  }

  /** Base64 in lines of 64 characters. */
  public static void writeLines(TextWriter out, byte[] content) {
    byte[] base64 = Base64.getEncoder().encode(content);
    for (int start = 0; start < base64.length; start += 64) {
      out.println(ByteString.of(base64, start, Math.min(base64.length, start + 64)));
    }
  }
}
