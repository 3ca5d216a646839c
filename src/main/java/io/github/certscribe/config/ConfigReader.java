package io.github.certscribe.config;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.ByteString;
import java.util.List;

/** Reads config files (config(5)). */
public final class ConfigReader {
  private static final List<String> PRAGMAS = List.of("abspath", "dollarid", "includedir");

  private final LoadedDocument document;
  private final Inclusion inputs;
  private final Host host;
  private final LogicalLine line = new LogicalLine();
  private LoadedSection section;
  private boolean dollarInNames;
  private boolean absolutePaths;
  private String includeFolder;

  private ConfigReader(SourceText source, Host host) {
    this.document = new LoadedDocument(source.name, host);
    this.inputs = new Inclusion(source, host);
    this.host = host;
    this.section = document.open(Document.DEFAULT);
  }

  /**
   * Reads a file by name, its includes, and resolves all values.
   *
   * @param file {@code -} is standard input; an empty name is an empty document, and so is a folder
   * @throws DiagnosticException where the real one cannot load it
   */
  public static Document read(String file, Host host) {
    boolean none = file.isEmpty() || host.files().isDirectory(file);
    return parse(none ? new byte[0] : InputFile.read(file, host), file, host);
  }

  /** Reads text that is in memory (what {@code -addext} adds up to). */
  public static Document parse(String text, String source, Host host) {
    return parse(ByteString.bytes(text), source, host);
  }

  /** Reads a file whose bytes are there already. */
  public static Document parse(byte[] bytes, String source, Host host) {
    SourceText text = new SourceText(source, bytes);
    try {
      return new ConfigReader(text, host).readAll();
    } catch (DiagnosticException e) {
      throw WideText.explain(text, e);
    }
  }

  private Document readAll() {
    while (inputs.next(line)) {
      line.cutComment();
      int start = line.skipSpaces(0);
      int first = line.at(start);
      if (first == '[') {
        readHeading(start);
      } else if (first != 0) {
        readStatement(start);
      }
    }
    return document;
  }

  /** {@code [ name ]}; spaces inside the name are kept, what follows the bracket is not looked at. */
  private void readHeading(int bracket) {
    int start = line.skipSpaces(bracket + 1);
    int from = start;
    while (true) {
      int end = line.skipName(from, dollarInNames);
      int next = line.skipSpaces(end);
      if (line.at(next) == ']') {
        line.cut(end);
        section = document.open(new Expander(document, line, dollarInNames).expand(null, start).text());
        return;
      }
      if (line.at(next) == 0 || next == from) {
        boolean open = line.at(next) == 0;
        throw line.error(
            open ? bracket : next, open ? line.length() : next + 1,
            open ? "the section's name is not closed by ]"
                : "a section's name cannot have \"" + LineHints.character(line, next) + "\" in it",
            open ? "write " + line.text(bracket, end) + "]" : null);
      }
      from = next;
    }
  }

  private void readStatement(int start) {
    int nameStart = start;
    int end = line.skipName(start, dollarInNames);
    String target = section.name();
    if (line.at(end) == ':' && line.at(end + 1) == ':') {
      target = line.text(start, end);
      nameStart = end + 2;
      end = line.skipName(nameStart, dollarInNames);
    }
    int next = line.skipSpaces(end);
    if (isDirective(".pragma", nameStart, next)) {
      readPragma(next);
    } else if (isDirective(".include", nameStart, next)) {
      readInclude(target, next);
    } else if (line.at(next) != '=') {
      throw missingEquals(nameStart, end, next);
    } else {
      int valueStart = line.skipSpaces(next + 1);
      line.trimEnd(valueStart);
      Expander value = new Expander(document, line, dollarInNames).expand(target, valueStart);
      document.open(target).add(
          new Value(
              line.text(nameStart, end), value.text(), line.source(), line.offset(nameStart), value.origins()));
    }
  }

  /** A directive's word may go on, as in {@code .includes x}, but alone on its line it is a name like any other. */
  private boolean isDirective(String word, int start, int next) {
    for (int i = 0; i < word.length(); i++) {
      if (line.at(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return next != start + word.length() || line.at(next) == '=';
  }

  private int skipEquals(int index) {
    return line.at(index) == '=' ? line.skipSpaces(index + 1) : index;
  }

  private void readPragma(int index) {
    int start = skipEquals(index);
    line.trimEnd(start);
    int colon = start;
    while (line.at(colon) != ':' && line.at(colon) != 0) {
      colon++;
    }
    if (line.at(colon) == 0 || colon == start || line.at(colon + 1) == 0) {
      throw line.error(start, line.length(), "a pragma is written .pragma name:value", null);
    }
    int end = colon;
    while (end > start && CharacterClass.isSpace(line.at(end - 1))) {
      end--;
    }
    int valueStart = line.skipSpaces(colon + 1);
    String value = line.text(valueStart, line.length());
    switch (line.text(start, end)) {
      case "dollarid" -> dollarInNames = readSwitch(value, valueStart);
      case "abspath" -> absolutePaths = readSwitch(value, valueStart);
      case "includedir" -> includeFolder = value;
      default -> document.passOver(
          line.error(
              start, end, "there is no pragma \"" + line.text(start, end) + "\"",
              Nearest.hint(line.text(start, end), PRAGMAS)).diagnostic());
    }
  }

  private boolean readSwitch(String value, int start) {
    if (value.equalsIgnoreCase("on") || value.equalsIgnoreCase("true")) {
      return true;
    }
    if (value.equalsIgnoreCase("off") || value.equalsIgnoreCase("false")) {
      return false;
    }
    throw line.error(start, line.length(), "\"" + value + "\" is neither on, true, off nor false", null);
  }

  private void readInclude(String target, int index) {
    int start = skipEquals(index);
    line.trimEnd(start);
    String path = new Expander(document, line, dollarInNames).expand(target, start).text();
    String folder = host.environment().get("OPENSSL_CONF_INCLUDE");
    if (folder == null) {
      folder = includeFolder;
    }
    if (folder != null && !path.startsWith("/")) {
      path = folder + "/" + path;
    }
    if (absolutePaths && !path.startsWith("/")) {
      throw line.error(
          start, line.length(), "the path of an include is not absolute, as .pragma abspath demands", null);
    }
    switch (inputs.include(path)) {
      case MISSING -> document.passOver(
          line.error(start, line.length(), "\"" + path + "\" cannot be read, and is passed over", null).diagnostic());
      case ENDLESS -> throw line.error(start, line.length(), "this include goes in circles without end", null);
      default -> {
        // as it should
      }
    }
  }

  private DiagnosticException missingEquals(int nameStart, int nameEnd, int next) {
    int c = line.at(next);
    String hint = LineHints.forStatement(line, nameStart, nameEnd, next);
    if (c == 0) {
      return line.error(nameStart, line.length(), "this line has no \"=\"", hint);
    }
    if (next == nameEnd) {
      return line.error(next, next + 1, "a name cannot have \"" + LineHints.character(line, next) + "\" in it", hint);
    }
    return line.error(next, next + 1, "\"=\" is missing here, after the name", hint);
  }
}
