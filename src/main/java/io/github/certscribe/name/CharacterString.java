package io.github.certscribe.name;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.ByteArrayOutputStream;

/** The characters of a value, from UTF-8 or ISO 8859-1, and what may be wrong with them. */
final class CharacterString {
  private CharacterString() {}

  static int[] decode(Value value, boolean utf8) {
    String text = value.text();
    int[] characters = new int[text.length()];
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      int length = utf8 ? sequenceLength(text, i) : 1;
      if (length == 0) {
        throw value.error(
            i, i + 1, "invalid UTF-8 in the value of " + value.name(),
            "the byte 0x" + Integer.toHexString(text.charAt(i))
            + " begins no character; is the text in another encoding?");
      }
      characters[count++] = length == 1 ? text.charAt(i) : scalar(text, i, length);
      i += length;
    }
    return java.util.Arrays.copyOf(characters, count);
  }

  /** How many bytes the UTF-8 sequence at an index has; 0 where it is malformed (RFC 3629, 4). */
  private static int sequenceLength(String text, int index) {
    char first = text.charAt(index);
    int length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    if (length < 2 || index + length > text.length()) {
      return length < 2 ? length : 0;
    }
    for (int i = 1; i < length; i++) {
      if ((text.charAt(index + i) & 0xc0) != 0x80) {
        return 0;
      }
    }
    int scalar = scalar(text, index, length);
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    return scalar < least || scalar > 0x10ffff || scalar >= 0xd800 && scalar < 0xe000 ? 0 : length;
  }

  private static int scalar(String text, int index, int length) {
    int scalar = text.charAt(index) & 0x7f >> length;
    for (int i = 1; i < length; i++) {
      scalar = scalar << 6 | text.charAt(index + i) & 0x3f;
    }
    return scalar;
  }

  static byte[] utf8(int[] characters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(characters.length);
    for (int c : characters) {
      if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xc0 | c >> 6);
        out.write(0x80 | c & 0x3f);
      } else {
        if (c < 0x10000) {
          out.write(0xe0 | c >> 12);
        } else {
          out.write(0xf0 | c >> 18);
          out.write(0x80 | c >> 12 & 0x3f);
        }
        out.write(0x80 | c >> 6 & 0x3f);
        out.write(0x80 | c & 0x3f);
      }
    }
    return out.toByteArray();
  }

  /** Whether PrintableString has a character (X.680, 41.4). */
  static boolean isPrintable(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 0x80
        && " '()+,-./:=?".indexOf(c) >= 0;
  }

  static void checkLength(Value value, int length, StringTypes.Limits limits) {
    boolean isShort = limits.minimum() > 0 && length < limits.minimum();
    if (!isShort && (limits.maximum() <= 0 || length <= limits.maximum())) {
      return;
    }
    long limit = isShort ? limits.minimum() : limits.maximum();
    String message =
        value.name() + " is " + length + (length == 1 ? " character" : " characters") + " long; "
            + (limits.minimum() == limits.maximum() ? "it must have "
                : isShort ? "it must have at least " : "it may have at most ")
            + limit;
    throw value.error(message, NameHints.length(value, length, limits));
  }

  static DiagnosticException illegal(Value value, int[] characters, int index, boolean utf8, long types) {
    int start = 0;
    for (int i = 0; utf8 && i < index; i++) {
      start += size(characters[i]);
    }
    start = utf8 ? start : index;
    int end = start + (utf8 ? size(characters[index]) : 1);
    String type =
        types == StringTypes.PRINTABLE ? "a PrintableString" : types == StringTypes.IA5 ? "an IA5String"
            : types == StringTypes.NUMERIC ? "a NumericString" : "the string types that are allowed here";
    String placeholder = NameHints.placeholder(value.text());
    String hint =
        placeholder != null ? placeholder
            : types == StringTypes.PRINTABLE ? "it has letters and digits of ASCII, space, and '()+,-./:=? alone"
            : types == StringTypes.IA5 ? "it has ASCII alone" : null;
    return value.error(start, end, value.name() + " has a character that " + type + " cannot have", hint);
  }

  private static int size(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
