package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.name.DistinguishedName;
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
      if (facts.isProxy() && !isProxysName(facts.certificate())
          && !verifier.report(VerifyError.PROXY_SUBJECT_NAME_VIOLATION, i)) {
        return false;
      }
      for (int above = path.size() - 1; above > i; above--) {
        byte[] constraints = path.get(above).certificate().extension(NAME_CONSTRAINTS);
        int error = constraints == null ? 0 : error(constraints, facts.certificate(), i == 0);
        if (error != 0 && !verifier.report(error, i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A proxy is named as its issuer, and by one common name more (RFC 3820, 3.4). */
  private static boolean isProxysName(Certificate certificate) {
    List<Attribute> name = certificate.subject().attributes();
    int last = name.size() - 1;
    return last >= 1 && certificate.issuer().attributes().size() == last
        && name.get(last).rdn() != name.get(last - 1).rdn() && name.get(last).oid().equals(COMMON_NAME)
        && CertificateFacts.sameName(new DistinguishedName(name.subList(0, last)), certificate.issuer());
  }

  private static int error(byte[] constraints, Certificate certificate, boolean first) {
    try {
      List<DerValue> parts = DerValue.parse(constraints).sequence();
      int error = subjectError(parts, certificate);
      byte[] alternatives = certificate.extension(SUBJECT_ALT_NAME);
      boolean hosts = false;
      if (error == 0 && alternatives != null) {
        for (DerValue name : DerValue.parse(alternatives).sequence()) {
          error = error == 0 ? error(parts, name) : error;
          hosts |= name.isContext(2);
        }
      }
      return error == 0 && first && !hosts ? commonNameError(parts, certificate) : error;
    } catch (DecodeException e) {
      return VerifyError.UNSUPPORTED_CONSTRAINT_SYNTAX;
    }
  }

  /** The subject, and the mailboxes in it. */
  private static int subjectError(List<DerValue> parts, Certificate certificate) throws DecodeException {
    if (certificate.subject().isEmpty()) {
      return 0;
    }
    int error = error(parts, DerValue.parse(DerEncoder.tlv(0xa4, certificate.subject().encoded())));
    for (Attribute attribute : certificate.subject().attributes()) {
      if (error == 0 && attribute.oid().equals(EMAIL_ADDRESS)) {
        DerValue value = DerValue.parse(attribute.value());
        error = value.isUniversal(22) ? error(parts, DerValue.parse(DerEncoder.tlv(0x81, value.content())))
            : VerifyError.UNSUPPORTED_NAME_SYNTAX;
      }
    }
    return error;
  }

  /** Common names that look like hosts, where the certificate names no host elsewhere. */
  private static int commonNameError(List<DerValue> parts, Certificate certificate) throws DecodeException {
    for (Attribute attribute : certificate.subject().attributes()) {
      if (!attribute.oid().equals(COMMON_NAME)) {
        continue;
      }
      byte[] content = DerValue.parse(attribute.value()).content();
      String name = ByteString.of(content);
      if (name.indexOf('\0') >= 0) {
        return VerifyError.UNSUPPORTED_NAME_SYNTAX;
      }
      int error = NameConstraint.looksLikeHost(name) ? error(parts, DerValue.parse(DerEncoder.tlv(0x82, content))) : 0;
      if (error != 0) {
        return error;
      }
    }
    return 0;
  }

  private static int error(List<DerValue> parts, DerValue name) throws DecodeException {
    boolean restricted = false;
    boolean permitted = false;
    for (DerValue base : bases(parts, 0, name)) {
      if (base == null) {
        return VerifyError.SUBTREE_MINMAX;
      }
      restricted = true;
      int error = permitted ? 0 : NameConstraint.error(name, base);
      if (error != 0 && error != VerifyError.PERMITTED_VIOLATION) {
        return error;
      }
      permitted |= error == 0;
    }
    if (restricted && !permitted) {
      return VerifyError.PERMITTED_VIOLATION;
    }
    for (DerValue base : bases(parts, 1, name)) {
      int error = base == null ? VerifyError.SUBTREE_MINMAX : NameConstraint.error(name, base);
      if (error != VerifyError.PERMITTED_VIOLATION) {
        return error == 0 ? VerifyError.EXCLUDED_VIOLATION : error;
      }
    }
    return 0;
  }

  /** The bases of a name's kind, null where one has other bounds than the usual. */
  private static List<DerValue> bases(List<DerValue> parts, int part, DerValue name) throws DecodeException {
    List<DerValue> bases = new ArrayList<>();
    for (DerValue subtrees : parts) {
      if (!subtrees.isContext(part)) {
        continue;
      }
      for (DerValue subtree : subtrees.children()) {
        List<DerValue> fields = subtree.sequence();
        DerValue base = fields.get(0);
        if (base.tag() != name.tag() || base.isContext(0) && !NameConstraint.sameKind(base, name)) {
          continue;
        }
        boolean usual = true;
        for (DerValue bound : fields.subList(1, fields.size())) {
          usual &= bound.isContext(0) && bound.integerContent().signum() == 0;
        }
        bases.add(usual ? base : null);
      }
    }
    return bases;
  }
}
