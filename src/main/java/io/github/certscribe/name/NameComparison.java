package io.github.certscribe.name;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.StringText;
import io.github.certscribe.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The form in which names are compared and hashed: text in UTF-8, ASCII letters in lower case, white space folded.
 */
public final class NameComparison {
  private NameComparison() {}

  /** Refuses what cannot stand in a name, or cannot be compared. */
  static void checkValue(DerValue value) throws DecodeException {
    checkType(value);
    canonical(StringText.of(value));
  }

  /** Refuses what cannot stand in a name. */
  static void checkType(DerValue value) throws DecodeException {
    if (value.tagClass() != DerValue.UNIVERSAL) {
      throw new DecodeException("the value of an attribute has no universal tag");
    }
    switch (value.tag()) {
      case 3, 7, 8, 9, 11, 12, 13, 14, 15, 18, 19, 20, 22, 28, 29, 30:
        break;
      case 16:
        if (!value.constructed()) {
          throw new DecodeException("type not constructed");
        }
        break;
      default:
        throw new DecodeException("the value of an attribute has type " + StringText.tagName(value.tag()));
    }
    AnyValue.check(value);
  }

  /** What {@code -subject_hash} is the hash of: the sets, without the SEQUENCE around them. */
  public static byte[] canonical(DistinguishedName name) throws DecodeException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> members = new ArrayList<>();
    int rdn = -1;
    for (DistinguishedName.Attribute attribute : name.attributes()) {
      if (attribute.rdn() != rdn && !members.isEmpty()) {
        out.writeBytes(DistinguishedName.set(members));
        members.clear();
      }
      rdn = attribute.rdn();
      StringText value = StringText.of(DerValue.parse(attribute.value()));
      members.add(DerEncoder.sequence(DerEncoder.oid(attribute.oid()), canonical(value).der()));
    }
    if (!members.isEmpty()) {
      out.writeBytes(DistinguishedName.set(members));
    }
    return out.toByteArray();
  }

  private static StringText canonical(StringText value) throws DecodeException {
    int width;
    switch (value.tag()) {
      case 12 -> width = 0;
      case 19, 20, 22, 26 -> width = 1;
      case 28 -> width = 4;
      case 30 -> width = 2;
      default -> {
        return value;
      }
    }
    byte[] utf8 = toUtf8(value.octets(), width);
    ByteArrayOutputStream folded = new ByteArrayOutputStream(utf8.length);
    int end = utf8.length;
    while (end > 0 && isSpace(utf8[end - 1])) {
      end--;
    }
    boolean space = false;
    for (int i = 0; i < end; i++) {
      byte octet = utf8[i];
      if (isSpace(octet)) {
        space = folded.size() > 0;
        continue;
      }
      if (space) {
        folded.write(' ');
        space = false;
      }
      folded.write(octet >= 'A' && octet <= 'Z' ? octet + 32 : octet);
    }
    return new StringText(12, folded.toByteArray(), 0);
  }

  /** @param width octets a character, or 0 for UTF-8 */
  private static byte[] toUtf8(byte[] octets, int width) throws DecodeException {
    if (width > 1 && octets.length % width != 0) {
      throw new DecodeException("a string of wide characters has a wrong length");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length);
    int p = 0;
    while (p < octets.length) {
      long character = 0;
      if (width == 0) {
        int length = Utf8.sequenceLength(octets, p);
        if (length <= 0) {
          throw new DecodeException("invalid UTF8String");
        }
        character = Utf8.codePoint(octets, p, length);
        p += length;
      } else {
        for (int i = 0; i < width; i++) {
          character = character << 8 | octets[p++] & 0xff;
        }
      }
      byte[] encoded = Utf8.encode(character);
      if (encoded.length == 0) {
        throw new DecodeException("no character");
      }
      out.writeBytes(encoded);
    }
    return out.toByteArray();
  }

  private static boolean isSpace(byte octet) {
    return octet == ' ' || octet >= '\t' && octet <= '\r';
  }
}
