package io.github.certscribe.issue;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.command.Credentials;
import io.github.certscribe.key.PrivateKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys and certificates that all rows have in common, read once; those of one row are read for it. */
final class SharedCredentials extends Credentials {
  private final Map<String, PrivateKey> keys = new ConcurrentHashMap<>();
  private final Map<String, Certificate> certificates = new ConcurrentHashMap<>();

  /** Reads a key for all rows, with the process's own host, at whose terminal a pass phrase can be asked for. */
  PrivateKey share(Host host, String file, String format, String passphrase, String what) {
    PrivateKey key = super.privateKey(host, file, format, passphrase, what);
    keys.put(file, key);
    return key;
  }

  @Override
  public PrivateKey privateKey(Host host, String file, String format, String passphrase, String what) {
    PrivateKey key = keys.get(file);
    return key == null ? super.privateKey(host, file, format, passphrase, what) : key;
  }

  @Override
  public Certificate certificate(Host host, String file, String format, String passphrase, String what) {
    Certificate certificate = certificates.get(file);
    if (certificate == null) {
      // The only one is the CA's.
      certificate = super.certificate(host, file, format, passphrase, what);
      certificates.put(file, certificate);
    }
    return certificate;
  }
}
