package io.github.certscribe.command;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.authority.IssuedEntry;
import io.github.certscribe.authority.NumberFile;
import io.github.certscribe.authority.Revocation;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationListAssembler;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.Section;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.pem.PemWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl ca -gencrl}: a list of what the database says is revoked. */
final class CaRevocationList {
  private static final String CRL_NUMBER = "2.5.29.20";
  private static final long HOUR = 3600;

  private final Options options;
  private final CaAuthority authority;
  private final CaConfig config;
  private final Host host;

  CaRevocationList(Options options, CaAuthority authority, Host host) {
    this.options = options;
    this.authority = authority;
    this.config = authority.config();
    this.host = host;
  }

  void write() {
    Section section = extensions();
    NumberFile file = config.text("crlnumber") == null ? null : new NumberFile(host, config.text("crlnumber"));
    BigInteger number = file == null ? null : file.next(false);
    long next = nextUpdate();
    host.modules().requireProperties(true);
    CaRun.tell(options, host, "making CRL\n");
    RevocationListAssembler list =
        new RevocationListAssembler(
            authority.certificate().subject(), Validity.encode(time("crl_lastupdate", host.now())),
            Validity.encode(time("crl_nextupdate", next)));
    for (IssuedEntry entry : revoked()) {
      Revocation revocation = Revocation.parse(entry.revocation(), host.modules().objects(), host.dialect());
      list.revoke(new BigInteger(entry.serial(), 16), revocation.time(), revocation.extensions());
    }
    CaRun.tell(options, host, "signing CRL\n");
    if (section != null) {
      ExtensionSection.addAll(section, list.extensions(), false, context(false));
    }
    if (number != null) {
      list.extensions().add(new Extension(CRL_NUMBER, false, DerEncoder.integer(number)));
    }
    CertificateSigner.requireRandom(authority.key(), host);
    byte[] der =
        list.sign(
            Signatures.scheme(authority.key(), authority.digest(), options.values("sigopt"), host.dialect()),
            list.needsVersion2() || section != null);
    host.writeOutput(options.value("out"), PemWriter.encode("X509 CRL", der), false);
    if (number != null) {
      file.write(number.add(BigInteger.ONE));
    }
  }

  /** The section of the list's extensions, its syntax checked; null for none. */
  private Section extensions() {
    String name = options.has("crlexts") ? options.value("crlexts") : config.text("crl_extensions");
    if (name == null) {
      return null;
    }
    Section section = config.section(name, "extensions of the list", config.document());
    ExtensionSection.addAll(section, new ArrayList<>(), false, context(true));
    return section;
  }

  private ExtensionContext context(boolean checkOnly) {
    return checkOnly
        ? ExtensionContext.check(config.document(), host.modules().objects(), host.modules().strings(), host.dialect())
        : new ExtensionContext(
            config.document(), null, authority.certificate(), null, false, host.modules().objects(),
            host.modules().strings(), host.dialect());
  }

  /** Seconds since 1970 when the next list is due. */
  private long nextUpdate() {
    long days = options.decimal("crldays", 0);
    long hours = options.decimal("crlhours", 0);
    long seconds = options.decimal("crlsec", 0);
    if (days == 0 && hours == 0 && seconds == 0) {
      days = config.number("default_crl_days");
      hours = config.number("default_crl_hours");
    }
    if (days == 0 && hours == 0 && seconds == 0 && !options.has("crl_nextupdate")) {
      throw config.missing("default_crl_days", "crldays");
    }
    long next = host.now() + days * Validity.DAY + hours * HOUR + seconds;
    if (next > Validity.LAST && !options.has("crl_nextupdate")) {
      throw new DiagnosticException("ca: the next list would be due after the year 9999");
    }
    return next;
  }

  private long time(String option, long otherwise) {
    String given = options.value(option);
    if (given == null) {
      return otherwise;
    }
    CertificateTime.check(given, "-" + option, false);
    return CertificateTime.seconds(given, otherwise);
  }

  /** What is revoked, by serial number. */
  private List<IssuedEntry> revoked() {
    List<IssuedEntry> revoked = new ArrayList<>();
    for (IssuedEntry entry : authority.database().entries()) {
      if (entry.type() == IssuedEntry.REVOKED) {
        revoked.add(entry);
      }
    }
    revoked.sort((a, b) -> compare(new BigInteger(a.serial(), 16), new BigInteger(b.serial(), 16)));
    return revoked;
  }

  /** The real one sees to the sign of a serial number last. */
  private static int compare(BigInteger a, BigInteger b) {
    int magnitudes = a.abs().compareTo(b.abs());
    return magnitudes != 0 ? magnitudes : b.compareTo(a);
  }
}
