package io.github.certscribe.pem;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.text.ByteString;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Reads PEM as the real one does: text around and between blocks is passed over, space at the end of lines and inside
 * base64 does not matter, and only below headers or an empty line must lines be 64 characters long. What is longer than
 * 254 characters is several lines. A NUL ends a line's text, and what begins with one is read no further.
 */
public final class PemReader {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int LINE = 64;
  /** How many octets are read for a tag and a length. */
  private static final int HEADER = 8;
  /** How many characters are read as one line, with its line feed. */
  private static final int LONGEST = 254;

  private final byte[] data;
  private final boolean orDer;
  private final boolean pipe;
  private int next;
  /** Whether the line that was read last begins with NUL. */
  private boolean stopped;
  /** Whether that is the rest of a longer one, and whether it has a rest itself. */
  private boolean continued;
  private boolean unfinished;
  /** Where reading began last, and where the block that was found then begins. */
  private int start;
  private int begin;
  private int failures;

  public PemReader(byte[] data) {
    this(data, false);
  }

  /** @param orDer whether it may as well be DER, by which what is between blocks is passed over in other steps */
  public PemReader(byte[] data, boolean orDer) {
    this(data, orDer, false);
  }

  /** @param pipe whether it came through a pipe to what looks for any kind of thing, which knows no way back there */
  public PemReader(byte[] data, boolean orDer, boolean pipe) {
    this.data = data;
    this.orDer = orDer;
    this.pipe = pipe;
    boolean mark = data.length > 2 && data[0] == (byte) 0xef && data[1] == (byte) 0xbb && data[2] == (byte) 0xbf;
    next = mark ? 3 : 0;
  }

  /**
   * The next block, or null where there is no further before the end or a line that begins with NUL.
   *
   * @throws DecodeException where a block is malformed; reading may go on behind the line that was wrong
   */
  public PemBlock next() throws DecodeException {
    start = next;
    stopped = false;
    while ((begin = next) < data.length) {
      int end = endOfLine();
      if (stopped) {
        return null;
      }
      if (startsWith(begin, end, BEGIN)) {
        int length = end - begin;
        if (length >= BEGIN.length() + DASHES.length() && startsWith(end - DASHES.length(), end, DASHES)) {
          return block(text(begin + BEGIN.length(), end - DASHES.length()));
        }
      }
    }
    return null;
  }

  /** As {@link #next}, but malformed blocks are passed over too, and lines that are read no further. */
  public PemBlock nextWellFormed() {
    while (true) {
      try {
        PemBlock block = next();
        if (block != null || !stopped) {
          return block;
        }
      } catch (DecodeException e) {
        // It is none.
      }
      passOver();
    }
  }

  /** The rest of the input, for who asks a person that is to be heard there; reading blocks goes on behind it. */
  public InputStream rest() {
    return new InputStream() {
      @Override
      public int read() {
        return next < data.length ? data[next++] & 0xff : -1;
      }
    };
  }

  /**
   * Goes on behind a block of which nothing can be made. Where it may as well be DER, the real one then takes what it
   * read, from where it began, for that, and goes on behind it: the octets of a text are tag and length to it. Through
   * a pipe it looks at what it has read so, but reads no line of it once more.
   */
  public void passOver() {
    if (!orDer) {
      return;
    }
    if (pipe) {
      next = Math.max(next, behindElement(start));
      return;
    }
    int p = start;
    do {
      p = behindElement(p);
    } while (p <= begin && p < data.length);
    next = p;
  }

  /** Counts a block whose label is known, and whose content is not what it says: reading goes on behind it. */
  public void countFailure() {
    failures++;
  }

  /** The same, unless the block has headers or is something else than was looked for: a key, a curve, a list. */
  public void passOver(PemBlock block) {
    if (!block.isOfKnownKind() && !block.hasHeaders()) {
      passOver();
    }
  }

