package io.github.certscribe.cfssl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** IP addresses as Go's net.ParseIP reads them. Never asks a name server. */
final class IpAddress {
  private IpAddress() {}

  /** 4 or 16 octets, or null where the text is no address. An IPv4 address in IPv6 form is IPv4. */
  static byte[] parse(String text) {
    if (text.indexOf(':') < 0) {
      return parse4(text);
    }
    byte[] address = parse6(text);
    if (address == null) {
      return null;
    }
    for (int i = 0; i < 12; i++) {
      if (address[i] != (byte) (i < 10 ? 0 : 0xff)) {
        return address;
      }
    }
    return Arrays.copyOfRange(address, 12, 16);
  }

  private static byte[] parse4(String text) {
    String[] parts = split(text, '.');
    if (parts.length != 4) {
      return null;
    }
    byte[] address = new byte[4];
    for (int i = 0; i < 4; i++) {
      int octet = number(parts[i], 10, 3);
      if (octet < 0 || octet > 255 || parts[i].length() > 1 && parts[i].charAt(0) == '0') {
        return null;
      }
      address[i] = (byte) octet;
    }
    return address;
  }

  private static byte[] parse6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    byte[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2), true);
    if (head == null || tail == null || (gap < 0 ? head.length != 16 : head.length + tail.length > 14)) {
      return null;
    }
    byte[] address = new byte[16];
    System.arraycopy(head, 0, address, 0, head.length);
    System.arraycopy(tail, 0, address, 16 - tail.length, tail.length);
    return address;
  }

  private static byte[] groups(String text, boolean last) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = split(text, ':');
    byte[] octets = new byte[parts.length * 2 + 2];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        byte[] four = parse4(parts[i]);
        if (four == null) {
          return null;
        }
        System.arraycopy(four, 0, octets, length, 4);
        length += 4;
        continue;
      }
      int group = number(parts[i], 16, 4);
      if (group < 0) {
        return null;
      }
      octets[length++] = (byte) (group >> 8);
      octets[length++] = (byte) group;
    }
    return Arrays.copyOf(octets, length);
  }

  private static int number(String digits, int radix, int most) {
    if (digits.isEmpty() || digits.length() > most) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static String[] split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return parts.toArray(new String[0]);
  }

  /** Text as Go's net.IP.String gives it: the longest run of two or more zero groups as {@code ::}. */
  static String toText(byte[] address) {
    if (address.length == 4) {
      return (address[0] & 255) + "." + (address[1] & 255) + "." + (address[2] & 255) + "." + (address[3] & 255);
    }
    if (address.length != 16) {
      StringBuilder hex = new StringBuilder("?");
      for (byte octet : address) {
        hex.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
      }
      return address.length == 0 ? "<nil>" : hex.toString();
    }
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && address[2 * (i + run)] == 0 && address[2 * (i + run) + 1] == 0) {
        run++;
      }
      if (run > bestLength) {
        bestStart = i;
        bestLength = run;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        out.append("::");
        i += bestLength - 1;
        continue;
      }
      if (i > 0 && out.charAt(out.length() - 1) != ':') {
        out.append(':');
      }
      out.append(Integer.toHexString((address[2 * i] & 255) << 8 | address[2 * i + 1] & 255));
    }
    return out.toString();
  }
}
