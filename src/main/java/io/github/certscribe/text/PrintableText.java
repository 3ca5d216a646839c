package io.github.certscribe.text;


/** Octets of strings as extensions show them. */
public final class PrintableText {
  private PrintableText() {}

  /** Whatever is neither printable ASCII nor a line end as a stop ({@code ASN1_STRING_print}). */
  public static TextWriter print(TextWriter out, byte[] octets) {
    for (byte octet : octets) {
      boolean shown = octet >= ' ' && octet <= '~' || octet == '\n' || octet == '\r';
      out.print(shown ? (char) octet : '.');
    }
    return out;
  }

  /** As they are up to the first NUL: what C's {@code %s} shows. */
  public static String toNul(byte[] octets) {
    String text = ByteString.of(octets);
    int nul = text.indexOf(0);
    return nul < 0 ? text : text.substring(0, nul);
  }

  /** The same, printed. */
  public static TextWriter printToNul(TextWriter out, byte[] octets) {
    return out.print(toNul(octets));
  }

  /** Octets in hexadecimal with colons, a line for each {@code width} of them. */
  public static TextWriter hex(TextWriter out, byte[] octets, int width, int indent) {
    for (int i = 0; i < octets.length; i++) {
      if (i > 0 && i % width == 0) {
        out.println().spaces(indent);
      }
      out.upperHex(octets[i]);
      if (i + 1 < octets.length) {
        out.print(':');
      }
    }
    return out;
  }
}
