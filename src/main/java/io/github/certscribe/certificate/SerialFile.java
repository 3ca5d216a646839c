package io.github.certscribe.certificate;

import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.IntegerText;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.channels.FileLock;

/** The file that holds the serial number given last. Processes and threads wait for each other. */
final class SerialFile {
  private static final int LONGEST_LINE = 1023;
  /** How long a file that another process has just made may stay empty, in milliseconds. */
  private static final int PATIENCE = 500;
  private static final Object ONE_AT_A_TIME = new Object();

  private final Host host;
  private final String name;
  private final File file;

  SerialFile(Host host, String name) {
    this.host = host;
    this.name = name;
    this.file = host.files().file(name);
  }

  /** Counts so many further, from a random number where there is no file yet; returns the first of the numbers. */
  BigInteger reserve(int count) {
    return withLock(count, null, null);
  }

  /** Puts one number in the place of another, where that is what the file holds. */
  void replace(BigInteger held, BigInteger number) {
    withLock(0, held, number);
  }

  private BigInteger withLock(int count, BigInteger held, BigInteger number) {
    boolean existed = file.exists();
    synchronized (ONE_AT_A_TIME) {
      try (RandomAccessFile access = new RandomAccessFile(file, "rw")) {
        lock(access, existed);
        BigInteger before = access.length() == 0 && !existed ? SerialNumber.random(host) : read(access);
        if (held == null) {
          write(access, before.add(BigInteger.valueOf(count)));
        } else if (before.equals(held)) {
          write(access, number);
        }
        return before.add(BigInteger.ONE);
      } catch (IOException e) {
        throw new DiagnosticException("cannot write \"" + name + "\": " + e.getMessage());
      }
    }
  }

  /** Takes the lock, which goes with the file's being closed. */
  private static void lock(RandomAccessFile access, boolean existed) throws IOException {
    for (int waited = 0; ; waited += 10) {
      FileLock lock = access.getChannel().lock();
      // Where another process has made it a moment ago, it is empty until that one has the lock.
      if (access.length() > 0 || !existed || waited >= PATIENCE) {
        return;
      }
      lock.release();
      pause();
    }
  }

  private static void write(RandomAccessFile access, BigInteger number) throws IOException {
    byte[] line = ByteString.bytes(IntegerText.hex(number) + "\n");
    access.seek(0);
    access.write(line);
    access.setLength(line.length);
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number in the file: pairs of hexadecimal digits, up to anything else; a line may go on after a backslash. */
  private BigInteger read(RandomAccessFile access) throws IOException {
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
