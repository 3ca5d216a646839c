package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * The words for the bits of a NamedBitList (X.680, 22.7), both ways.
 *
 * @param what what a bit is called in messages: {@code key usage}
 * @param words for bit 0 and on, the word of config files
 * @param titles for bit 0 and on, what is printed
 */
record BitFlags(String what, List<String> words, List<String> titles) {

  /** The bit that a list item means; the titles may be taken as well as the words. */
  int bit(ListItem item, boolean titlesToo) {
    int bit = words.indexOf(item.name());
    if (bit < 0 && titlesToo) {
      bit = titles.indexOf(item.name());
    }
    if (bit < 0) {
      throw item.nameError("unknown " + what + " \"" + item.name() + "\"", hint(item.name()));
    }
    return bit;
  }

  private String hint(String name) {
    int space = Math.max(name.indexOf(' '), name.indexOf(';'));
    if (space > 0 && words.contains(name.substring(0, space))) {
      return "commas part the words of a list";
    }
    return name.endsWith("Auth") || name.endsWith("Signing") || name.equals("emailProtection")
        ? "this is an extended key usage: extendedKeyUsage = " + name : Nearest.hint(name, words);
  }

  /** BIT STRING content, the count of unused bits before it; trailing zero bits are left out (X.690, 11.2.2). */
  byte[] encode(List<ListItem> items, boolean titlesToo) {
    int bits = 0;
    int last = 0;
    for (ListItem item : items) {
      int bit = bit(item, titlesToo);
      bits |= 1 << bit;
      last = Math.max(last, bit);
    }
    byte[] content = new byte[2 + last / 8];
    content[0] = (byte) (7 - last % 8);
    for (int bit = 0; bit <= last; bit++) {
      if ((bits >> bit & 1) != 0) {
        content[1 + bit / 8] |= (byte) (0x80 >> bit % 8);
      }
    }
    return content;
  }

  /** The same as a BIT STRING. */
  byte[] parse(List<ListItem> items) {
    return DerEncoder.tlv(3, encode(items, true));
  }

  /** The titles of the bits set in a BIT STRING, whatever its tag. */
  List<String> decode(DerValue value) throws DecodeException {
    byte[] octets = value.bitStringContent();
    List<String> set = new ArrayList<>();
    for (int bit = 0; bit < titles.size() && bit < 8 * octets.length; bit++) {
      if ((octets[bit / 8] << bit % 8 & 0x80) != 0) {
        set.add(titles.get(bit));
      }
    }
    return set;
  }
}
