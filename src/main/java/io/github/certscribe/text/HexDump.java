package io.github.certscribe.text;

/** Octets as {@code BIO_dump_indent} shows them: offset, hexadecimal, and the characters. */
public final class HexDump {
  private static final int OCTETS_A_LINE = 16;
  private static final int MOST_INDENT = 64;

  private HexDump() {}

  /** Dumps octets, each line indented and ended by a line feed; the further in, the fewer octets on a line. */
  public static void print(TextWriter out, byte[] octets, int indent) {
    int columns = Math.max(0, Math.min(indent, MOST_INDENT));
    int width = OCTETS_A_LINE - (columns - Math.min(columns, 6) + 3) / 4;
    for (int start = 0; start < octets.length; start += width) {
      out.spaces(columns);
      if (start > 0xffff) {
        out.print(Integer.toHexString(start >> 16));
      }
      out.hex(start >> 8).hex(start).print(" - ");
      for (int i = start; i < start + width; i++) {
        if (i < octets.length) {
          out.hex(octets[i]).print(i - start == 7 ? '-' : ' ');
        } else {
          out.print("   ");
        }
      }
      out.print("  ");
      for (int i = start; i < Math.min(start + width, octets.length); i++) {
        out.print(octets[i] >= ' ' && octets[i] <= '~' ? (char) octets[i] : '.');
      }
      out.println();
    }
  }
}
