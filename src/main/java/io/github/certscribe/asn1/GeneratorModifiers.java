package io.github.certscribe.asn1;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;

/** What stands before a value in the generator's language: modifiers, the type, and where the value begins. */
final class GeneratorModifiers {
  private static final int MAX_WRAPPERS = 20;
  private static final int NO_TAG = -1;

  /** How the value is written. */
  enum Format {
    ASCII,
    UTF8,
    HEX,
    BITLIST
  }

  /**
   * One value around another.
   *
   * @param constructed whether the identifier says so
   * @param bits whether the content begins with a count of unused bits
   */
  private record Wrapper(int tag, int tagClass, boolean constructed, boolean bits) {}

  private final Value value;
  private final List<Wrapper> wrappers = new ArrayList<>();
  private int implicitTag = NO_TAG;
  private int implicitClass;
  private Format format = Format.ASCII;
  private Asn1Word type;
  private Value content;
  private boolean hasContent;

  private GeneratorModifiers(Value value) {
    this.value = value;
  }

  static GeneratorModifiers parse(Value value) {
    GeneratorModifiers modifiers = new GeneratorModifiers(value);
    String text = value.text();
    int start = 0;
    while (modifiers.type == null) {
      while (start < text.length() && LeadingNumber.isSpace(text.charAt(start))) {
        start++;
      }
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      while (end > start && LeadingNumber.isSpace(text.charAt(end - 1))) {
        end--;
      }
      modifiers.element(start, end);
      if (comma < 0 && modifiers.type == null) {
        throw value.error(text.length(), text.length(), "no type after the modifiers", "as in EXP:0,INTEGER:1");
      }
      start = comma + 1;
    }
    return modifiers;
  }

  private void element(int start, int end) {
    String text = value.text();
    int colon = text.indexOf(':', start);
    boolean hasValue = colon >= 0 && colon < end;
    int wordEnd = hasValue ? colon : end;
    Asn1Word word = Asn1Word.of(text.substring(start, wordEnd));
    if (word == null) {
      throw unknown(start, wordEnd);
    }
    if (!word.isModifier()) {
      if (!hasValue && end < text.length()) {
        throw value.error(
            end, text.length(), "nothing may follow " + word + " but a colon and its value",
            text.charAt(end) == ',' ? "modifiers stand before the type" : "there is white space behind it");
      }
      type = word;
      hasContent = hasValue;
      content = value.slice(text.substring(start, wordEnd), hasValue ? colon + 1 : text.length(), text.length());
      return;
    }
    int from = hasValue ? colon + 1 : end;
    switch (word) {
      case IMPLICIT -> implicit(start, from, end, hasValue);
      case EXPLICIT -> {
        long tag = tag(start, from, end, hasValue);
        wrap(start, end, new Wrapper((int) tag, tagClass(from, end), true, false), false);
      }
      case SEQWRAP -> wrap(start, end, new Wrapper(16, DerValue.UNIVERSAL, true, false), true);
      case SETWRAP -> wrap(start, end, new Wrapper(17, DerValue.UNIVERSAL, true, false), true);
      case BITWRAP -> wrap(start, end, new Wrapper(3, DerValue.UNIVERSAL, false, true), true);
      case OCTWRAP -> wrap(start, end, new Wrapper(4, DerValue.UNIVERSAL, false, false), true);
      default -> format(start, from, end, hasValue);
    }
  }

  private DiagnosticException unknown(int start, int end) {
    String word = value.text().substring(start, end);
    if (word.isEmpty()) {
      return value.error(start, end, "an ASN.1 type is missing", "as in UTF8:text or INTEGER:1");
    }
    return value.error(start, end, "unknown ASN.1 type or modifier \"" + word + "\"", Nearest.hint(word,
        Asn1Word.SPELLINGS));
  }

  private void implicit(int start, int from, int end, boolean hasValue) {
    if (implicitTag != NO_TAG) {
      throw value.error(start, end, "a second IMPLICIT tag on the same value",
          "one IMPLICIT or any number of EXPLICIT");
    }
    implicitTag = tag(start, from, end, hasValue);
    implicitClass = tagClass(from, end);
  }

  private int tag(int start, int from, int end, boolean hasValue) {
    if (!hasValue) {
      throw value.error(start, end, "a tag number is missing", "as in EXP:0 or IMP:2A");
    }
    LeadingNumber number = LeadingNumber.parse(value.text(), from);
    if (number.bits() < 0) {
      throw value.error(from, end, "a tag number cannot be negative", null);
    }
    return (int) number.bits();
  }

  private int tagClass(int from, int end) {
    int stop = LeadingNumber.parse(value.text(), from).end();
    if (stop >= end) {
      return DerValue.CONTEXT;
    }
    return switch (value.text().charAt(stop)) {
      case 'U' -> DerValue.UNIVERSAL;
      case 'A' -> DerValue.APPLICATION;
      case 'P' -> DerValue.PRIVATE;
      case 'C' -> DerValue.CONTEXT;
      default -> throw value.error(
          stop, end, "unknown tag class \"" + value.text().substring(stop, end) + "\"",
          "U is universal, A application, C context-specific, P private");
    };
  }

  private void wrap(int start, int end, Wrapper wrapper, boolean takesImplicit) {
    if (implicitTag != NO_TAG && !takesImplicit) {
      throw value.error(start, end, "EXPLICIT cannot follow IMPLICIT",
          "an IMPLICIT tag takes the place of the next one's");
    }
    if (wrappers.size() == MAX_WRAPPERS) {
      throw value.error(start, end, "more than " + MAX_WRAPPERS + " tags and wraps", null);
    }
    if (implicitTag == NO_TAG) {
      wrappers.add(wrapper);
    } else {
      wrappers.add(new Wrapper(implicitTag, implicitClass, wrapper.constructed, wrapper.bits));
      implicitTag = NO_TAG;
    }
  }

  private void format(int start, int from, int end, boolean hasValue) {
    // Only the beginning counts, and the real one looks past the end of the word for it.
    for (Format candidate : Format.values()) {
      if (hasValue && value.text().startsWith(candidate.name(), from)) {
        format = candidate;
        return;
      }
    }
    throw value.error(
        hasValue ? from : start, end, "unknown format \"" + value.text().substring(from, end) + "\"",
        "ASCII, UTF8, HEX and BITLIST are the formats");
  }

  Asn1Word type() {
    return type;
  }

  Format format() {
    return format;
  }

  /** The value after the type's colon; empty where there is none. Its name is the type as written. */
  Value content() {
    return content;
  }

  /** Whether a colon followed the type. */
  boolean hasContent() {
    return hasContent;
  }

  /** Whether anything is to be put around or in place of the type's tag. */
  boolean tags() {
    return implicitTag != NO_TAG || !wrappers.isEmpty();
  }

  /** The value with its tags. */
  byte[] apply(byte[] der) throws DecodeException {
    byte[] tagged = der;
    if (implicitTag != NO_TAG) {
      DerValue inner = DerValue.parse(der);
      boolean constructed =
          inner.constructed() || implicitClass == DerValue.UNIVERSAL && (implicitTag == 16 || implicitTag == 17);
      tagged = DerEncoder.tlv(implicitClass, constructed, implicitTag, inner.content());
    }
    for (int i = wrappers.size() - 1; i >= 0; i--) {
      Wrapper wrapper = wrappers.get(i);
      byte[] inside = wrapper.bits ? DerEncoder.join(new byte[] {0}, tagged) : tagged;
      tagged = DerEncoder.tlv(wrapper.tagClass, wrapper.constructed, wrapper.tag, inside);
    }
    return tagged;
  }
}
