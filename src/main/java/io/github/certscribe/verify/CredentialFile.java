package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.certificate.TrustSettings;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.util.ArrayList;
import java.util.List;

/**
 * All certificates and revocation lists of a file, in its order; what is neither is passed over.
 *
 * @param certificates from PEM, or the one that the file is in DER
 * @param trusts what each of these is trusted for, or null
 * @param spoiled labels of what could not be read
 * @param others labels of what is neither
 */
public record CredentialFile(
    List<Certificate> certificates, List<TrustSettings> trusts, List<RevocationList> lists,
    List<String> spoiled, List<String> others) {
  /** Reads as much as can be read. */
  public static CredentialFile read(byte[] data, Dialect dialect) {
    CredentialFile file = readPem(data, dialect);
    if (file.isEmpty() && data.length > 0 && data[0] == 0x30) {
      file.addDer(data, dialect);
    }
    return file;
  }

  /** Whether a store takes from it: it gives nothing where anything in it is neither a certificate nor a list. */
  boolean isStore() {
    return others.isEmpty() && !isEmpty() && spoiled.isEmpty();
  }

  /**
   * The same of a file that is to be in PEM, and of which all is to be readable, keys too.
   *
   * @throws DecodeException where a certificate, list or key in it is none, is encrypted (a key may be), or has headers
   */
  public static CredentialFile readWhole(byte[] data, Dialect dialect) throws DecodeException {
    CredentialFile file = empty();
    PemReader reader = new PemReader(data);
    for (PemBlock block; (block = reader.next()) != null; ) {
      check(block, dialect);
      file.add(block, block.label().startsWith("TRUSTED"), dialect);
    }
    return file;
  }

  /** Refuses a block that a file may not have of which all is to be readable. */
  public static void check(PemBlock block, Dialect dialect) throws DecodeException {
    switch (block.label()) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "X509 CRL" -> {
        if (!block.headers().isEmpty()) {
          throw new DecodeException("headers stand before a " + block.label());
        }
      }
      default -> {
        if (block.label().endsWith("PRIVATE KEY")) {
          KeyReader.check(block, dialect);
        }
      }
    }
  }

  private static CredentialFile empty() {
    return new CredentialFile(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** A file of a folder by hash, in PEM: its certificates or its lists, up to the first that cannot be read. */
  static CredentialFile readHashed(byte[] data, boolean lists, Dialect dialect) {
    CredentialFile file = empty();
    PemReader reader = new PemReader(data);
    try {
      for (PemBlock block; (block = reader.next()) != null; ) {
        boolean isWanted = switch (block.label()) {
          case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> !lists;
          case "X509 CRL" -> lists;
          default -> false;
        };
        if (isWanted && block.hasHeaders()) {
          throw new DecodeException("headers stand before a " + block.label());
        }
        if (isWanted) {
          file.add(block, true, dialect);
        }
      }
    } catch (DecodeException e) {
      file.spoiled.add("block");
    }
    return file;
  }

  /** The same of a file in PEM. */
  private static CredentialFile readPem(byte[] data, Dialect dialect) {
    CredentialFile file = empty();
    PemReader reader = new PemReader(data);
    try {
      for (PemBlock block; (block = reader.next()) != null; ) {
        try {
          if (block.hasHeaders()) {
            throw new DecodeException("headers stand before a " + block.label());
          }
          file.add(block, false, dialect);
        } catch (DecodeException e) {
          // The next one may do.
          file.spoiled.add(block.label());
        }
      }
    } catch (DecodeException e) {
      // What came before it counts.
    }
    return file;
  }

  /** All of them into a store. */
  void addTo(CertificateStore store, Dialect dialect) {
    for (int i = 0; i < certificates.size(); i++) {
      store.add(certificates.get(i), trusts.get(i), dialect);
    }
  }

  /** @param strict whether nothing but trust settings may follow a certificate */
  private void add(PemBlock block, boolean strict, Dialect dialect) throws DecodeException {
    switch (block.label()) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> {
        byte[] der = block.content();
        Certificate certificate = Certificate.parsePrefix(der, 0, dialect);
        TrustSettings trust = trust(der, certificate.length(), strict);
        certificates.add(certificate);
        trusts.add(trust);
      }
      case "X509 CRL" -> lists.add(RevocationList.parse(block.content(), dialect));
      default -> others.add(block.label());
    }
  }

  private static TrustSettings trust(byte[] der, int start, boolean strict) throws DecodeException {
    try {
      return start == der.length ? null : TrustSettings.parse(DerValue.parsePrefix(der, start, der.length));
    } catch (DecodeException e) {
      if (strict) {
        throw e;
      }
      return null;
    }
  }

  private boolean isEmpty() {
    return certificates.isEmpty() && lists.isEmpty() && spoiled.isEmpty();
  }

  /** Adds the certificate, or else the list, that a file in DER is. */
  private void addDer(byte[] data, Dialect dialect) {
    try {
      addCertificate(data, dialect);
    } catch (DecodeException notOne) {
      try {
        lists.add(RevocationList.parse(data, dialect));
      } catch (DecodeException e) {
        // Nor is it that.
      }
    }
  }

  /** Adds the certificate that a file in DER is. */
  void addCertificate(byte[] data, Dialect dialect) throws DecodeException {
    certificates.add(Certificate.parsePrefix(data, 0, dialect));
    trusts.add(null);
  }
}
