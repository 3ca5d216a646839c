package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.config.Value;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import java.util.List;

/** The last steps to a certificate, the same for {@code req} and {@code x509}: version, key identifiers, signature. */
final class CertificateSigner {
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

  private CertificateSigner() {}

  /** Refuses to sign where a config leaves no random numbers: EdDSA does without. */
  static void requireRandom(PrivateKey key, Host host) {
    if (Signatures.needsDigest(key)) {
      host.modules().requireRandom();
    }
  }

  /**
   * @param firstVersion whether it is to be of version 1 unless it has extensions, and gets no key identifiers
   * @param digest as given, or null for the key's default
   * @param signatureOptions {@code -sigopt} values
   */
  static Certificate sign(
      CertificateAssembler certificate, PrivateKey key, boolean firstVersion, String digest,
      List<String> signatureOptions, ExtensionContext context) {
    List<Extension> extensions = certificate.extensions();
    boolean adds = context.dialect().alwaysAddsKeyIdentifiers() ? !firstVersion : !extensions.isEmpty();
    if (adds) {
      certificate.setVersion(2);
      boolean selfSigned = new PublicKey(certificate.subjectPublicKeyInfo()).isSameKeyAs(key.publicKey());
      adapt(extensions, SUBJECT_KEY_IDENTIFIER, "subjectKeyIdentifier", "hash", true, context);
      adapt(extensions, AUTHORITY_KEY_IDENTIFIER, "authorityKeyIdentifier", "keyid, issuer", !selfSigned, context);
    } else if (!extensions.isEmpty()) {
      certificate.setVersion(2);
    }
    byte[] der = certificate.sign(Signatures.scheme(key, digest, signatureOptions, context.dialect()));
    try {
      return Certificate.parse(der, context.dialect());
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an identifier where there is none; one that is empty ({@code none}) is taken out. */
  private static void adapt(
      List<Extension> extensions, String oid, String name, String value, boolean add, ExtensionContext context) {
    for (Extension extension : extensions) {
      if (extension.oid().equals(oid)) {
        if (extension.value().length <= 2) {
          extensions.remove(extension);
        }
        return;
      }
    }
    if (add) {
      extensions.add(ExtensionSection.parse(Value.of(name, value, name), context));
    }
  }
}
