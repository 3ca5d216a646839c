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
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] kept = new byte[GROUP];
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
      } else if (padding > 0 || ALPHABET.indexOf(c) < 0) {
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
    for (int i = 0; i < count; i += 4) {
      int bits = value(i) << 18 | value(i + 1) << 12 | value(i + 2) << 6 | value(i + 3);
      int octets = i + 4 == count ? 3 - padding : 3;
      for (int k = 0; k < octets; k++) {
        out.write(bits >> 16 - 8 * k);
      }
    }
    count = 0;
  }

  private int value(int index) {
    return kept[index] == '=' ? 0 : ALPHABET.indexOf(kept[index]);
  }
}
