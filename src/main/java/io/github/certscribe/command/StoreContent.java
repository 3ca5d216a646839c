package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateReader;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyUnlocker;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.StoredBlocks;
import io.github.certscribe.pkcs12.Pkcs12Reader;
import io.github.certscribe.pkcs12.Pkcs12Certificate;
import io.github.certscribe.key.StoredKey;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.util.ArrayList;
import java.util.List;

/** All that a file holds, in its order, as {@code storeutl} finds it. */
final class StoreContent {
  /** One object: exactly one of these is there. */
  record Item(CertificateReader.Found certificate, RevocationList list, StoredKey key) {}

  private final List<Item> items = new ArrayList<>();
  private final Host host;
  private int failures;
  private boolean pkcs12;

  private StoreContent(Host host) {
    this.host = host;
  }

  /** @param phrase null where the terminal may be asked */
  static StoreContent read(Host host, String file, String phrase) {
    StoreContent content = new StoreContent(host);
    byte[] data = host.files().read(file);
    StoredBlocks blocks = new StoredBlocks(host, data, file, null, Passphrases.argument(phrase));
    KeyUnlocker unlocker = blocks.unlocker();
    PemReader reader = blocks.reader();
    boolean pem = false;
    for (PemBlock block; (block = blocks.next()) != null; pem = true) {
      try {
        if (content.add(block, unlocker)) {
          unlocker.forget();
        } else {
          reader.passOver();
        }
      } catch (DecodeException e) {
        reader.countFailure();
      }
    }
    boolean der = !pem && data.length > 0 && data[0] == 0x30 && content.addDer(data, unlocker);
    content.failures += der ? 0 : reader.failures();
    return content;
  }

  List<Item> items() {
    return items;
  }

  /** Whether it is a PKCS#12, where what is not wanted is passed over. */
  boolean isPkcs12() {
    return pkcs12;
  }

  /** How many objects could not be read. */
  int failures() {
    return failures;
  }

  /** Returns whether it is something. */
  private boolean add(PemBlock block, KeyUnlocker unlocker) throws DecodeException {
    switch (block.label()) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> addCertificate(block.content());
      case "X509 CRL" -> items.add(new Item(null, RevocationList.parse(block.content(), host.dialect()), null));
      default -> {
        StoredKey key = StoredKey.of(block, unlocker, host);
        if (key == null) {
          return false;
        }
        items.add(new Item(null, null, key));
      }
    }
    return true;
  }

  private void addCertificate(byte[] der) throws DecodeException {
    Certificate certificate = Certificate.parsePrefix(der, 0, host.dialect());
    int end = certificate.length();
    TrustSettings trust =
        end == der.length ? null : TrustSettings.parse(DerValue.parsePrefix(der, end, der.length));
    items.add(new Item(new CertificateReader.Found(certificate, trust), null, null));
  }

  private boolean addDer(byte[] data, KeyUnlocker unlocker) {
    try {
      if (Pkcs12Reader.isPkcs12(data) && host.modules().canCompute()) {
        pkcs12 = true;
        addPkcs12(data, unlocker);
      } else {
        addCertificate(data);
      }
      return true;
    } catch (DecodeException e) {
      return addOtherDer(data, unlocker);
    }
  }

  private void addPkcs12(byte[] data, KeyUnlocker unlocker) {
    try {
      List<byte[]> keys = new ArrayList<>();
      List<Pkcs12Certificate> certificates = Pkcs12Reader.certificates(data, unlocker, keys, host.dialect());
      for (byte[] key : keys) {
        items.add(new Item(null, null, new StoredKey(KeyReader.privateKeyInfo(key, host.dialect()), null, null)));
      }
      for (Pkcs12Certificate certificate : certificates) {
        items.add(new Item(CertificateReader.of(certificate, host.dialect()), null, null));
      }
    } catch (DecodeException e) {
      failures++;
    }
  }

  private boolean addOtherDer(byte[] data, KeyUnlocker unlocker) {
    try {
      items.add(new Item(null, RevocationList.parse(data, host.dialect()), null));
      return true;
    } catch (DecodeException e) {
      StoredKey key = host.modules().canCompute() ? StoredKey.of(data, unlocker, host.dialect()) : null;
      if (key == null) {
        return false;
      }
      items.add(new Item(null, null, key));
      return true;
    }
  }
}
