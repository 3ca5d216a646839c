package io.github.certscribe.name;

import io.github.certscribe.cli.Host;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import java.util.List;

/**
 * Asks for the fields of a request: {@code _default}, {@code _value}, {@code _min} and {@code _max} of a DN section
 * (openssl-req(1), "DISTINGUISHED NAME AND ATTRIBUTE SECTION FORMAT").
 *
 * <p>Questions go to standard error and answers come from standard input, be it a terminal or not.
 */
final class FieldReader {
  /** An answer, its line feed and a final NUL must fit. */
  private static final int BUFFER = 1024;
  /** The same for the name of a field with what is put behind it. */
  private static final int NAME_BUFFER = 100;

  private final Document document;
  private final String section;
  private final boolean batch;
  private final Host host;

  FieldReader(Document document, String section, boolean batch, Host host) {
    this.document = document;
    this.section = section;
    this.batch = batch;
    this.host = host;
  }

  /**
   * @param field the line that stands for the field; its value is the question
   * @param key what the names of {@code _default} and so on begin with
   * @return the answer, named as the field; null where it is left blank
   */
  Value ask(Value field, String key) {
    checkNameFits(field, key);
    Value preset = document.value(section, key + "_default");
    Value fixed = document.value(section, key + "_value");
    long minimum = number(key + "_min");
    long maximum = number(key + "_max");
    while (true) {
      Value answer = answer(field, preset, fixed);
      if (answer == null || checkLength(answer, minimum, maximum, fixed != null)) {
        return answer;
      }
    }
  }

  private Value answer(Value field, Value preset, Value fixed) {
    String text = preset == null ? "" : preset.text();
    if (!batch) {
      host.printError(field.text() + " [" + text + "]:");
    }
    if (fixed != null) {
      checkFits(fixed);
      host.printError(fixed.text() + "\n");
      return entered(field, fixed.text(), text, preset, fixed);
    }
    return batch ? presetOf(field, preset) : entered(field, readLine(field), text, preset, null);
  }

  /** @param line what was typed, or is set by {@code _value} */
  private static Value entered(Value field, String line, String text, Value preset, Value fixed) {
    if (line.isEmpty()) {
      return presetOf(field, preset);
    }
    if (line.equals(".")) {
      return null;
    }
    return fixed == null
        ? Value.of(field.name(), line, "standard input")
        : fixed.slice(field.name(), 0, line.length());
  }

  private static Value presetOf(Value field, Value preset) {
    if (preset == null || preset.text().isEmpty()) {
      return null;
    }
    checkFits(preset);
    return preset.slice(field.name(), 0, preset.text().length());
  }

  private static void checkFits(Value value) {
    if (value.text().length() + 2 > BUFFER) {
      throw value.error("a value is longer than " + (BUFFER - 2) + " bytes", null);
    }
  }

  private static void checkNameFits(Value field, String key) {
    if (key.length() + "_default".length() + 1 > NAME_BUFFER) {
      throw field.nameError("a field's name is longer than " + (NAME_BUFFER - 9) + " bytes", null);
    }
  }

  /** A line of standard input without its end. */
  private String readLine(Value field) {
    String text = host.readLine(BUFFER - 1);
    if (text.isEmpty()) {
      // The prompt stands on a line that nobody has ended.
      host.printError("\n");
      throw field.error(
          "standard input ended where an answer was expected for \"" + field.text() + "\"", endHint(field));
    }
    int nul = text.indexOf('\0');
    text = nul < 0 ? text : text.substring(0, nul);
    if (!text.endsWith("\n")) {
      throw new DiagnosticException("the answer to \"" + field.text() + "\" does not end in a line feed");
    }
    return text.substring(0, text.length() - 1);
  }

  private String endHint(Value field) {
    Section request = document.section("req");
    for (Value value : request == null ? List.<Value>of() : request.values()) {
      if (!value.name().equals("prompt") && Nearest.of(value.name(), List.of("prompt")) != null) {
        return "\"" + value.name() + "\" in [req] means nothing: did you mean \"prompt\"?";
      }
    }
    if (!NameHints.looksLikePrompt(field.text()) && document.value(section, field.name() + "_default") == null) {
      return "is \"" + field.text() + "\" the value? write prompt = no into [req] to take values as they stand";
    }
    return "give the name with -subj, or write prompt = no and the values into the section, or take the defaults with"
        + " -batch";
  }

  /** @return whether the length is right; false asks again */
  private boolean checkLength(Value answer, long minimum, long maximum, boolean fixed) {
    int length = answer.text().length();
    String problem = null;
    if (minimum > 0 && length < minimum) {
      problem = "String too short, must be at least " + minimum + " bytes long";
    } else if (maximum >= 0 && length > maximum) {
      problem = "String too long, must be at most " + maximum + " bytes long";
    }
    if (problem == null) {
      return true;
    }
    if (batch || fixed) {
      throw answer.error(
          answer.name() + " is " + length + " bytes long; "
              + (length < minimum ? "it must have at least " + minimum : "it may have at most " + maximum), null);
    }
    host.printError(problem + "\n");
    return false;
  }

  /**
   * Decimal digits up to the first other character, of which 32 bits count; -1 where there is no such value or it is
   * past 64 bits.
   */
  private long number(String name) {
    return (int) document.number(section, name, -1);
  }
}
