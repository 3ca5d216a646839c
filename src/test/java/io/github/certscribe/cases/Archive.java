package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A case file: a script, then files between lines {@code -- name --}, as Go's txtar has them.
 *
 * <p>Behind a name may stand the release that the file is for, {@code [3.5]}, and how its bytes are written:
 * {@code (base64)}, {@code (escaped)} ({@code \xNN}, {@code \\}, and {@code \} at the end of the last line where there
 * is no final newline) or {@code (no newline)}.
 */
final class Archive {
  /**
   * @param release the only release that has this file, or null for every one
   * @param encoding how the file writes the bytes: "", "base64", "escaped" or "no newline"
   */
  record Entry(String name, String release, String encoding, byte[] bytes) {}

  private final List<String> script = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  List<String> script() {
    return script;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The bytes of a file in a release, or null. */
  byte[] file(String name, String release) {
    for (Entry entry : entries) {
      if (entry.name.equals(name) && (entry.release == null || entry.release.equals(release))) {
        return entry.bytes;
      }
    }
    return null;
  }

  static Archive parse(byte[] bytes) {
    Archive archive = new Archive();
    String text = ByteString.of(bytes);
    String header = null;
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = end < 0 ? text.substring(at) : text.substring(at, end);
      at = end < 0 ? text.length() : end + 1;
      if (isHeader(line)) {
        archive.close(header, body);
        header = line;
        body.setLength(0);
      } else if (header == null) {
        archive.script.add(line);
      } else {
        body.append(line).append('\n');
      }
    }
    archive.close(header, body);
    return archive;
  }

  private static boolean isHeader(String line) {
    return line.startsWith("-- ") && line.endsWith(" --") && line.length() > 6;
  }

  private void close(String header, StringBuilder body) {
    if (header == null) {
      return;
    }
    String name = header.substring(3, header.length() - 3).trim();
    String encoding = "";
    String release = null;
    if (name.endsWith(")") && name.contains(" (")) {
      int open = name.lastIndexOf(" (");
      encoding = name.substring(open + 2, name.length() - 1);
      name = name.substring(0, open).trim();
    }
    if (name.endsWith("]") && name.contains(" [")) {
      int open = name.lastIndexOf(" [");
      release = name.substring(open + 2, name.length() - 1);
      name = name.substring(0, open).trim();
    }
    entries.add(new Entry(name, release, encoding, decode(encoding, body.toString())));
  }

  private static byte[] decode(String encoding, String body) {
    return switch (encoding) {
      case "" -> ByteString.bytes(body);
      case "base64" -> Base64.getMimeDecoder().decode(body);
      case "no newline" -> ByteString.bytes(body.isEmpty() ? body : body.substring(0, body.length() - 1));
      case "escaped" -> unescape(body);
      default -> throw new IllegalArgumentException("unknown encoding (" + encoding + ")");
    };
  }

  private static byte[] unescape(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\') {
        out.write(c);
      } else if (body.startsWith("\\\n", i)) {
        i++;
      } else if (body.startsWith("\\x", i)) {
        out.write(Integer.parseInt(body.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (body.startsWith("\\\\", i)) {
        out.write('\\');
        i++;
      } else {
        throw new IllegalArgumentException("a lone \\ in an (escaped) file");
      }
    }
    return out.toByteArray();
  }

  /** An entry in the encoding that reads best. */
  static Entry entry(String name, String release, byte[] bytes) {
    String text = ByteString.of(bytes);
    boolean newline = text.isEmpty() || text.endsWith("\n");
    int odd = 0;
    boolean marker = false;
    for (String line : text.split("\n", -1)) {
      marker |= isHeader(line);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' || c == 127) {
        odd++;
      }
    }
    boolean utf8 = ByteString.utf8(ByteString.decodeUtf8(text)).equals(text);
    if (odd == 0 && utf8 && !marker) {
      return new Entry(name, release, newline ? "" : "no newline", bytes);
    }
    return new Entry(name, release, odd * 10 > bytes.length || marker ? "base64" : "escaped", bytes);
  }

  byte[] toBytes() {
    StringBuilder out = new StringBuilder();
    for (String line : script) {
      out.append(line).append('\n');
    }
    for (Entry entry : entries) {
      out.append("-- ").append(entry.name);
      out.append(entry.release == null ? "" : " [" + entry.release + "]");
      out.append(entry.encoding.isEmpty() ? "" : " (" + entry.encoding + ")").append(" --\n");
      out.append(encode(entry));
    }
    return ByteString.bytes(out.toString());
  }

  private static String encode(Entry entry) {
    String text = ByteString.of(entry.bytes);
    return switch (entry.encoding) {
      case "base64" -> Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(entry.bytes) + "\n";
      case "no newline" -> text + "\n";
      case "escaped" -> escape(text);
      default -> text;
    };
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        out.append("\\\\");
      } else if (c < ' ' && c != '\n' && c != '\t' || c >= 127) {
        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out + (text.endsWith("\n") ? "" : "\\\n");
  }
}
