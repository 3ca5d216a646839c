package io.github.certscribe.command;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.key.PrivateKey;
import java.util.ArrayList;

/** The extensions of certificates of {@code openssl ca}: of a section of its config, or of a file of their own. */
final class CaExtensions {
  private final Document document;
  private final String name;
  private final boolean ownFile;
  private final Options options;
  private final Host host;
  private Section section;

  private CaExtensions(Document document, String name, boolean ownFile, Options options, Host host) {
    this.document = document;
    this.name = name;
    this.ownFile = ownFile;
    this.options = options;
    this.host = host;
  }

  /** Reads the file, if there is one: that is wanted whatever is to be done. */
  static CaExtensions of(Options options, CaConfig config, Host host) {
    boolean ownFile = options.has("extfile");
    Document document = config.document();
    String name = options.value("extensions");
    if (ownFile) {
      document = ConfigReader.read(options.value("extfile"), host);
      CaRun.tell(options, host, "Successfully loaded extensions file " + options.value("extfile") + "\n");
      name = name == null ? document.text(null, "extensions") : name;
      name = name == null ? Document.DEFAULT : name;
    } else if (name == null) {
      name = config.text("x509_extensions");
    }
    return new CaExtensions(document, name, ownFile, options, host);
  }

  /** Looks for the section, and checks its syntax as far as it can be checked before there is a certificate. */
  void check(CaConfig config) {
    section = name == null ? null : config.section(name, "extensions", document);
    if (section != null) {
      ExtensionSection.addAll(
          section, new ArrayList<>(), true,
          ExtensionContext.check(document, host.modules().objects(), host.modules().strings(), host.dialect()));
    }
  }

  /**
   * Adds them.
   *
   * @param issuer null where the certificate is its own
   * @return what they could refer to
   */
  ExtensionContext addTo(CertificateAssembler certificate, Certificate issuer, PrivateKey key) {
    byte[] ownKey = issuer == null && host.dialect().knowsKeyOfSelfSigning() ? key.publicKey().encoded() : null;
    ExtensionContext context =
        new ExtensionContext(
            document, certificate, issuer == null ? certificate : issuer, ownKey, false, host.modules().objects(),
            host.modules().strings(), host.dialect());
    if (section != null) {
      if (ownFile) {
        CaRun.tell(options, host, "Extra configuration file found\n");
      }
      ExtensionSection.addAll(section, certificate.extensions(), true, context);
      CaRun.tell(options, host, "Successfully added extensions from " + (ownFile ? "file." : "config") + "\n");
    }
    return context;
  }
}
