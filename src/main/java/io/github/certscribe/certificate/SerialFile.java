package io.github.certscribe.certificate;

import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.IntegerText;
import java.math.BigInteger;

/** The file that holds the serial number given last. Processes and threads wait for each other. */
final class SerialFile {
  private static final int LONGEST_LINE = 1023;

  private final Host host;
  private final String name;

  SerialFile(Host host, String name) {
    this.host = host;
    this.name = name;
  }

  /** The number that the file holds. */
  BigInteger number() {
    return read(host.files().read(name));
  }

  /** Counts so many further, from a random number where there is no file yet; returns the first of the numbers. */
  BigInteger reserve(int count) {
    Step step = new Step(count, null, null);
    host.files().update(name, step);
    return step.before.add(BigInteger.ONE);
  }

  /** Puts one number in the place of another, where that is what the file holds. */
  void replace(BigInteger held, BigInteger number) {
    host.files().update(name, new Step(0, held, number));
  }

  /** What becomes of the file; a class and no lambda, since a process's first lambda costs milliseconds. */
  private final class Step implements FileAccess.Change {
    private final int count;
    private final BigInteger held;
    private final BigInteger number;
    private BigInteger before;

    Step(int count, BigInteger held, BigInteger number) {
      this.count = count;
      this.held = held;
      this.number = number;
    }

    @Override
    public byte[] apply(byte[] content) {
      before = content == null ? SerialNumber.random(host) : read(content);
      BigInteger after = held == null ? before.add(BigInteger.valueOf(count)) : before.equals(held) ? number : null;
      return after == null ? null : ByteString.bytes(IntegerText.hex(after) + "\n");
    }
  }

  /** The number in the file: pairs of hexadecimal digits, up to anything else; a line may go on after a backslash. */
  private BigInteger read(byte[] bytes) {
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
