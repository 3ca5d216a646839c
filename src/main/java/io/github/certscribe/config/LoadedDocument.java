package io.github.certscribe.config;

import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as it is read. */
final class LoadedDocument implements Document {
  /** Bytes that variables may add to a document: lines that double values would otherwise fill any memory. */
  private static final long MOST_EXPANDED = 256L << 20;

  private final String source;
  private final Map<String, String> environment;
  private final FileAccess files;
  private final Map<String, LoadedSection> sections = new LinkedHashMap<>();
  private long expanded;
  private final List<Diagnostic> passedOver = new ArrayList<>(0);

  LoadedDocument(String source, Host host) {
    this.source = source;
    this.environment = host.environment();
    this.files = host.files();
    open(DEFAULT);
  }

  /** The section of this name, made where there is none. */
  LoadedSection open(String name) {
    LoadedSection section = sections.get(name);
    if (section == null) {
      section = new LoadedSection(name);
      sections.put(name, section);
    }
    return section;
  }

  void passOver(Diagnostic remark) {
    passedOver.add(remark);
  }

  /** Takes note of what variables add to a value; false where that is more than any config is meant to hold. */
  boolean expand(int length) {
    expanded += length;
    return expanded <= MOST_EXPANDED;
  }

  @Override
  public List<Diagnostic> passedOver() {
    return passedOver;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public byte[] readFile(String name) {
    return InputFile.read(name, files);
  }

  @Override
  public List<Section> sections() {
    return new ArrayList<>(sections.values());
  }

  @Override
  public Section section(String name) {
    return sections.get(name);
  }

  @Override
  public Value value(String section, String name) {
    if (section != null) {
      LoadedSection named = sections.get(section);
      Value value = named == null ? null : named.value(name);
      if (value != null) {
        return value;
      }
      if (section.equals("ENV")) {
        String text = environment.get(name);
        if (text != null) {
          return Value.of(name, text, "environment variable " + name);
        }
      }
    }
    return sections.get(DEFAULT).value(name);
  }
}
