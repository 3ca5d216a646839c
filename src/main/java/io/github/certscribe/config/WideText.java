package io.github.certscribe.config;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Position;

/** Files in UTF-16, which Windows PowerShell writes with {@code >}: the real one trips over their NULs somewhere. */
public final class WideText {
  private static final String HINT =
      "save it as UTF-8; PowerShell writes UTF-16 by > and Out-File, unless told -Encoding ascii";

  private WideText() {}

  /** Whether bytes look like UTF-16 text: by its byte order mark, or with every other byte 0. */
  public static boolean is(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff
        || bytes[0] == 0 && bytes[2] == 0 || bytes[1] == 0 && bytes[3] == 0;
  }

  /** The remark on such a file. */
  public static Diagnostic remark(String source) {
    return Diagnostic.at(Position.of(source), 1, "this file is UTF-16").withHint(HINT);
  }

  static DiagnosticException explain(SourceText text, DiagnosticException error) {
    return is(text.bytes) ? new DiagnosticException(remark(text.name), error.status()) : error;
  }
}
