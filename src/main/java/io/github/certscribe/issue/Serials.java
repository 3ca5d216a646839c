package io.github.certscribe.issue;

import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.cli.Host;
import java.math.BigInteger;

/** Serial numbers as {@code x509 -req} gives them, but taken from the file that counts them many at a time. */
final class Serials {
  /** How many a run that is killed may leave unused. */
  private static final int BLOCK = 64;

  private final Host host;
  private final String file;
  private BigInteger next;
  private int left;

  /** @param file the file that counts; null where numbers are random */
  private Serials(Host host, String file) {
    this.host = host;
    this.file = file;
  }

  static Serials of(IssueOptions options, Host host) {
    String named = options.value("CAserial");
    String file = named == null ? SerialNumber.fileFor(options.value("CA")) : named;
    boolean counted = SerialNumber.isCounted(host, file, options.has("CAcreateserial"), named != null);
    return new Serials(host, counted ? file : null);
  }

  /** The next number; nobody else is given it. */
  BigInteger next() {
    if (file == null) {
      return SerialNumber.random(host).add(BigInteger.ONE);
    }
    if (left == 0) {
      next = SerialNumber.reserve(host, file, BLOCK);
      left = BLOCK;
    }
    BigInteger number = next;
    next = next.add(BigInteger.ONE);
    left--;
    return number;
  }

  /** Gives back what is left, unless somebody else has counted on. */
  void close() {
    if (left > 0) {
      BigInteger used = next.subtract(BigInteger.ONE);
      SerialNumber.giveBack(host, file, used.add(BigInteger.valueOf(left)), used);
      left = 0;
    }
  }
}
