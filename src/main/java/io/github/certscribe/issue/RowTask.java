package io.github.certscribe.issue;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.command.Issuance;
import io.github.certscribe.pem.PemWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Map;

/**
 * One row on its way: first {@link #prepare}, then {@link #finish} with a serial number, which rows that fail in the
 * first step do not use up.
 */
final class RowTask {
  private final Row row;
  private final long hash;
  private final Map<String, String> outputs;
  private final Job job;
  private final RowEnvironment environment;
  private RowFiles files;
  private Host host;
  private Issuance issuance;
  /** What the last file holds. */
  private byte[] last = new byte[0];

  /**
   * @param hash of the row and the names of its files
   * @param outputs names of files by option, in the order in which they are written
   */
  RowTask(Row row, long hash, Map<String, String> outputs, Job job) {
    this.row = row;
    this.hash = hash;
    this.outputs = outputs;
    this.job = job;
    this.environment = new RowEnvironment(row.values(), job.host().environment(), job.used());
  }

  Row row() {
    return row;
  }

  /** The variable that was asked for last and that neither the row nor the process has; null where there was none. */
  String missing() {
    return environment.missing();
  }

  /** Makes key and request, and reads all that the certificate needs. */
  void prepare() {
    Host own = job.host();
    files = new RowFiles(own.files(), job.kept());
    host =
        new Host(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), files,
            environment, own.clock(), own.randomness(), null, own.dialect());
    issuance = new Issuance(job.credentials(), host);
    issuance.makeRequest(job.options().request(row, job.used()));
    if (job.options().makesCertificates()) {
      issuance.prepareCertificate(job.options().certificate(row, job.used()));
    }
  }

  /** Whether {@link #finish} needs a number. */
  boolean needsSerialNumber() {
    return job.options().makesCertificates() && !issuance.isSerialNumberGiven();
  }

  /**
   * Makes the certificate and writes the row's files, the certificate's last.
   *
   * @return what goes to standard output; null for nothing
   */
  byte[] finish(BigInteger serialNumber) {
    Certificate certificate = job.options().makesCertificates() ? issuance.certify(serialNumber) : null;
    byte[] request = encode("CERTIFICATE REQUEST", issuance.request().encoded());
    byte[] result = certificate == null ? request : encode("CERTIFICATE", certificate.encoded());
    byte[][] contents = new byte[outputs.size()][];
    int i = 0;
    for (String option : outputs.keySet()) {
      contents[i++] =
          switch (option) {
            case "keyout" -> files.written(IssueOptions.KEY_FILE);
            case "reqout" -> request;
            case "p12out" -> pkcs12(certificate);
            case "chainout" -> DerEncoder.join(pem(certificate), job.chain());
            default -> result;
          };
    }
    last = i == 0 ? last : contents[i - 1];
    if (!job.options().streams()) {
      job.begin(hash, last);
    }
    i = 0;
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      boolean secret = output.getKey().equals("keyout") || output.getKey().equals("p12out");
      job.host().files().replace(output.getValue(), contents[i++], secret);
    }
    return job.options().streams() ? result : null;
  }

  /** Says that what {@link #finish} returned is out. */
  void streamed() {
    job.begin(hash, last);
  }

  private byte[] encode(String label, byte[] der) {
    return job.options().writesDer() ? der : PemWriter.encode(label, der);
  }

  private static byte[] pem(Certificate certificate) {
    return PemWriter.encode("CERTIFICATE", certificate.encoded());
  }

  private byte[] pkcs12(Certificate certificate) {
    byte[] key = PemWriter.encode("PRIVATE KEY", issuance.key().privateKeyInfo());
    files.write(IssueOptions.OPEN_KEY_FILE, key, true);
    files.write(IssueOptions.CERTIFICATE_FILE, pem(certificate), false);
    files.write(IssueOptions.CHAIN_FILE, job.chain(), false);
    Options options = job.options().pkcs12(row, job.used());
    Issuance.exportPkcs12(options, host);
    return files.written(IssueOptions.PKCS12_FILE);
  }
}
