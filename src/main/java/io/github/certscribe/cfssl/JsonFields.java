package io.github.certscribe.cfssl;

import io.github.certscribe.cfssl.JsonDocument.Member;
import io.github.certscribe.cfssl.JsonDocument.Members;
import io.github.certscribe.cfssl.JsonDocument.Numeral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An object of a JSON document, read as Go reads it into a struct: names whatever their case, the last of repeats; null
 * is as if absent, but for arrays and objects, of which it ends what came before; unknown fields are passed
 * over; a value of another type is an error.
 */
final class JsonFields {
  private final List<Member> members;
  private final String path;

  private final boolean isNull;

  private JsonFields(Members members, String path) {
    this.isNull = members == null;
    this.members = isNull ? List.of() : members.all();
    this.path = path;
  }

  /** Reads a document that is one object, or null, which has no fields. */
  static JsonFields parse(String text, String source) {
    return of(JsonDocument.parse(text, source), source);
  }

  /**
   * Reads a document whose fields are of these types.
   *
   * @throws CfsslException where one is of another type, whether it counts in the end or not
   */
  static JsonFields parse(String text, String source, JsonShape shape) {
    Object value = JsonDocument.parse(text, source);
    shape.check(value, source + ": ");
    return of(value, source);
  }

  private static JsonFields of(Object value, String source) {
    if (value != null && !(value instanceof Members)) {
      throw wrong(source, value, "an object");
    }
    return new JsonFields((Members) value, source);
  }

  /** Whether Go takes a name for a field's: letters may be of either case, long s and Kelvin sign are ASCII's. */
  static boolean isSameName(String field, String name) {
    // Java also takes the dotless and the dotted i of Turkish.
    return field.equalsIgnoreCase(name) && name.indexOf('\u0131') < 0 && name.indexOf('\u0130') < 0;
  }

  /** The values of a field in all spellings; null is as if absent. */
  private List<Object> all(String name) {
    List<Object> all = new ArrayList<>();
    for (Member member : members) {
      if (member.value() != null && isSameName(name, member.name())) {
        all.add(member.value());
      }
    }
    return all;
  }

