package io.github.certscribe.modules;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.asn1.ObjectTable.AddResult;

/** A file of objects ({@code oid_file}, {@code asn1parse -oid}): lines of {@code 1.2.3.4 shortName long name}. */
public final class ObjectFile {
  /** The longest line that is read at once. */
  private static final int LONGEST = 511;

  private ObjectFile() {}

  /** Adds what stands before the first line that is not like that. */
  public static void addAll(byte[] bytes, ObjectTable objects) {
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && end - start < LONGEST && bytes[end] != '\n') {
        end++;
      }
      if (end < bytes.length && end - start < LONGEST) {
        end++;
      }
      // The last byte is taken for the line feed, whatever it is.
      if (!addLine(bytes, start, end - 1, objects)) {
        return;
      }
      start = end;
    }
  }

  private static boolean addLine(byte[] bytes, int start, int lineEnd, ObjectTable objects) {
    StringBuilder line = new StringBuilder();
    for (int i = start; i < lineEnd && bytes[i] != 0; i++) {
      line.append((char) (bytes[i] & 0xff));
    }
    if (line.length() == 0 || !isLetterOrDigit(line.charAt(0))) {
      return false;
    }
    int end = 0;
    while (end < line.length() && (line.charAt(end) >= '0' && line.charAt(end) <= '9' || line.charAt(end) == '.')) {
      end++;
    }
    String oid = line.substring(0, end);
    // One character ends the numbers, whatever it is.
    int name = skipSpaces(line, Math.min(end + 1, line.length()));
    int nameEnd = name;
    while (nameEnd < line.length() && !ObjectSection.isSpace(line.charAt(nameEnd))) {
      nameEnd++;
    }
    String shortName = name < nameEnd ? line.substring(name, nameEnd) : null;
    int rest = skipSpaces(line, nameEnd);
    String longName = rest < line.length() ? line.substring(rest) : null;
    if (oid.isEmpty()) {
      return false;
    }
    return objects.add(oid, shortName, longName) == AddResult.ADDED;
  }

  private static int skipSpaces(StringBuilder line, int index) {
    int i = index;
    while (i < line.length() && ObjectSection.isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
