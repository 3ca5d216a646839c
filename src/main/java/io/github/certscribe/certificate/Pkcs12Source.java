package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyUnlocker;
import io.github.certscribe.pkcs12.Pkcs12Certificate;
import io.github.certscribe.pkcs12.Pkcs12Reader;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** The certificate that PKCS#12 stands for where one is asked for: that of its key, else its first. */
final class Pkcs12Source {
  private Pkcs12Source() {}

  /**
   * @param phrase null where a terminal may be asked
   * @throws DecodeException where any of its certificates cannot be read, or there is none
   */
  static CertificateReader.Found read(Host host, byte[] data, String phrase) throws DecodeException {
    List<byte[]> keys = new ArrayList<>();
    KeyUnlocker unlocker = new KeyUnlocker(host, null, phrase);
    List<Pkcs12Certificate> all = Pkcs12Reader.certificates(data, unlocker, keys, host.dialect());
    if (all.isEmpty()) {
      throw new DecodeException("the PKCS#12 holds none");
    }
    PrivateKey key = keys.isEmpty() ? null : KeyReader.privateKeyInfo(keys.get(0), host.dialect());
    CertificateReader.Found chosen = null;
    for (Pkcs12Certificate one : all) {
      CertificateReader.Found found = CertificateReader.of(one, host.dialect());
      PublicKey open = new PublicKey(found.certificate().subjectPublicKeyInfo());
      boolean own = key != null && key.publicKey().isSameKeyAs(open);
      if (chosen == null || own) {
        chosen = found;
      }
      key = own ? null : key;
    }
    return chosen;
  }
}