  /** The last value of a field, where all are of one type; null where there is none. */
  private <T> T find(String name, Class<T> type, String expected) {
    T found = null;
    for (Object value : all(name)) {
      if (!type.isInstance(value)) {
        throw wrongField(name, value, expected);
      }
      found = type.cast(value);
    }
    return found;
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** Whether null stands where an object is expected. */
  boolean isNull() {
    return isNull;
  }

  private CfsslException wrongField(String name, Object value, String expected) {
    return wrong("field \"" + name + "\" of " + path, value, expected);
  }

  /** @param path what the value is called */
  static CfsslException wrong(String path, Object value, String expected) {
    String shown = value instanceof String text ? "\"" + text + "\""
        : value instanceof Numeral number ? number.text() : kind(value);
    return new CfsslException("json: " + path + " is " + shown + ", expected " + expected);
  }

  private static String kind(Object value) {
    return value == null ? "null" : value instanceof List<?> ? "an array" : value instanceof Members ? "an object"
        : value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
  }

  /** A string, empty where absent. */
  String string(String name) {
    String text = find(name, String.class, "a string");
    return text == null ? "" : text;
  }

  /**
   * A string by its field's exact name, or null where there is no such field.
   *
   * @throws CfsslException with status 2 for anything else: the real one dies of it
   */
  String exactString(String name) {
    String found = null;
    for (Member member : members) {
      if (member.name().equals(name)) {
        if (!(member.value() instanceof String text)) {
          throw new CfsslException(wrongField(name, member.value(), "a string").getMessage(), 2);
        }
        found = text;
      }
    }
    return found;
  }

  boolean bool(String name) {
    return Boolean.TRUE.equals(find(name, Boolean.class, "true or false"));
  }

  /** A whole number of 64 bits; 0 where absent. */
  long whole(String name) {
    find(name, Numeral.class, "a number");
    long whole = 0;
    for (Object value : all(name)) {
      Numeral number = (Numeral) value;
      try {
        whole = new BigInteger(number.text()).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw wrongField(name, number, "a whole number");
      }
    }
    return whole;
  }

  /** An object's fields, or null where absent; repeats are read into the same object, but for null, which ends it. */
  JsonFields object(String name) {
    List<Member> merged = null;
    for (Member member : members) {
      if (isSameName(name, member.name())) {
        if (member.value() != null && !(member.value() instanceof Members)) {
          throw wrongField(name, member.value(), "an object");
        }
        if (member.value() == null) {
          merged = null;
        } else {
          merged = merged == null ? new ArrayList<>() : merged;
          merged.addAll(((Members) member.value()).all());
        }
      }
    }
    return merged == null ? null : new JsonFields(new Members(merged), "\"" + name + "\"");
  }

  /**
   * An array's elements, or null where absent. Go reads a repeated array into the elements of the one before, as long
   * as neither null nor an empty one stands between.
   */
  private List<Object> array(String name, Class<?> type, String expected) {
    List<Object> elements = new ArrayList<>();
    int length = -1;
    for (Member member : members) {
      if (!isSameName(name, member.name())) {
        continue;
      }
      List<?> given = member.value() instanceof List<?> list ? list : List.of();
      if (member.value() != null && !(member.value() instanceof List<?>)) {
        throw wrongField(name, member.value(), "an array");
      }
      if (given.isEmpty()) {
        elements.clear();
      }
      length = member.value() == null ? -1 : given.size();
      for (int i = 0; i < given.size(); i++) {
        if (given.get(i) != null && !type.isInstance(given.get(i))) {
          throw wrongField(name, given.get(i), expected);
        }
        if (i == elements.size()) {
          elements.add(null);
        }
        elements.set(i, merged(elements.get(i), given.get(i)));
      }
    }
    return length < 0 ? null : elements.subList(0, length);
  }

  private static Object merged(Object before, Object given) {
    if (given instanceof Members object && before instanceof Members earlier) {
      List<Member> both = new ArrayList<>(earlier.all());
      both.addAll(object.all());
      return new Members(both);
    }
    return given == null ? before : given;
  }

  /** An array of strings, empty where absent. */
  List<String> strings(String name) {
    List<String> strings = stringsOrNull(name);
    return strings == null ? List.of() : strings;
  }

  /** An array of strings, null where absent. */
  List<String> stringsOrNull(String name) {
    List<Object> elements = array(name, String.class, "an array of strings");
    if (elements == null) {
      return null;
    }
    List<String> strings = new ArrayList<>();
    for (Object element : elements) {
      strings.add(element == null ? "" : (String) element);
    }
    return strings;
  }

  /** An array of objects, empty where absent. */
  List<JsonFields> objects(String name) {
    List<Object> elements = array(name, Members.class, "an array of objects");
    List<JsonFields> objects = new ArrayList<>();
    for (Object element : elements == null ? List.of() : elements) {
      objects.add(new JsonFields((Members) element, "\"" + name + "\""));
    }
    return objects;
  }

  /** The names of this object's fields, as they are written, each once. */
  Iterable<String> names() {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (Member member : members) {
      names.add(member.name());
    }
    return names;
  }

  /** This object without the members of exactly these names. */
  JsonFields except(String... names) {
    List<Member> rest = new ArrayList<>(members);
    rest.removeIf(member -> List.of(names).contains(member.name()));
    return new JsonFields(isNull ? null : new Members(rest), path);
  }

  /** This object's members of exactly this name. */
  JsonFields only(String name) {
    List<Member> same = new ArrayList<>(members);
    same.removeIf(member -> !member.name().equals(name));
    return new JsonFields(new Members(same), path);
  }

  /** An object by its exact name, as in a map: empty for null. */
  JsonFields entry(String name) {
    Object found = null;
    for (Member member : members) {
      found = member.name().equals(name) ? member.value() : found;
    }
    if (found != null && !(found instanceof Members)) {
      throw wrongField(name, found, "an object");
    }
    return new JsonFields((Members) found, "\"" + name + "\"");
  }
}
