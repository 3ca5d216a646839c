package io.github.certscribe.certificate;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.IntegerSyntax;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.IntegerText;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.channels.FileLock;

/** Serial numbers: given, drawn at random, or counted in a file. */
public final class SerialNumber {
  private static final int RANDOM_BITS = 159;
  private static final int LONGEST_LINE = 1023;
  /** How long a file that another process has just made may stay empty, in milliseconds. */
  private static final int PATIENCE = 500;
  private static final Object ONE_AT_A_TIME = new Object();

  private SerialNumber() {}

  /** What {@code -set_serial} means: decimal, or hexadecimal after {@code 0x}; null where it is no number. */
  public static BigInteger parse(String text) {
    return IntegerSyntax.parse(text);
  }

  /** A random number that is not negative and fits in twenty octets. */
  public static BigInteger random(Host host) {
    return new BigInteger(RANDOM_BITS, host.random());
  }

  /** The file that counts for a CA whose certificate is in {@code file}, where none is named. */
  public static String fileFor(String certificateFile) {
    int dot = certificateFile.lastIndexOf('.');
    return (dot < 0 ? certificateFile : certificateFile.substring(0, dot)) + ".srl";
  }

  /**
   * Counts one further in a file and returns the new number. Processes wait for each other, so that none gets the
   * number of another.
   *
   * @param create whether a file that is not there is made, with a random number
   * @param required whether a file that is not there, and not made, is an error; else a random number is drawn
   */
  public static BigInteger next(Host host, String name, boolean create, boolean required) {
    File file = host.files().file(name);
    boolean exists = file.exists();
    if (!exists && !create) {
      if (required) {
        throw new DiagnosticException(
            Diagnostic.of("cannot open \"" + name + "\" for reading: No such file or directory")
                .withHint("-CAcreateserial makes it"));
      }
      return random(host).add(BigInteger.ONE);
    }
    synchronized (ONE_AT_A_TIME) {
      try (RandomAccessFile access = new RandomAccessFile(file, "rw")) {
        return count(host, name, access, exists);
      } catch (IOException e) {
        throw new DiagnosticException("cannot write \"" + name + "\": " + e.getMessage());
      }
    }
  }

  private static BigInteger count(Host host, String name, RandomAccessFile access, boolean existed) throws IOException {
    for (int waited = 0; ; waited += 10) {
      try (FileLock lock = access.getChannel().lock()) {
        long length = access.length();
        // Where another process has made it a moment ago, it is empty until that one has the lock.
        if (length > 0 || !existed || waited >= PATIENCE) {
          BigInteger before = length == 0 && !existed ? random(host) : read(name, access);
          BigInteger next = before.add(BigInteger.ONE);
          byte[] line = ByteString.bytes(IntegerText.hex(next) + "\n");
          access.seek(0);
          access.write(line);
          access.setLength(line.length);
          return next;
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number in the file: pairs of hexadecimal digits, up to anything else; a line may go on after a backslash. */
  private static BigInteger read(String name, RandomAccessFile access) throws IOException {
    byte[] bytes = new byte[(int) Math.min(access.length(), 1 << 16)];
    access.seek(0);
    access.readFully(bytes);
    StringBuilder digits = new StringBuilder();
    int start = 0;
    boolean more = true;
    while (more) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n' && end - start < LONGEST_LINE) {
        end++;
      }
      int stop = end;
      if (stop > start && end < bytes.length && bytes[stop - 1] == '\r') {
        stop--;
      }
      more = stop > start && bytes[stop - 1] == '\\';
      int count = 0;
      while (start + count < stop && Character.digit(bytes[start + count], 16) >= 0) {
        count++;
      }
      // The real one takes a digit away with the backslash.
      int used = more ? count - 1 : count;
      if (count < 2 || used % 2 != 0) {
        throw new DiagnosticException(
            Diagnostic.of("\"" + name + "\" holds no serial number")
                .withHint("it should hold pairs of hexadecimal digits"));
      }
      digits.append(ByteString.of(bytes, start, start + used));
      start = Math.min(bytes.length, end + 1);
    }
    return new BigInteger(digits.toString(), 16);
  }
}
