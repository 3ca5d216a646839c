package io.github.certscribe.extension;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** IP address blocks as a config file spells them: {@code IPv4:10.0.0.0/8}, {@code IPv6-SAFI:1:inherit}... */
final class IpAddressBlocksConfig {
  private static final byte[] INHERIT = {5, 0};
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6", "IPv4-SAFI", "IPv6-SAFI");

  /**
   * The addresses of one family.
   *
   * @param key addressFamily: two octets of AFI, perhaps one of SAFI
   * @param ranges empty for inherit
   */
  private record Family(byte[] key, List<IpAddressRange> ranges) {}

  private final Dialect dialect;
  private final List<Family> families = new ArrayList<>();

  private IpAddressBlocksConfig(Dialect dialect) {
    this.dialect = dialect;
  }

  static byte[] parse(List<ListItem> items, Dialect dialect) {
    IpAddressBlocksConfig blocks = new IpAddressBlocksConfig(dialect);
    for (ListItem item : items) {
      blocks.add(item);
    }
    return blocks.encoded();
  }

  private void add(ListItem item) {
    int which = 0;
    while (which < FAMILIES.size() && !item.isNumbered(FAMILIES.get(which))) {
      which++;
    }
    if (which == FAMILIES.size()) {
      String near = Nearest.hint(item.name(), FAMILIES);
      throw item.nameError(
          "unknown address family \"" + item.name() + "\"", near == null ? "known are IPv4 and IPv6" : near);
    }
    Value value = item.required();
    byte afi = (byte) (which % 2 + 1);
    if (which < 2) {
      add(new byte[] {0, afi}, value);
      return;
    }
    int[] end = new int[1];
    long safi = CNumber.unsigned(value.text(), 0, end);
    int colon = blanks(value.text(), end[0]);
    if (safi < 0 || safi > 0xff || colon == value.text().length() || value.text().charAt(colon) != ':') {
      throw value.error("no SAFI in \"" + value.text() + "\"", "write IPv4-SAFI:1:10.0.0.0/8, with a number up to 255");
    }
    int start = blanks(value.text(), colon + 1);
    add(new byte[] {0, afi, (byte) safi}, value.slice(value.name(), start, value.text().length()));
  }

  private void add(byte[] key, Value value) {
    int known = 0;
    while (known < families.size() && !Arrays.equals(families.get(known).key, key)) {
      known++;
    }
    Family family = known < families.size() ? families.get(known) : null;
    if (value.text().equals("inherit")) {
      if (family != null && !family.ranges.isEmpty()) {
        throw value.error("addresses stand before \"inherit\"", "either inherit, or addresses");
      }
      if (family == null) {
        families.add(new Family(key, new ArrayList<>()));
      }
      return;
    }
    IpAddressRange range = range(value, key[1] == 1 ? 4 : 16);
    if (family != null && family.ranges.isEmpty()) {
      throw value.error("addresses stand behind \"inherit\"", "either inherit, or addresses");
    }
    if (family == null) {
      family = new Family(key, new ArrayList<>());
      families.add(family);
    }
    family.ranges.add(range);
  }

  private IpAddressRange range(Value value, int length) {
    String text = value.text();
    int end = addressEnd(text, 0, length);
    byte[] min = address(value, 0, end, length);
    int delimiter = blanks(text, end);
    if (delimiter == text.length()) {
      return IpAddressRange.prefix(min, length * 8, value);
    }
    if (text.charAt(delimiter) == '/') {
      int[] stop = new int[1];
      int bits = (int) CNumber.unsigned(text.substring(delimiter + 1), 10, stop);
      if (stop[0] == 0 || delimiter + 1 + stop[0] != text.length() || bits < 0 || bits > length * 8) {
        throw value.error(
            delimiter + 1, text.length(), "\"" + text.substring(delimiter + 1) + "\" is no length of a prefix",
            "a number of bits up to " + length * 8);
      }
      return IpAddressRange.prefix(min, bits, value);
    }
    int start = blanks(text, delimiter + 1);
    if (text.charAt(delimiter) != '-' || start == text.length() || addressEnd(text, start, length) != text.length()) {
      throw value.error("\"" + text + "\" is no block of addresses", "write address, address/bits or address-address");
    }
    byte[] max = address(value, start, text.length(), length);
    if (Arrays.compareUnsigned(min, max) > 0) {
      throw value.error("the range ends before it begins", null);
    }
    return new IpAddressRange(min, max, value);
  }

  private static int addressEnd(String text, int start, int length) {
    int i = start;
    while (i < text.length() && isAddressChar(text.charAt(i), length)) {
      i++;
    }
    return i;
  }

  private static boolean isAddressChar(char c, int length) {
    boolean decimal = c >= '0' && c <= '9' || c == '.';
    return decimal || length == 16 && (c == ':' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
  }

  private static int blanks(String text, int start) {
    int i = start;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private byte[] address(Value value, int start, int end, int length) {
    String text = value.text().substring(start, end);
    byte[] address = IpAddress.parse(text, dialect);
    if (address == null || address.length != length) {
      String shown = end == start ? value.text().substring(start) : text;
      throw value.error(
          start, Math.max(end, start + 1), "\"" + shown + "\" is no IPv" + (length == 4 ? 4 : 6) + " address", null);
    }
    return address;
  }

  /** Families in order, each one's ranges sorted and joined (RFC 3779, 2.2.3.6). */
  private byte[] encoded() {
    families.sort((a, b) -> Arrays.compareUnsigned(a.key, b.key));
    List<byte[]> encoded = new ArrayList<>();
    for (Family family : families) {
      byte[] choice = family.ranges.isEmpty() ? INHERIT : IpAddressRange.encodeAll(family.ranges);
      encoded.add(DerEncoder.sequence(DerEncoder.tlv(4, family.key), choice));
    }
    return DerEncoder.sequence(encoded.toArray(new byte[0][]));
  }
}
