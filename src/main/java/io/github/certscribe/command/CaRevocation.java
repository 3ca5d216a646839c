package io.github.certscribe.command;

import io.github.certscribe.authority.IssuedDatabase;
import io.github.certscribe.authority.IssuedEntry;
import io.github.certscribe.authority.Revocation;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;

/** {@code openssl ca -revoke} and {@code -valid}: what the database says of a certificate. */
final class CaRevocation {
  private final Options options;
  private final IssuedDatabase database;
  private final Host host;

  CaRevocation(Options options, CaAuthority authority, Host host) {
    this.options = options;
    this.database = authority.database();
    this.host = host;
  }

  void run() {
    // -in names the same file.
    String file = options.last("in", "revoke", "valid");
    boolean revokes = false;
    for (Options.Given given : options.inOrder()) {
      revokes = given.name().equals("revoke") || revokes && !given.name().equals("valid");
    }
    Certificate certificate =
        Credentials.READ.certificate(host, file, options.format("inform", null), null, "certificate to be revoked");
    IssuedEntry entry = entry(certificate, revokes);
    if (revokes) {
      host.printError("Revoking Certificate " + entry.serial() + ".\n");
      entry.revoke(revocation());
    }
    database.write();
    host.printError("Database updated\n");
  }

  /** The certificate's entry, made where there is none. */
  private IssuedEntry entry(Certificate certificate, boolean revokes) {
    IssuedEntry own = CaRequests.entry(certificate, host);
    IssuedEntry known = database.bySerial(own.serial());
    if (known == null) {
      host.printError(
          "Adding Entry with serial number " + own.serial() + " to DB for " + own.subject() + "\n");
      IssuedEntry sameSubject = database.bySubject(own.subject());
      if (sameSubject != null) {
        throw new DiagnosticException(
            Diagnostic.of("ca: there is a valid certificate for " + own.subject() + " already, with serial number "
                + sameSubject.serial()).withHint("unique_subject = no allows several"));
      }
      database.add(own);
      return own;
    }
    if (!known.subject().equals(own.subject())) {
      throw new DiagnosticException(
          Diagnostic.of("ca: serial number " + own.serial() + " is another certificate's")
              .withHint("the database has it for " + known.subject()));
    }
    if (!revokes) {
      throw new DiagnosticException("ca: the database has serial number " + own.serial() + " already");
    }
    if (known.type() == IssuedEntry.REVOKED) {
      throw new DiagnosticException("ca: serial number " + own.serial() + " is revoked already");
    }
    return known;
  }

  /** What the database is to say: when, and why. */
  private String revocation() {
    String reason = null;
    for (Options.Given given : options.inOrder()) {
      String found = reason(given);
      reason = found == null ? reason : found;
    }
    String now = Revocation.time(host.now());
    return reason == null ? now : now + "," + reason;
  }

  private String reason(Options.Given given) {
    String value = given.value();
    String text;
    String hint;
    switch (given.name()) {
      case "crl_reason" -> {
        text = Revocation.reason(value);
        hint = Nearest.hint(value, Revocation.reasons());
      }
      case "crl_hold" -> {
        text = Revocation.hold(value, host.modules().objects());
        hint = "holdInstructionNone, holdInstructionCallIssuer and holdInstructionReject are instructions";
      }
      case "crl_compromise", "crl_CA_compromise" -> {
        text = Revocation.compromise(value, given.name().equals("crl_CA_compromise"));
        hint = "write YYYYMMDDHHMMSSZ";
      }
      default -> {
        return null;
      }
    }
    if (text == null) {
      throw new DiagnosticException(
          Diagnostic.of("ca: -" + given.name() + " \"" + value + "\" cannot be understood").withHint(hint));
    }
    return text;
  }
}
