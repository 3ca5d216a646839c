package io.github.certscribe.cfssl;

import io.github.certscribe.cfssl.JsonDocument.Member;
import io.github.certscribe.cfssl.JsonDocument.Members;
import io.github.certscribe.cfssl.JsonDocument.Numeral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An object of a JSON document, read as Go reads it into a struct: names whatever their case, the last of repeats; null is
 * as if absent; unknown fields are passed over; a value of another type is an error.
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
    Object value = JsonDocument.parse(text, source);
    if (value == null) {
      return new JsonFields(null, source);
    }
    if (!(value instanceof Members object)) {
      throw new CfsslException("json: " + source + " is " + kind(value) + ", expected an object");
    }
    return new JsonFields(object, source);
  }

  private Object find(String name) {
    Object found = null;
    for (Member member : members) {
      if (member.value() != null && member.name().equalsIgnoreCase(name)) {
        found = member.value();
      }
    }
    return found;
  }

  /** Whether null stands where an object is expected. */
  boolean isNull() {
    return isNull;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  private CfsslException wrong(String name, Object value, String expected) {
    return new CfsslException(
        "json: field \"" + name + "\" of " + path + " is " + kind(value) + ", expected " + expected);
  }

  private static String kind(Object value) {
    return value == null ? "null" : value instanceof List<?> ? "an array" : value instanceof Members ? "an object"
        : value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
  }

  /** A string, empty where absent. */
  String string(String name) {
    Object value = find(name);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    throw wrong(name, value, "a string");
  }

  boolean bool(String name) {
    Object value = find(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw wrong(name, value, "true or false");
  }

  /** A whole number of 64 bits, cut to 32; 0 where absent. */
  int integer(String name) {
    Object value = find(name);
    if (value == null) {
      return 0;
    }
    if (value instanceof Numeral number) {
      try {
        long whole = new BigInteger(number.text()).longValueExact();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole));
      } catch (ArithmeticException | NumberFormatException e) {
        throw wrong(name, value, "a whole number");
      }
    }
    throw wrong(name, value, "a number");
  }

  /** An object's fields, or null where absent. */
  JsonFields object(String name) {
    Object value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Members object) {
      return new JsonFields(object, "\"" + name + "\"");
    }
    throw wrong(name, value, "an object");
  }

  private List<?> array(String name) {
    Object value = find(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> elements) {
      return elements;
    }
    throw wrong(name, value, "an array");
  }

  /** An array of strings, empty where absent. */
  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (Object element : array(name)) {
      if (element != null && !(element instanceof String)) {
        throw wrong(name, element, "an array of strings");
      }
      strings.add(element == null ? "" : (String) element);
    }
    return strings;
  }

  /** An array of objects, empty where absent. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (Object element : array(name)) {
      if (element != null && !(element instanceof Members)) {
        throw wrong(name, element, "an array of objects");
      }
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

  /** An object by its exact name, as in a map: empty for null. */
  JsonFields entry(String name) {
    Object found = null;
    for (Member member : members) {
      found = member.name().equals(name) ? member.value() : found;
    }
    if (found != null && !(found instanceof Members)) {
      throw wrong(name, found, "an object");
    }
    return new JsonFields((Members) found, "\"" + name + "\"");
  }
}
