package io.github.certscribe.asn1;

import io.github.certscribe.text.HexDump;
import io.github.certscribe.text.TextWriter;

/** Object identifiers with more octets than the real one prints as numbers. */
final class LongObject {
  private LongObject() {}

  /** Dotted decimals; for those that are too long, what stands in their place where there is no buffer to fill. */
  static String shown(String oid) {
    if (!isTooLong(oid)) {
      return oid;
    }
    TextWriter out = new TextWriter().print("<INVALID>");
    HexDump.print(out, content(oid), 0);
    return out.toString();
  }

  /** An octet is four characters at most, "127.". */
  private static final int SURELY_TOO_LONG = 4 * (DottedDecimal.LONGEST_SHOWN + 1);

  static boolean isTooLong(String oid) {
    return oid.length() > SURELY_TOO_LONG || content(oid).length > DottedDecimal.LONGEST_SHOWN;
  }

  private static byte[] content(String oid) {
    try {
      return DerValue.parse(DerEncoder.oid(oid)).content();
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
