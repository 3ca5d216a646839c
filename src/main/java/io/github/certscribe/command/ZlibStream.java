package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.ErrorLines;
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

  /**
   * What there is up to where the input is damaged, in whole buffers.
   *
   * @param host is told where it is
   */
  static byte[] inflate(byte[] data, Host host) {
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
      host.printError(ErrorLines.damagedCompression() + "\n");
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }
}
