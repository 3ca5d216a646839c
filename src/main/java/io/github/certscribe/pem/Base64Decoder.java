package io.github.certscribe.pem;

import java.io.ByteArrayOutputStream;

/**
 * Base64 decoded piece by piece as the real one does it ({@code EVP_DecodeUpdate}): white space is passed over, a
 * hyphen ends the input, and output comes in whole lines of 64 characters or at a piece's end.
 */
final class Base64Decoder {
  /** What the input said so far. */
  enum State {
    ERROR,
    END,
    MORE
  }

  private static final int GROUP = 64;

  private final byte[] kept = new byte[GROUP];
  private final byte[] octets = new byte[GROUP / 4 * 3];
  private int count;

  /** Decodes a piece; what comes out before an error is written too. */
  State update(byte[] in, int start, int end, ByteArrayOutputStream out) {
    int padding = paddingKept();
    boolean hyphen = false;
    for (int i = start; i < end && !hyphen; i++) {
      int c = in[i] & 0xff;
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        continue;
      }
      if (c == '-') {
        hyphen = true;
        continue;
      }
      if (c == '=') {
        padding++;
      } else if (padding > 0 || value(c) < 0) {
        return State.ERROR;
      }
      if (padding > 2) {
        return State.ERROR;
      }
      kept[count++] = (byte) c;
      if (count == GROUP) {
        flush(padding, out);
      }
    }
    if (count % 4 == 0) {
      flush(padding, out);
    } else if (hyphen) {
      return State.ERROR;
    }
    return hyphen || count == 0 && padding > 0 ? State.END : State.MORE;
  }

  private int paddingKept() {
    int padding = 0;
    for (int i = count - 1; i >= 0 && i >= count - 2 && kept[i] == '='; i--) {
      padding++;
    }
    return padding;
  }

  private void flush(int padding, ByteArrayOutputStream out) {
    int length = 0;
    for (int i = 0; i < count; i += 4) {
      int bits = valueKept(i) << 18 | valueKept(i + 1) << 12 | valueKept(i + 2) << 6 | valueKept(i + 3);
      octets[length++] = (byte) (bits >> 16);
      octets[length++] = (byte) (bits >> 8);
      octets[length++] = (byte) bits;
    }
    out.write(octets, 0, count == 0 ? 0 : length - padding);
    count = 0;
  }

  private int valueKept(int index) {
    return kept[index] == '=' ? 0 : value(kept[index]);
  }

  /** The six bits that a character stands for; -1 for one outside the alphabet. */
  private static int value(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
