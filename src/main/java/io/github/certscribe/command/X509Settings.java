package io.github.certscribe.command;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.SerialNumber;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.DigestRun;
import io.github.certscribe.text.CertificateOptions;
import io.github.certscribe.text.NameOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the options of {@code openssl x509} ask for: their values read, in the order in which they were given. */
final class X509Settings {
  /** Which extensions go over from a request, or to one. */
  enum Copy {
    UNSET,
    NONE,
    ADD,
    ALL
  }

  private static final String COMMAND = "x509";
  private static final List<String> PROVIDERS = List.of("default", "base", "legacy", "null");

  final Options options;
  final ObjectTable objects;
  /** What is to be shown, in order, each once. */
  final List<String> shown = new ArrayList<>();
  final List<String> trusted = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  long nameOptions = -1;
  long certificateOptions;
  boolean iso8601;
  boolean trustOut;
  Copy copy = Copy.UNSET;
  BigInteger serialNumber;
  /** As the user wrote it; null for the default. */
  String digest;

  private X509Settings(Options options, Dialect dialect) {
    this.options = options;
    objects = ObjectTable.of(dialect);
  }

  /** @throws UsageException for values that are refused as they come */
  static X509Settings read(Options options, Dialect dialect) {
    X509Settings settings = new X509Settings(options, dialect);
    for (Options.Given given : options.inOrder()) {
      settings.take(given.name(), given.value());
    }
    return settings;
  }

  /** @throws UsageException for values that are refused before anything is done */
  static X509Settings of(Options options, Dialect dialect) {
    X509Settings settings = read(options, dialect);
    OptionTable.refuseArguments(options);
    if (settings.digest != null && !DigestRun.isKnown(settings.digest, dialect) && dialect.checksUnusedDigests()) {
      String near = Nearest.of(settings.digest, X509Options.table(dialect).names());
      throw new UsageException(
          COMMAND, "unknown option or message digest -" + settings.digest,
          near == null ? null : "did you mean \"-" + near + "\"?");
    }
    if (settings.nameOptions < 0) {
      settings.nameOptions = NameOptions.unlessGiven(dialect);
    }
    return settings;
  }

  private void take(String name, String value) {
    switch (name) {
      case "email", "ocsp_uri", "serial", "next_serial", "modulus", "pubkey", "text", "subject", "issuer",
          "fingerprint", "subject_hash_old", "issuer_hash", "issuer_hash_old", "purpose", "alias", "startdate",
          "enddate", "ocspid", "ext" -> show(name);
      case "subject_hash", "hash" -> show("subject_hash");
      case "dates" -> {
        show("startdate");
        show("enddate");
      }
      case "nameopt" -> {
        nameOptions = NameOptions.add(Math.max(0, nameOptions), value);
        refuseUnknown(nameOptions, value, NameOptions.words());
      }
      case "certopt" -> {
        certificateOptions = CertificateOptions.add(certificateOptions, value);
        refuseUnknown(certificateOptions, value, CertificateOptions.words());
      }
      case "dateopt" -> iso8601 = CommonOptions.isIso8601(value, COMMAND);
      case "copy_extensions" -> copy = copy(value);
      case "set_serial" -> takeSerial(value);
      case "days" -> {
        // Each of several, whichever counts in the end.
        if (Options.decimal(value) < -1) {
          throw new DiagnosticException("x509: -days takes -1 or more");
        }
      }
      case "addtrust" -> trusted.add(trustObject(value));
      case "addreject" -> rejected.add(trustObject(value));
      case "provider" -> {
        if (!PROVIDERS.contains(value)) {
          throw new DiagnosticException(
              Diagnostic.of("unable to load provider \"" + value + "\"").withHint(Nearest.hint(value, PROVIDERS)));
        }
      }
      case "setalias", "trustout" -> trustOut = true;
      // A dash alone names no digest: the one before it stays.
      case Options.OTHER -> digest = value.isEmpty() ? digest : value;
      default -> { }
    }
  }

  /** Whether a certificate is only taken apart: its key is not needed, nor a digest but for hashes of names. */
  boolean onlyReads() {
    for (String option : new String[] {"req", "new", "key", "signkey", "CA", "force_pubkey", "x509toreq"}) {
      if (has(option)) {
        return false;
      }
    }
    return true;
  }

  private void show(String name) {
    shown.remove(name);
    shown.add(name);
  }

  private static void refuseUnknown(long flags, String words, Iterable<String> known) {
    if (flags < 0) {
      String word = words.startsWith("-") || words.startsWith("+") ? words.substring(1) : words;
      throw new UsageException(COMMAND, "\"" + words + "\" has a word that is not known", Nearest.hint(word, known));
    }
  }

  private static Copy copy(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "none" -> Copy.NONE;
      case "copy" -> Copy.ADD;
      case "copyall" -> Copy.ALL;
      default ->
          throw new DiagnosticException("x509: -copy_extensions takes none, copy or copyall, not \"" + value + "\"");
    };
  }

  private void takeSerial(String value) {
    if (serialNumber != null) {
      throw new UsageException(COMMAND, "the serial number is given twice", null);
    }
    serialNumber = SerialNumber.parse(value);
    if (serialNumber == null) {
      throw new UsageException(
          COMMAND, "\"" + value + "\" is no serial number", "decimal digits, or hexadecimal digits after 0x, make one");
    }
  }

  private String trustObject(String value) {
    trustOut = true;
    String oid = objects.oid(value);
    if (oid == null) {
      throw new UsageException(
          COMMAND, "\"" + value + "\" is no object identifier",
          Nearest.hint(value,
              List.of("serverAuth", "clientAuth", "emailProtection", "codeSigning", "anyExtendedKeyUsage")));
    }
    return oid;
  }

  String value(String name) {
    return options.value(name);
  }

  boolean has(String name) {
    return options.has(name);
  }

  /** The key to sign with, under either of its names; the last one counts. */
  String keyFile() {
    return options.last("key", "signkey");
  }
}
