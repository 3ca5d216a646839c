package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Position;
import io.github.certscribe.text.ByteString;

/** The bytes of one input under the name that the user gave it; tells line and column only when somebody asks. */
final class SourceText {
  final String name;
  final byte[] bytes;

  SourceText(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  boolean startsWithByteOrderMark() {
    return bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
  }

  /** Where the byte at {@code offset} stands; a byte order mark counts no columns. */
  Position at(int offset) {
    int end = Math.min(offset, bytes.length);
    int line = 1;
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    if (start == 0 && startsWithByteOrderMark()) {
      start = Math.min(3, end);
    }
    int stop = start;
    while (stop < bytes.length && bytes[stop] != '\n') {
      stop++;
    }
    if (stop > start && bytes[stop - 1] == '\r') {
      stop--;
    }
    return new Position(name, line, end - start + 1, ByteString.of(bytes, start, stop));
  }
}
