package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.StoredBlocks;
import io.github.certscribe.pkcs12.Pkcs12Certificate;
import io.github.certscribe.pkcs12.Pkcs12Reader;
import io.github.certscribe.pem.PemBlock;

/** Certificates in files: PEM or DER, the first of several. */
public final class CertificateReader {
  private CertificateReader() {}

  /**
   * A certificate that was found.
   *
   * @param trust what {@code TRUSTED CERTIFICATE} says of it, or null
   */
  public record Found(Certificate certificate, TrustSettings trust) {}

  /**
   * @param file name as given; null for standard input
   * @param format {@code PEM}, {@code DER}, or null for whatever it is
   * @param what what the certificate is to messages: {@code certificate}, {@code CA certificate}
   * @throws DiagnosticException where there is none that can be read
   */
  public static Found read(Host host, String file, String format, String passphrase, String what) {
    byte[] data = file == null ? host.readStandardInput() : host.files().read(path(host, file));
    try {
      if (!"PEM".equals(format) && Pkcs12Reader.isPkcs12(data)) {
        return Pkcs12Source.read(host, data, Passphrases.resolve(host, passphrase, null)[0]);
      }
      Found found = first(host, data, file, format, passphrase);
      if (found != null) {
        return found;
      }
    } catch (DecodeException e) {
      throw unreadable(file, what, e.getMessage());
    }
    throw unreadable(file, what, data.length == 0 ? "it is empty" : null);
  }

  /** A {@code file:} URI may stand for a file, where no file has that name. */
  public static String path(Host host, String file) {
    if (!file.regionMatches(true, 0, "file:", 0, 5) || host.files().exists(file)) {
      return file;
    }
    String path = file.substring(5);
    if (path.startsWith("//localhost/")) {
      path = path.substring(11);
    } else if (path.startsWith("///")) {
      path = path.substring(2);
    }
    return path.startsWith("/") && !path.startsWith("//") ? path : file;
  }

  private static DiagnosticException unreadable(String file, String what, String hint) {
    String name = file == null ? "standard input" : "\"" + file + "\"";
    return new DiagnosticException(Diagnostic.of("could not read " + what + " from " + name).withHint(hint));
  }

  private static Found first(Host host, byte[] data, String file, String format, String passphrase)
      throws DecodeException {
    DecodeException spoiled = null;
    if (!"DER".equals(format)) {
      StoredBlocks blocks = new StoredBlocks(host, data, file, format, passphrase);
      for (PemBlock block; (block = blocks.next()) != null; ) {
        switch (block.label()) {
          case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> {
            try {
              return of(block.content(), host.dialect());
            } catch (DecodeException e) {
              // The one behind it may do.
              spoiled = e;
            }
          }
          default -> blocks.passOver();
        }
      }
      spoiled = spoiled == null ? blocks.problem() : spoiled;
    }
    if (!"PEM".equals(format) && data.length > 0 && data[0] == 0x30) {
      return new Found(Certificate.parsePrefix(data, 0, host.dialect()), null);
    }
    if (spoiled != null) {
      throw spoiled;
    }
    return null;
  }

  /** A certificate of PKCS#12, with what it is called there. */
  public static Found of(Pkcs12Certificate one, Dialect dialect) throws DecodeException {
    boolean named = one.alias() != null || one.keyId() != null;
    TrustSettings trust = named ? TrustSettings.named(one.alias(), one.keyId()) : null;
    return new Found(Certificate.parsePrefix(one.der(), 0, dialect), trust);
  }

  /** What follows the certificate is left out where it is no trust settings. */
  private static Found of(byte[] der, Dialect dialect) throws DecodeException {
    Certificate certificate = Certificate.parsePrefix(der, 0, dialect);
    if (certificate.length() == der.length) {
      return new Found(certificate, null);
    }
    try {
      return new Found(certificate, TrustSettings.parse(DerValue.parsePrefix(der, certificate.length(), der.length)));
    } catch (DecodeException e) {
      return new Found(certificate, null);
    }
  }
}
