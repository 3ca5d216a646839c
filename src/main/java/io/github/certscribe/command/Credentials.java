package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateReader;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.PrivateKey;

/**
 * Where the keys and the CA's certificate come from that a command signs with: read from their files, unless a caller
 * who runs a command many times keeps them.
 */
public class Credentials {
  /** Reads at every call. */
  public static final Credentials READ = new Credentials();

  protected Credentials() {}

  /** As {@link KeyReader#privateKey(Host, String, String, String, String)}. */
  public PrivateKey privateKey(Host host, String file, String format, String passphrase, String what) {
    return KeyReader.privateKey(host, file, format, passphrase, what);
  }

  /** As {@link CertificateReader#read}. */
  public Certificate certificate(Host host, String file, String format, String passphrase, String what) {
    return CertificateReader.read(host, file, format, passphrase, what).certificate();
  }
}
