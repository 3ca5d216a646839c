package io.github.certscribe.command;

import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** {@code enc -z}: zlib's format (RFC 1950). */
final class ZlibStream {
  private static final int BUFFER = 8192;

  private ZlibStream() {}

  static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** @throws DiagnosticException where it was not made by {@link #deflate} */
  static byte[] inflate(byte[] data) {
    Inflater inflater = new Inflater();
    inflater.setInput(data);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      int count;
      while (!inflater.finished() && (count = inflater.inflate(buffer)) >= 0 && (count > 0 || !inflater.needsInput())) {
        out.write(buffer, 0, count);
      }
    } catch (DataFormatException e) {
      throw new DiagnosticException("the input is not compressed by zlib");
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }
}