  /** How often something was read of which nothing could be made, to the end of what is there. */
  public int failures() {
    for (int p = start; p < data.length; ) {
      p = behindElement(p);
    }
    start = data.length;
    return failures;
  }

  /** Where what looks like tag, length and content ends; it is no failure where that is behind the end of all. */
  private int behindElement(int p) {
    int limit = data.length;
    if (limit - p < 2) {
      return limit;
    }
    int length = data[p + 1] & 0xff;
    int octets = length > 0x80 ? length - 0x80 : 0;
    long end = p + 2L + octets;
    if ((data[p] & 0x1f) == 0x1f || length == 0x80 || octets > 3 || end > limit) {
      end = p;
    } else if (octets == 0) {
      end += length;
    } else {
      long content = 0;
      for (int i = 0; i < octets; i++) {
        content = content << 8 | data[p + 2 + i] & 0xff;
      }
      end += content;
    }
    if (end > limit) {
      return limit;
    }
    failures++;
    return (int) Math.min(limit, Math.max(end, p + (long) HEADER));
  }

  private PemBlock block(String label) throws DecodeException {
    List<String> lines = new ArrayList<>();
    List<String> headers = List.of();
    boolean colon = false;
    boolean strict = false;
    boolean last = false;
    boolean first = true;
    while (next < data.length) {
      int start = next;
      int end = endOfLine();
      if (stopped) {
        break;
      }
      String line = ByteString.of(data, start, end);
      // An end right behind the beginning is passed over.
      boolean ends = !first && line.startsWith(END);
      first = false;
      if (ends) {
        if (colon && !strict || !line.equals(END + label + DASHES)) {
          throw new DecodeException("bad end line");
        }
        return new PemBlock(label, headers, decode(lines));
      }
      if (line.isEmpty()) {
        if (continued) {
          continue;
        }
        if (strict) {
          throw new DecodeException("bad end line");
        }
        // An empty line: what stood before it is headers.
        strict = true;
        headers = lines;
        lines = new ArrayList<>();
        continue;
      }
      if (last || strict && line.length() > LINE) {
        throw new DecodeException("bad end line");
      }
      colon |= line.indexOf(':') >= 0;
      last = strict && line.length() < LINE;
      lines.add(pipe ? text(start, end) : line);
    }
    throw new DecodeException("no end line");
  }

  private static byte[] decode(List<String> lines) throws DecodeException {
    int length = 0;
    for (String line : lines) {
      length += line.length();
    }
    byte[] base64 = new byte[length];
    int count = 0;
    boolean ended = false;
    for (String line : lines) {
      for (byte c : ByteString.bytes(line)) {
        // A hyphen ends base64, whatever follows.
        ended |= c == '-';
        if (!ended && c != ' ' && c != '\t' && c != '\r') {
          base64[count++] = c;
        }
      }
    }
    if (count == 0 || count % 4 != 0) {
      throw new DecodeException("bad base64");
    }
    try {
      return Base64.getDecoder().decode(count == length ? base64 : Arrays.copyOf(base64, count));
    } catch (IllegalArgumentException e) {
      throw new DecodeException("bad base64");
    }
  }

  private boolean startsWith(int start, int limit, String prefix) {
    if (limit - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (data[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int start, int limit) {
    int end = start;
    while (end < limit && data[end] != 0) {
      end++;
    }
    return ByteString.of(data, start, end);
  }

  /** Moves to the next line; where this one ends without the space at its end. */
  private int endOfLine() {
    int start = next;
    int limit = Math.min(data.length, start + LONGEST);
    int end = start;
    int zero = limit;
    while (end < limit && data[end] != '\n') {
      if (data[end] == 0 && zero == limit) {
        zero = end;
      }
      end++;
    }
    next = end < limit ? end + 1 : limit;
    continued = unfinished;
    unfinished = end == limit;
    if (!pipe) {
      stopped = zero == start && start < limit;
      end = Math.min(end, zero);
    }
    while (end > start && (data[end - 1] & 0xff) <= ' ') {
      end--;
    }
    return end;
  }
}
