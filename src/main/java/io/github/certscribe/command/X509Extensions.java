package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RequestedExtensions;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.extension.ExtensionSubject;
import io.github.certscribe.lint.Remarks;
import io.github.certscribe.name.StringTypes;
import java.util.ArrayList;
import java.util.List;

/** The extensions of {@code openssl x509}: those of {@code -extfile}, and which are kept or copied. */
final class X509Extensions {
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

  private final X509Settings settings;
  private final Host host;
  private final StringTypes strings;
  private Document document;
  private Section section;

  private X509Extensions(X509Settings settings, Host host, StringTypes strings) {
    this.settings = settings;
    this.host = host;
    this.strings = strings;
  }

  /** Reads and checks {@code -extfile}, where it is given. */
  static X509Extensions read(X509Settings settings, Host host, StringTypes strings) {
    X509Extensions extensions = new X509Extensions(settings, host, strings);
    String file = settings.value("extfile");
    String name = settings.value("extensions");
    if (file == null) {
      if (name != null) {
        host.printError("Warning: ignoring -extensions option without -extfile\n");
      }
      return extensions;
    }
    if (file.isEmpty()) {
      throw new DiagnosticException("x509: -extfile needs the name of a file");
    }
    Document document = ConfigReader.read(file, host);
    extensions.document = document;
    if (name == null) {
      String named = document.text(Document.DEFAULT, "extensions");
      name = named == null ? Document.DEFAULT : named;
    }
    extensions.section = document.section(name);
    if (extensions.section == null && !name.equals(Document.DEFAULT)) {
      throw noSection(document, name);
    }
    if (extensions.section != null) {
      ExtensionContext check = ExtensionContext.check(document, settings.objects, strings, host.dialect());
      try {
        ExtensionSection.addAll(extensions.section, new ArrayList<>(), false, check);
      } catch (DiagnosticException e) {
        throw settings.value("extensions") == null ? withSections(e, document, host) : e;
      }
    }
    return extensions;
  }

  /** Where a whole openssl.cnf is given and no section of it is named, what fails is of no interest. */
  private static DiagnosticException withSections(DiagnosticException error, Document document, Host host) {
    List<String> names = Remarks.extensionSections(document, host);
    names.remove(Document.DEFAULT);
    if (names.isEmpty()) {
      return error;
    }
    String hint = "-extensions names the section to take; here are " + String.join(", ", names);
    return new DiagnosticException(error.diagnostic().withHint(hint), error.status());
  }

  private static DiagnosticException noSection(Document document, String name) {
    List<String> names = document.sectionNames();
    String near = Nearest.hint(name, names);
    return new DiagnosticException(
        Diagnostic.of("\"" + document.source() + "\" has no section \"" + name + "\"")
            .withHint(near == null ? "its sections are " + String.join(", ", names) : near));
  }

  /** Takes extensions from a request, as {@code -copy_extensions} says. */
  void copyFrom(CertificateRequest request, CertificateAssembler draft) {
    if (settings.copy == X509Settings.Copy.UNSET || settings.copy == X509Settings.Copy.NONE) {
      return;
    }
    refuseClearing();
    try {
      RequestedExtensions.copy(
          draft.extensions(), request.extensions(host.dialect()), settings.copy == X509Settings.Copy.ALL,
          host.dialect());
    } catch (DecodeException e) {
      // A request whose extensions cannot be read has none.
    }
  }

  private void refuseClearing() {
    if (settings.has("clrext")) {
      throw new DiagnosticException("x509: -clrext and -copy_extensions cannot be used together");
    }
  }

  /** Takes away what {@code -clrext} and {@code -ext} leave out. */
  void strip(List<Extension> extensions) {
    boolean clear = settings.has("clrext");
    String wanted = settings.value("ext");
    if (clear && wanted != null) {
      host.printError("Warning: Ignoring -ext since -clrext is given\n");
    }
    if (clear) {
      extensions.clear();
    } else if (wanted != null) {
      extensions.removeIf(extension -> !isIn(wanted, extension));
    }
  }

  /** The real one looks for the name anywhere in the list. */
  private boolean isIn(String wanted, Extension extension) {
    String name = settings.objects.shortName(extension.oid());
    return wanted.contains(name == null ? "UNDEF" : name);
  }

  /**
   * Adds the extensions of {@code -extfile}.
   *
   * @param authority the CA's certificate; null where the certificate is its own issuer's
   * @param key SubjectPublicKeyInfo of the key that will sign, or null
   */
  void add(CertificateAssembler draft, Certificate authority, byte[] key) {
    if (section != null) {
      ExtensionSection.addAll(section, draft.extensions(), true, context(draft, authority, key));
    }
  }

  /** What extensions of the certificate may refer to; the parameters are those of {@link #add}. */
  ExtensionContext context(CertificateAssembler draft, Certificate authority, byte[] key) {
    ExtensionSubject issuer = authority == null ? draft : authority;
    return new ExtensionContext(
        document, draft, issuer, key, false, settings.objects, strings, host.dialect());
  }

  /**
   * The extensions that a request made from a certificate asks for.
   *
   * @param key SubjectPublicKeyInfo of the key that will sign
   */
  List<Extension> forRequest(CertificateAssembler draft, byte[] key) {
    List<Extension> copied = new ArrayList<>();
    if (settings.copy != X509Settings.Copy.NONE) {
      refuseClearing();
    }
    if (settings.copy == X509Settings.Copy.ADD || settings.copy == X509Settings.Copy.ALL) {
      for (Extension extension : draft.extensions()) {
        if (!extension.oid().equals(SUBJECT_KEY_IDENTIFIER) && !extension.oid().equals(AUTHORITY_KEY_IDENTIFIER)) {
          copied.add(extension);
        }
      }
    }
    if (section != null) {
      if (!copied.isEmpty() && !host.dialect().mergesRequestExtensions()) {
        throw new DiagnosticException("x509: extensions cannot be both copied and added to a request");
      }
      // The real one looks into the certificate, which stays its own issuer, and not into the request.
      ExtensionSection.addAll(section, copied, true, context(draft, null, key));
    }
    return copied;
  }
}
