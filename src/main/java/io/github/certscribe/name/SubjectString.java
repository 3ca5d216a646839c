package io.github.certscribe.name;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;

/**
 * Names on the command line: {@code /C=DE/O=a+OU=b/CN=c}, where {@code \} takes the next character as it stands
 * (openssl-req(1), {@code -subj}).
 */
public final class SubjectString {
  private final String text;
  private final String option;
  private final String what;
  private final boolean multi;
  private final NameBuilder name;
  private final StringBuilder warnings = new StringBuilder();
  private final String command;

  private SubjectString(String text, String option, String what, String command, boolean multi, NameBuilder name) {
    this.text = text;
    this.option = option;
    this.what = what;
    this.command = command;
    this.multi = multi;
    this.name = name;
  }

  /** A name that was read, and what is to be said on stderr about parts that were passed over. */
  public record Result(DistinguishedName name, String warnings) {}

  /**
   * @param text a byte string
   * @param option the option that it was given with, for messages: {@code -subj}
   * @param what what the real one's warnings call it: {@code subject}
   * @param command the command's name, as warnings begin
   * @param multi whether {@code +} goes on in the same RelativeDistinguishedName
   * @param name an empty builder
   */
  public static Result parse(
      String text, String option, String what, String command, boolean multi, NameBuilder name) {
    SubjectString reader = new SubjectString(text, option, what, command, multi, name);
    reader.read();
    return new Result(name.build(), reader.warnings.toString());
  }

  private void read() {
    if (!text.startsWith("/")) {
      throw error(0, Math.max(1, text.length()), "a name begins with \"/\": /type=value/type=value",
          missingSlashHint());
    }
    int p = 1;
    boolean joined = false;
    while (p < text.length()) {
      int typeStart = p;
      int equals = text.indexOf('=', p);
      if (equals < 0) {
        throw error(
            typeStart, text.length() - typeStart, "\"=\" is missing after \"" + text.substring(typeStart) + "\"",
            text.indexOf(":/Program Files/") > 0 ? "Git Bash put its own folder before a \"/\": set MSYS_NO_PATHCONV=1"
                : typeStart > 1 ? "a \"" + text.charAt(typeStart - 1)
                + "\" inside a value is written \"\\" + text.charAt(typeStart - 1) + "\"" : null);
      }
      p = equals + 1;
      int[] origin = new int[text.length() - p + 1];
      StringBuilder value = new StringBuilder();
      boolean joinNext = false;
      while (p < text.length() && text.charAt(p) != '/') {
        if (multi && text.charAt(p) == '+') {
          joinNext = true;
          break;
        }
        if (text.charAt(p) == '\\') {
          p++;
          if (p == text.length()) {
            throw error(p - 1, 1, "a \"\\\" stands at the end of the name", "write \"\\\\\" for a backslash");
          }
        }
        origin[value.length()] = p;
        value.append(text.charAt(p++));
      }
      origin[value.length()] = p;
      p++;
      add(text.substring(typeStart, equals), typeStart, value.toString(), origin, joined);
      joined = joinNext;
    }
  }

  private void add(String type, int typeStart, String value, int[] origin, boolean joined) {
    String oid = name.objects().oid(type);
    boolean withoutIdentifier = oid == null && name.objects().isWithoutIdentifier(type);
    if (withoutIdentifier && !value.isEmpty()) {
      throw error(typeStart, type.length(), NameBuilder.withoutIdentifier(type), null);
    }
    if (!withoutIdentifier && (oid == null || name.objects().shortName(oid) == null)) {
      warn("Skipping unknown " + what + " name attribute \"" + type + "\"");
      if (joined) {
        warnings.append(command).append(
            " hint: a '+' in a value string needs be escaped using '\\' else a new member of a multi-valued RDN is"
                + " expected\n");
      }
      return;
    }
    if (value.isEmpty()) {
      warn("No value provided for " + what + " name attribute \"" + type + "\", skipped");
      return;
    }
    name.add(oid, new Value(type, value, at(typeStart), new Origins(this, origin)), joined);
  }

  /** Where the characters of a value stand in the whole string. */
  private record Origins(SubjectString whole, int[] origin) implements Value.PositionMap {
    @Override
    public Position at(int index) {
      return whole.at(origin[index]);
    }
  }

  private void warn(String message) {
    warnings.append(command).append(" warning: ").append(message).append('\n');
  }

  private Position at(int index) {
    return new Position(option, 1, index + 1, text);
  }

  private DiagnosticException error(int start, int length, String message, String hint) {
    return new DiagnosticException(Diagnostic.at(at(start), length, message).withHint(hint));
  }

  private String missingSlashHint() {
    int equals = text.indexOf('=');
    if (text.indexOf(":/") == 1) {
      String rest = equals < 0 ? "/CN=..." : text.substring(text.lastIndexOf('/', equals));
      return "Git Bash took it for a path and put its own folder before it: write \"/" + rest
          + "\", or set MSYS_NO_PATHCONV=1";
    }
    char first = text.isEmpty() ? 0 : text.charAt(0);
    if (first == '"' || first == '\'') {
      return "the quotes are part of the name as it came here";
    }
    if (first == '\\') {
      return "the slash before a type is \"/\"";
    }
    if (text.isEmpty()) {
      return "it is empty: was a variable meant that is not set?";
    }
    return equals > 0 ? "did you mean \"/" + text.replace(", ", "/").replace(",", "/") + "\"?" : null;
  }
}
