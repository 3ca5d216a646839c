package io.github.certscribe.name;

import io.github.certscribe.config.Value;

/** What was probably meant, where a name's value cannot be taken. */
final class NameHints {
  private NameHints() {}

  static String length(Value value, int length, StringTypes.Limits limits) {
    String placeholder = placeholder(value.text());
    if (placeholder != null) {
      return placeholder;
    }
    if (length == 0) {
      return "leave the line out where there is nothing to say";
    }
    if (limits.minimum() == 2 && limits.maximum() == 2) {
      return looksLikePrompt(value.text())
          ? "this looks like the text of a prompt: prompt = no takes values as they stand, remove it to be asked"
          : "a country is its code of two letters (ISO 3166), such as DE";
    }
    if (limits.maximum() == 64 && (value.name().endsWith("CN") || value.name().endsWith("commonName"))) {
      return "long host names belong into subjectAltName (DNS:...); the common name can be any shorter one";
    }
    return null;
  }

  static String placeholder(String text) {
    int length = text.length();
    String ends = length < 3 ? "" : text.substring(0, 1) + text.charAt(length - 1);
    if (ends.equals("<>") || ends.equals("[]") || ends.equals("{}") && !text.startsWith("{{")) {
      return "this looks like a placeholder that was not replaced";
    }
    if (text.contains("$(") || text.contains("${") || text.startsWith("$")) {
      return "this looks like something a shell should have replaced: quoted 'EOF' or single quotes keep it as it is";
    }
    return text.startsWith("{{") ? "this looks like a template's placeholder that was not replaced" : null;
  }

  static boolean looksLikePrompt(String text) {
    return text.indexOf('(') > 0 && text.endsWith(")") || text.endsWith("Name") || text.endsWith("code");
  }
}
