package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.StringWriter;
import org.ini4j.Config;
import org.ini4j.Ini;
import org.ini4j.Profile;

/**
 * A document as an ini4j {@link Profile}: sections and options in their order, values resolved, names and values as
 * text (they are UTF-8 in the file). The comment of an option says where it came from.
 *
 * <p>The profile's own {@code fetch} is of no use with it, since no variable is left, and should not be called on what
 * others wrote: it follows references without end (CVE-2022-41404).
 */
public final class IniProfile {
  private IniProfile() {}

  /** The profile, a copy: what is changed in it changes nothing in the document. */
  public static Profile of(Document document) {
    return ini(document);
  }

  /** The profile as ini4j stores it; a byte string in UTF-8. */
  public static String store(Document document) {
    StringWriter out = new StringWriter();
    try {
      ini(document).store(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return ByteString.utf8(out.toString());
  }

  private static Ini ini(Document document) {
    Config config = new Config();
    config.setTree(false);
    config.setEmptySection(true);
    config.setLineSeparator("\n");
    Ini ini = new Ini();
    ini.setConfig(config);
    for (Section section : document.sections()) {
      if (section.values().isEmpty() && section.name().equals(Document.DEFAULT)) {
        continue;
      }
      Profile.Section copy = ini.add(ByteString.decodeUtf8(section.name()));
      for (Value value : section.values()) {
        String name = ByteString.decodeUtf8(value.name());
        copy.add(name, ByteString.decodeUtf8(value.text()));
        copy.putComment(name, " " + ByteString.decodeUtf8(place(value)));
      }
    }
    return ini;
  }

  /** Where a value stands; and where its text was taken from, if that is elsewhere. */
  private static String place(Value value) {
    Position name = value.namePosition();
    Position text = value.at(0);
    String place = name.source() + ":" + name.line();
    boolean elsewhere = !value.text().isEmpty()
        && (text.line() != name.line() || !text.source().equals(name.source()));
    return elsewhere ? place + ", from " + text.source() + ":" + text.line() : place;
  }
}
