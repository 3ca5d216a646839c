package io.github.certscribe.cfssl;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An object of a JSON document, read as Go reads it into a struct: names whatever their case, the exact one first, the
 * last of repeats; null is as if absent; unknown fields are passed over; a value of another type is an error.
 */
final class JsonFields {
  private final JsonObject object;
  private final String path;

  JsonFields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Reads a document that is one object. */
  static JsonFields parse(String text, String what) {
    JsonElement element;
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new CfsslException("invalid JSON in " + what + ": something follows the end of the object");
      }
    } catch (JsonIOException | JsonSyntaxException | IOException e) {
      throw new CfsslException("invalid JSON in " + what + ": " + reason(e));
    }
    if (element.isJsonNull()) {
      return new JsonFields(new JsonObject(), what);
    }
    if (!element.isJsonObject()) {
      throw new CfsslException("json: " + what + " is " + kind(element) + ", expected an object");
    }
    return new JsonFields(element.getAsJsonObject(), what);
  }

  /** The library's words, without the names of its classes and its advice to programmers. */
  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    int colon = message.indexOf("Exception: ");
    message = colon >= 0 ? message.substring(colon + 11) : message;
    int end = message.indexOf('\n');
    return end >= 0 ? message.substring(0, end) : message;
  }

  private JsonElement find(String name) {
    JsonElement found = object.get(name);
    if (found == null) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name)) {
          found = entry.getValue();
        }
      }
    }
    return found == null || found.isJsonNull() ? null : found;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  private CfsslException wrong(String name, JsonElement element, String expected) {
    return new CfsslException("json: field \"" + name + "\" of " + path + " is " + kind(element) + ", expected " + expected);
  }

  private static String kind(JsonElement element) {
    if (element.isJsonArray()) {
      return "an array";
    }
    if (element.isJsonObject()) {
      return "an object";
    }
    JsonPrimitive primitive = element.getAsJsonPrimitive();
    return primitive.isString() ? "a string" : primitive.isBoolean() ? "a boolean" : "a number";
  }

  /** A string, empty where absent. */
  String string(String name) {
    JsonElement element = find(name);
    if (element == null) {
      return "";
    }
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw wrong(name, element, "a string");
    }
    return element.getAsString();
  }

  boolean bool(String name) {
    JsonElement element = find(name);
    if (element == null) {
      return false;
    }
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw wrong(name, element, "true or false");
    }
    return element.getAsBoolean();
  }

  int integer(String name) {
    JsonElement element = find(name);
    if (element == null) {
      return 0;
    }
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
      throw wrong(name, element, "a number");
    }
    try {
      return Integer.parseInt(element.getAsString());
    } catch (NumberFormatException e) {
      throw wrong(name, element, "a whole number");
    }
  }

  /** An object's fields, or null where absent. */
  JsonFields object(String name) {
    JsonElement element = find(name);
    if (element == null) {
      return null;
    }
    if (!element.isJsonObject()) {
      throw wrong(name, element, "an object");
    }
    return new JsonFields(element.getAsJsonObject(), "\"" + name + "\"");
  }

  private JsonArray array(String name) {
    JsonElement element = find(name);
    if (element == null) {
      return new JsonArray();
    }
    if (!element.isJsonArray()) {
      throw wrong(name, element, "an array");
    }
    return element.getAsJsonArray();
  }

  /** An array of strings, empty where absent. */
  List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (element.isJsonNull()) {
        strings.add("");
        continue;
      }
      if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
        throw wrong(name, element, "an array of strings");
      }
      strings.add(element.getAsString());
    }
    return strings;
  }

  /** An array of objects, empty where absent. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!element.isJsonObject()) {
        throw wrong(name, element, "an array of objects");
      }
      objects.add(new JsonFields(element.getAsJsonObject(), "\"" + name + "\""));
    }
    return objects;
  }

  /** The names of this object's fields, as they are written. */
  Iterable<String> names() {
    return object.keySet();
  }
}
