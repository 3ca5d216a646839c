package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PrivateKey;
import java.math.BigInteger;

/**
 * The way from a config to a certificate that {@code req -new} and {@code x509 -req} go one after the other, for
 * callers who go it often: the same steps, with nothing written or read between them but the keys that options name.
 */
public final class Issuance {
  private final Credentials credentials;
  private final Host host;
  private CertificateRequest request;
  private PrivateKey key;
  private X509Run certificate;
  private boolean serialNumberGiven;

  /** @param host where a new key is written to, and config files are read from */
  public Issuance(Credentials credentials, Host host) {
    this.credentials = credentials;
    this.host = host;
  }

  /** What {@code req} may be given. */
  public static OptionTable requestOptions(Dialect dialect) {
    return ReqOptionTable.of(dialect);
  }

  /** What {@code x509} may be given. */
  public static OptionTable certificateOptions(Dialect dialect) {
    return X509Options.table(dialect);
  }

  /** What {@code pkcs12} may be given. */
  public static OptionTable pkcs12Options(Dialect dialect) {
    return Pkcs12Options.table(dialect);
  }

  /** Refuses what {@code req} and {@code x509} refuse before they read anything. */
  public static void check(Options request, Options certificate, Host host) {
    if (request != null) {
      ReqOptions.of(request, host);
    }
    if (certificate != null) {
      X509Settings.of(certificate, host.dialect());
    }
  }

  /** What {@code pkcs12 -export} does with these options. */
  public static void exportPkcs12(Options options, Host host) {
    new Pkcs12Export(options, host, Pkcs12Effort.of(options)).run();
  }

  /** Makes the key, if options say so, and the request, as {@code req -new}. */
  public void makeRequest(Options options) {
    host.modules().startUp(host);
    host.modules().requireProvider(false);
    ReqRun run = new ReqRun(ReqOptions.of(options, host), RandomFiles.of(options, host), credentials, host);
    run.make();
    request = run.request();
    key = run.key();
  }

  /** Does what {@code x509 -req} does with the request before it comes to the serial number. */
  public void prepareCertificate(Options options) {
    host.modules().startUp(host);
    host.modules().requireProvider(false);
    X509Settings settings = X509Settings.of(options, host.dialect());
    serialNumberGiven = settings.serialNumber != null;
    certificate = new X509Run(settings, credentials, host);
    certificate.prepare(request);
  }

  public CertificateRequest request() {
    return request;
  }

  /** The key of the request. */
  public PrivateKey key() {
    return key;
  }

  /** Whether options gave the serial number. */
  public boolean isSerialNumberGiven() {
    return serialNumberGiven;
  }

  /**
   * Does the rest, and signs.
   *
   * @param serialNumber not looked at where options gave one
   */
  public Certificate certify(BigInteger serialNumber) {
    if (serialNumberGiven) {
      certificate.setSerialNumber();
    } else {
      certificate.setSerialNumber(serialNumber);
    }
    return certificate.complete();
  }
}
