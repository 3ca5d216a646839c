package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.authority.IssuedEntry;
import io.github.certscribe.authority.NumberFile;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.CertificateText;
import io.github.certscribe.text.IntegerText;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The requests that one run of {@code openssl ca} signs: nothing is written before all of them are. */
final class CaRequests {
  /** The real one's buffer for an answer has room for so many characters. */
  private static final int ANSWER = 24;

  private static final String WRITING = "writing new certificates\n";

  private final Options options;
  private final CaAuthority authority;
  private final String folder;
  private final Host host;
  /** Whether one of {@code -spkac} and {@code -out} makes: in DER, and without questions. */
  private final boolean ofSignedPublicKey;
  private final List<Certificate> made = new ArrayList<>();
  private NumberFile counter;
  private BigInteger serial;
  private CaCertifier certifier;

  CaRequests(Options options, CaAuthority authority, String folder, Host host) {
    this.options = options;
    this.authority = authority;
    this.folder = folder;
    this.host = host;
    this.ofSignedPublicKey = options.has("spkac") && options.has("out");
  }

  /** @return false where the user did not want what was made */
  boolean run() {
    certifier = CaCertifier.of(options, authority, host);
    readSerialNumber();
    int total = certifyAll();
    if (made.isEmpty()) {
      CaRun.tell(options, host, WRITING);
      return true;
    }
    if (asks() && !isCommitted(total)) {
      return false;
    }
    commit();
    return true;
  }

  private boolean asks() {
    return !options.has("batch") && !ofSignedPublicKey;
  }

  private void readSerialNumber() {
    String file = authority.config().text("serial");
    // The config's word, whatever it is, does without a file; the option wants one, where the next number goes.
    boolean withoutFile = authority.config().text("rand_serial") != null;
    if (file == null && !withoutFile) {
      throw authority.config().missing("serial", null);
    }
    counter = withoutFile ? null : new NumberFile(host, file);
    if (withoutFile || options.has("rand_serial")) {
      serial = SerialNumber.random(host);
    } else {
      serial = counter.next(options.has("create_serial"));
      CaRun.tell(options, host, "next serial number is " + IntegerText.hex(serial) + "\n");
    }
  }

  /** @return how many requests there were */
  private int certifyAll() {
    CaApplicants applicants = new CaApplicants(options, authority, host);
    int total = 0;
    if (options.has("spkac")) {
      // For it alone there is no question.
      certify(applicants.signedPublicKey(options.value("spkac")), false);
      total++;
    }
    if (options.has("ss_cert")) {
      certify(applicants.selfSigned(options.value("ss_cert")), asks());
      total++;
    }
    // -revoke and -valid name the same file.
    String request = options.last("in", "revoke", "valid");
    if (request != null) {
      certify(applicants.request(request), asks());
      total++;
    }
    for (String file : options.arguments()) {
      certify(applicants.request(file), asks());
      total++;
    }
    return total;
  }

  private void certify(CaApplicant applicant, boolean asks) {
    Certificate certificate = applicant == null ? null : certifier.certify(applicant, serial, asks);
    if (certificate == null) {
      return;
    }
    authority.database().add(entry(certificate, host));
    made.add(certificate);
    serial = serial.add(BigInteger.ONE);
    host.printError("\n");
  }

  /** What the database says of a certificate. */
  static IssuedEntry entry(Certificate certificate, Host host) {
    try {
      return IssuedEntry.valid(
          ByteString.of(certificate.notAfter().stringContent()), IntegerText.hex(certificate.serialNumber()),
          NameText.oneLine(certificate.subject(), host.modules().objects()));
    } catch (DecodeException e) {
      throw new DiagnosticException("ca: the certificate's notAfter cannot be read");
    }
  }

  private boolean isCommitted(int total) {
    host.printError(
        "\n" + made.size() + " out of " + total + " certificate requests certified, commit? [y/n]");
    String answer = host.readLine(ANSWER);
    if (answer.isEmpty()) {
      host.printError("CERTIFICATION CANCELED: I/O error\n");
      return false;
    }
    boolean yes = isYes(answer);
    if (!yes) {
      host.printError("CERTIFICATION CANCELED\n");
    }
    return yes;
  }

  static boolean isYes(String answer) {
    return answer.startsWith("y") || answer.startsWith("Y");
  }

  /** Asks whether a certificate is to be signed, and says so where it is not. */
  static boolean isSigned(Host host) {
    host.printError("Sign the certificate? [y/n]:");
    String answer = host.readLine(ANSWER);
    if (!isYes(answer)) {
      host.printError("CERTIFICATE WILL NOT BE CERTIFIED" + (answer.isEmpty() ? ": I/O error" : "") + "\n");
      return false;
    }
    return true;
  }

  private void commit() {
    host.printError("Write out database with " + made.size() + " new entries\n");
    CaRun.tell(options, host, WRITING);
    for (Certificate certificate : made) {
      TextWriter out = new TextWriter();
      if (ofSignedPublicKey) {
        out.write(certificate.encoded());
      } else {
        show(out, certificate);
      }
      // A file is written anew for each: the last remains.
      host.writeOutput(options.value("out"), out.toByteArray(), false);
    }
    for (Certificate certificate : made) {
      String file = folder + "/" + IntegerText.hex(certificate.serialNumber()) + ".pem";
      CaRun.tell(options, host, "writing " + file + "\n");
      TextWriter own = new TextWriter();
      show(own, certificate);
      host.files().write(file, own.toByteArray(), false);
    }
    if (counter != null) {
      counter.write(serial);
    }
    authority.database().write();
    host.printError("Database updated\n");
  }

  private void show(TextWriter out, Certificate certificate) {
    if (!options.has("notext")) {
      new CertificateText(out, certificate, host.modules().objects(), host.dialect()).print(NameOptions.COMPAT, 0);
    }
    out.write(PemWriter.encode("CERTIFICATE", certificate.encoded()));
  }
}
