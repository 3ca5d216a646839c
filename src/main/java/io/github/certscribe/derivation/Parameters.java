package io.github.certscribe.derivation;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said of an algorithm, {@code name:value} each: texts, numbers, and octets, which {@code hexNAME:digits}
 * gives in hexadecimal.
 */
public final class Parameters {
  private final Map<String, byte[]> values = new HashMap<>();

  /**
   * @param known the names that the algorithm knows, one letter behind each: {@code =s} text, {@code =i} a number,
   *     {@code =o} octets, {@code =m} octets of which several are joined
   * @param option the option that gives them, for messages
   * @throws DiagnosticException for an unknown name, or a value of another type
   */
  public static Parameters parse(List<String> given, String known, String option) {
    Parameters parameters = new Parameters();
    for (String word : given) {
      int colon = word.indexOf(':');
      if (colon < 0) {
        throw new DiagnosticException(Diagnostic.of(option + " \"" + word + "\" has no value").withHint("name:value"));
      }
      parameters.put(word.substring(0, colon), word.substring(colon + 1), known, option);
    }
    return parameters;
  }

  private void put(String given, String value, String known, String option) {
    boolean hex = given.startsWith("hex");
    String name = hex ? given.substring(3) : given;
    char type = type(name, known);
    if (type == 0 || hex && type == 's') {
      throw new DiagnosticException(
          Diagnostic.of(option + ": the algorithm has no parameter \"" + given + "\"")
              .withHint(Nearest.hint(name, names(known))));
    }
    byte[] octets = ByteString.bytes(value);
    if (type == 'i') {
      octets = number(value, hex, given, option);
    } else if (hex) {
      octets = HexText.octets(value);
      if (octets == null) {
        throw new DiagnosticException(option + ": the value of " + given + " is not in hexadecimal");
      }
    }
    byte[] before = type == 'm' ? values.get(name) : null;
    if (before != null) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.writeBytes(before);
      joined.writeBytes(octets);
      octets = joined.toByteArray();
      values.put(name, octets);
    }
    // Of several the first counts; all are looked at.
    values.putIfAbsent(name, octets);
  }

  private static byte[] number(String value, boolean hex, String name, String option) {
    try {
      return ByteString.bytes(Long.toString(Long.parseLong(value, hex ? 16 : 10)));
    } catch (NumberFormatException e) {
      throw new DiagnosticException(option + ": the value of " + name + " is no number");
    }
  }

  private static char type(String name, String known) {
    int at = (" " + known).indexOf(" " + name + "=");
    return at < 0 || name.isEmpty() ? 0 : known.charAt(at + name.length() + 1);
  }

  private static List<String> names(String known) {
    List<String> names = new ArrayList<>();
    for (String word : known.split(" ")) {
      names.add(word.substring(0, Math.max(0, word.indexOf('='))));
    }
    return names;
  }

  /** Whether it was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text; null where it was not given. */
  public String text(String name) {
    byte[] value = values.get(name);
    return value == null ? null : ByteString.of(value);
  }

  /** Octets; null where they were not given. */
  public byte[] octets(String name) {
    return values.get(name);
  }

  /** Octets, or others where they were not given. */
  public byte[] octets(String name, byte[] otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** @throws DiagnosticException where they were not given */
  public byte[] required(String name) {
    byte[] value = values.get(name);
    if (value == null) {
      throw new DiagnosticException("the parameter \"" + name + "\" is missing");
    }
    return value;
  }

  /** A number, or another where it was not given. */
  public long number(String name, long otherwise) {
    byte[] value = values.get(name);
    return value == null ? otherwise : Long.parseLong(ByteString.of(value));
  }
}
