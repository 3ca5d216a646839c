package io.github.certscribe.extension;

import io.github.certscribe.config.Value;
import io.github.certscribe.dialect.Dialect;
import java.util.Arrays;

/** IP addresses as octets: four for IPv4, sixteen for IPv6 (RFC 4291, 2.2). */
public final class IpAddress {
  private IpAddress() {}

  /** @return null where the text is no address */
  public static byte[] parse(String text, Dialect dialect) {
    return text.indexOf(':') >= 0 ? parse6(text, dialect) : parse4(text, dialect);
  }

  /** An address and its mask, {@code 10.0.0.0/255.0.0.0}, eight or thirty-two octets; null where it is none. */
  static byte[] parseWithMask(String text, Dialect dialect) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return null;
    }
    byte[] address = parse(text.substring(0, slash), dialect);
    byte[] mask = parse(text.substring(slash + 1), dialect);
    if (address == null || mask == null || address.length != mask.length) {
      return null;
    }
    byte[] both = Arrays.copyOf(address, 2 * address.length);
    System.arraycopy(mask, 0, both, address.length, mask.length);
    return both;
  }

  /** What is wrong with a text that is no address, as a hint; null where there is nothing to say. */
  static String hint(Value value, boolean mask) {
    String text = value.text();
    int slash = text.indexOf('/');
    if (mask) {
      return slash >= 0 && text.indexOf('.', slash) < 0 && text.indexOf(':', slash) < 0
          ? "write the mask as an address: 10.0.0.0/255.0.0.0"
          : "an address in name constraints has a mask: 10.0.0.0/255.0.0.0";
    }
    if (slash >= 0) {
      return "an address here has no mask";
    }
    if (text.indexOf('%') >= 0) {
      return "a zone (%...) is no part of an address in a certificate";
    }
    if (text.startsWith("[")) {
      return "leave the square brackets off";
    }
    boolean numbers = text.indexOf('.') > 0 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    for (int i = 0; !numbers && i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 && text.charAt(i) != '.' && text.charAt(i) != ':') {
        return "a host name is written DNS:" + text;
      }
    }
    return text.indexOf(':') >= 0
        ? "an IPv6 address is eight groups of up to four hexadecimal digits; :: stands for groups of 0, once"
        : "an IPv4 address is four numbers from 0 to 255";
  }

  private static byte[] parse4(String text, Dialect dialect) {
    byte[] octets = new byte[4];
    int p = 0;
    for (int i = 0; i < 4; i++) {
      if (i > 0) {
        if (p >= text.length() || text.charAt(p) != '.') {
          return null;
        }
        p++;
      }
      if (dialect.scansIpv4Loosely()) {
        while (p < text.length() && ValueList.isSpace(text.charAt(p))) {
          p++;
        }
      }
      int start = p;
      if (dialect.scansIpv4Loosely() && p < text.length() && (text.charAt(p) == '-' || text.charAt(p) == '+')) {
        p++;
      }
      int digits = p;
      while (p < text.length() && text.charAt(p) >= '0' && text.charAt(p) <= '9') {
        p++;
      }
      int number = p == digits ? -1 : number(text, digits, p, text.charAt(start) == '-', dialect);
      if (number < 0 || number > 255) {
        return null;
      }
      octets[i] = (byte) number;
    }
    boolean end = p == text.length() || dialect.scansIpv4Loosely() && ValueList.isSpace(text.charAt(p));
    return end ? octets : null;
  }

  /** C's {@code %d}: a long, which stops at its limits, cut to 32 bits. */
  private static int number(String text, int start, int end, boolean negative, Dialect dialect) {
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (number > (Long.MAX_VALUE - digit) / 10) {
        number = negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        return (int) number;
      }
      number = number * 10 + digit;
    }
    if (!dialect.scansIpv4Loosely()) {
      boolean leadingZero = end - start > 1 && text.charAt(start) == '0';
      return leadingZero || number > 255 ? -1 : (int) number;
    }
    return (int) (negative ? -number : number);
  }

  private static byte[] parse6(String text, Dialect dialect) {
    byte[] octets = new byte[16];
    int total = 0;
    int gap = -1;
    int gapParts = 0;
    for (int start = 0; start >= 0; ) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      if (total == 16) {
        return null;
      }
      if (end == start) {
        if (gap >= 0 && gap != total) {
          return null;
        }
        gap = total;
        gapParts++;
      } else if (end - start > 4) {
        byte[] last = colon >= 0 || total > 12 ? null : parse4(text.substring(start), dialect);
        if (last == null) {
          return null;
        }
        System.arraycopy(last, 0, octets, total, 4);
        total += 4;
      } else {
        int group = group(text, start, end);
        if (group < 0) {
          return null;
        }
        octets[total++] = (byte) (group >> 8);
        octets[total++] = (byte) group;
      }
      start = colon < 0 ? -1 : colon + 1;
    }
    return gap < 0 ? total == 16 ? octets : null : fill(octets, total, gap, gapParts);
  }

  private static int group(String text, int start, int end) {
    int group = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      group = group << 4 | digit;
    }
    return group;
  }

  /** Puts zeros where {@code ::} stands; at an end it makes two empty groups, alone three. */
  private static byte[] fill(byte[] octets, int total, int gap, int gapParts) {
    boolean atEnd = gap == 0 || gap == total;
    boolean wellFormed =
        gapParts == 3 ? total == 0 : gapParts == 2 ? atEnd : gapParts == 1 && !atEnd;
    if (total == 16 || !wellFormed) {
      return null;
    }
    byte[] filled = new byte[16];
    System.arraycopy(octets, 0, filled, 0, gap);
    System.arraycopy(octets, gap, filled, 16 - (total - gap), total - gap);
    return filled;
  }

  /** Octets {@code [start, end)} as an address: dotted decimals, or eight groups of hexadecimal digits. */
  static String text(byte[] octets, int start, int end) {
    int length = end - start;
    if (length != 4 && length != 16) {
      return "<invalid length=" + length + ">";
    }
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i += length == 4 ? 1 : 2) {
      if (length == 4) {
        out.append(i == start ? "" : ".").append(octets[i] & 0xff);
      } else {
        int group = (octets[i] & 0xff) << 8 | octets[i + 1] & 0xff;
        out.append(i == start ? "" : ":").append(Integer.toHexString(group).toUpperCase(java.util.Locale.ROOT));
      }
    }
    return out.toString();
  }

  /** An address and its mask, as nameConstraints show them. */
  static String textWithMask(byte[] octets) {
    int first = octets.length >= 16 ? 16 : Math.min(octets.length, 4);
    return text(octets, 0, first) + "/" + text(octets, first, octets.length);
  }
}
