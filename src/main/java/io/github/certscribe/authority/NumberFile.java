package io.github.certscribe.authority;

import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.cli.Host;
import io.github.certscribe.text.IntegerText;
import java.math.BigInteger;

/** A file that holds the next number to be given: {@code serial} and {@code crlnumber} in openssl-ca(1). */
public final class NumberFile {
  private final Host host;
  private final String name;

  public NumberFile(Host host, String name) {
    this.host = host;
    this.name = name;
  }

  /**
   * The number in the file.
   *
   * @param create whether a random number does where there is no such file
   * @throws io.github.certscribe.diagnostic.DiagnosticException where it holds none
   */
  public BigInteger next(boolean create) {
    return create && !host.files().exists(name) ? SerialNumber.random(host) : SerialNumber.read(host, name);
  }

  /** Writes the number to be given next. */
  public void write(BigInteger number) {
    KeptFile.write(host, name, IntegerText.hex(number) + "\n");
  }
}
