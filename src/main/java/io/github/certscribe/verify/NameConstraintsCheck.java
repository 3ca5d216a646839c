package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.name.DistinguishedName.Attribute;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;

/** Whether the names in each certificate are among those that the CAs above it may certify (RFC 5280, 4.2.1.10). */
final class NameConstraintsCheck {
  private static final String NAME_CONSTRAINTS = "2.5.29.30";
  private static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
  private static final String COMMON_NAME = "2.5.4.3";

  private final PathVerifier verifier;

  NameConstraintsCheck(PathVerifier verifier) {
    this.verifier = verifier;
  }

  boolean check(List<CertificateFacts> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      CertificateFacts facts = path.get(i);
      if (i > 0 && facts.isSelfIssued()) {
        continue;
      }
      for (int above = path.size() - 1; above > i; above--) {
        byte[] constraints = path.get(above).certificate().extension(NAME_CONSTRAINTS);
        if (constraints == null) {
          continue;
        }
        int error = error(constraints, facts, i == 0);
        if (error != 0 && !verifier.report(error, i)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int error(byte[] constraints, CertificateFacts facts, boolean first) {
    try {
      List<DerValue> parts = DerValue.parse(constraints).sequence();
      for (DerValue name : names(facts.certificate(), first && facts.authorityKind() == 0)) {
        int error = error(parts, name);
        if (error != 0) {
          return error;
        }
      }
      return 0;
    } catch (DecodeException e) {
      return VerifyError.UNSUPPORTED_CONSTRAINT_SYNTAX;
    }
  }

  /** The subject, the mailboxes in it, the alternative names; and common names that look like hosts, where no host is named. */
  private static List<DerValue> names(Certificate certificate, boolean withHosts) throws DecodeException {
    List<DerValue> names = new ArrayList<>();
    if (!certificate.subject().isEmpty()) {
      names.add(DerValue.parse(DerEncoder.tlv(0xa4, certificate.subject().encoded())));
      for (Attribute attribute : certificate.subject().attributes()) {
        if (attribute.oid().equals(EMAIL_ADDRESS)) {
          names.add(DerValue.parse(DerEncoder.tlv(0x81, DerValue.parse(attribute.value()).content())));
        }
      }
    }
    byte[] alternatives = certificate.extension(SUBJECT_ALT_NAME);
    boolean hosts = false;
    for (DerValue name : alternatives == null ? List.<DerValue>of() : DerValue.parse(alternatives).sequence()) {
      names.add(name);
      hosts |= name.isContext(2);
    }
    if (withHosts && !hosts) {
      for (Attribute attribute : certificate.subject().attributes()) {
        byte[] content = DerValue.parse(attribute.value()).content();
        if (attribute.oid().equals(COMMON_NAME) && NameConstraint.looksLikeHost(ByteString.of(content))) {
          names.add(DerValue.parse(DerEncoder.tlv(0x82, content)));
        }
      }
    }
    return names;
  }

  private static int error(List<DerValue> parts, DerValue name) throws DecodeException {
    boolean restricted = false;
    boolean permitted = false;
    for (DerValue part : parts) {
      for (DerValue subtree : part.children()) {
        List<DerValue> fields = subtree.sequence();
        DerValue base = fields.get(0);
        if (base.tag() != name.tag()) {
          continue;
        }
        if (fields.size() > 1) {
          return VerifyError.SUBTREE_MINMAX;
        }
        int error = NameConstraint.error(name, base);
        if (error != 0 && error != VerifyError.PERMITTED_VIOLATION) {
          return error;
        }
        if (part.isContext(1) && error == 0) {
          return VerifyError.EXCLUDED_VIOLATION;
        }
        restricted |= part.isContext(0);
        permitted |= part.isContext(0) && error == 0;
      }
    }
    return restricted && !permitted ? VerifyError.PERMITTED_VIOLATION : 0;
  }
}
