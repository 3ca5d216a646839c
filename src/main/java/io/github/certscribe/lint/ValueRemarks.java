package io.github.certscribe.lint;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;

/** Remarks on any value: placeholders that were not replaced, characters of word processors, values that are lost. */
final class ValueRemarks {
  /** In UTF-8: quotation marks, then spaces. */
  private static final String[] ODD_CHARACTERS = {
    "\u00e2\u0080\u009c", "\u00e2\u0080\u009d", "\u00e2\u0080\u0098", "\u00e2\u0080\u0099",
    "\u00c2\u00a0", "\u00e2\u0080\u008b"
  };

  private final Document document;
  private final Remarks remarks;

  ValueRemarks(Document document, Remarks remarks) {
    this.document = document;
    this.remarks = remarks;
  }

  void addAll() {
    for (Section section : document.sections()) {
      for (Value value : section.replaced()) {
        Value winner = section.value(value.name());
        if (winner == null || !winner.text().equals(value.text())) {
          remarks.add(lost(value, section));
        }
      }
      for (Value value : section.values()) {
        checkPlaceholder(value);
        checkCharacters(value);
      }
    }
  }

  private static DiagnosticException lost(Value value, Section section) {
    Value winner = section.value(value.name());
    String place = winner == null ? "later" : "in line " + winner.namePosition().line();
    boolean numbered = switch (value.name()) {
      case "DNS", "IP", "URI", "email", "OU", "DC", "O" -> true;
      default -> false;
    };
    return value.nameError(
        "this \"" + value.name() + "\" is lost: it is set again " + place,
        numbered ? numberedHint(value.name()) : null);
  }

  /** Names of alternative names are numbered behind, attribute types before. */
  private static String numberedHint(String name) {
    return switch (name) {
      case "OU", "DC", "O" -> "write 1." + name + ", 2." + name;
      default -> "write " + name + ".1, " + name + ".2";
    };
  }

  private void checkPlaceholder(Value value) {
    String text = value.text();
    int start = text.indexOf('<');
    int end = text.indexOf('>', start + 1);
    if (start >= 0 && end > start + 1 && isWords(text, start + 1, end)) {
      addPlaceholder(value, start, end + 1);
    }
    start = text.indexOf('`');
    end = text.indexOf('`', start + 1);
    if (start >= 0 && end > start) {
      addPlaceholder(value, start, end + 1);
    }
    start = text.indexOf("{{");
    end = text.indexOf("}}", start + 2);
    if (start >= 0 && end > start) {
      addPlaceholder(value, start, end + 2);
    }
  }

  private void addPlaceholder(Value value, int start, int end) {
    String text = value.text().substring(start, end);
    remarks.add(value.error(start, end, "\"" + text + "\" looks like a placeholder", null));
  }

  private static boolean isWords(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '-' || c == '.' || c == '/';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private void checkCharacters(Value value) {
    for (String odd : ODD_CHARACTERS) {
      int index = value.text().indexOf(odd);
      if (index >= 0) {
        boolean space = odd.length() == 2 || odd.charAt(2) == '\u008b';
        remarks.add(
            value.error(
                index, index + odd.length(), space ? "this is no plain space" : "this is no plain quotation mark",
                "a word processor may have put it there"));
        return;
      }
    }
  }
}
