package io.github.certscribe.config;

import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the files that configs are, or name. What is no regular file may have no end ({@code /dev/zero}), so no more is
 * read of it than any config has.
 */
public final class InputFile {
  private static final int LONGEST = 16 << 20;
  private static final int PIECE = 8192;

  private InputFile() {}

  /** The bytes of a file, or of standard input where the name is {@code -}. */
  public static byte[] read(String name, Host host) {
    return name.equals("-") ? read(host.in(), "standard input") : read(name, host.files());
  }

  /** @throws DiagnosticException where there is no such file, it cannot be read, or it does not end */
  public static byte[] read(String name, FileAccess files) {
    if (files.isFile(name) || !files.exists(name) || files.isDirectory(name)) {
      return files.read(name);
    }
    try (InputStream in = files.open(name)) {
      return read(in, name);
    } catch (IOException e) {
      throw new DiagnosticException("cannot read \"" + name + "\": " + e.getMessage());
    }
  }

  private static byte[] read(InputStream in, String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[PIECE];
    try {
      for (int count; (count = in.read(buffer)) > 0; ) {
        if (out.size() == 0 && buffer[0] == 0) {
          // A line that begins with a NUL is the end for the language: nothing behind it would be seen.
          return new byte[0];
        }
        out.write(buffer, 0, count);
        if (out.size() > LONGEST) {
          throw new DiagnosticException(
              Diagnostic.of("\"" + name + "\" goes on past " + LONGEST + " bytes")
                  .withHint("is it a device or a pipe that has no end?"));
        }
      }
    } catch (IOException e) {
      throw new DiagnosticException("cannot read " + name + ": " + e.getMessage());
    }
    return out.toByteArray();
  }
}
