package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What a certificate says of policies: its own, how they map, and how many certificates on they are bound. */
final class PolicyCache {
  static final String ANY = "2.5.29.32.0";
  private static final String CERTIFICATE_POLICIES = "2.5.29.32";
  private static final String POLICY_MAPPINGS = "2.5.29.33";
  private static final String POLICY_CONSTRAINTS = "2.5.29.36";
  private static final String INHIBIT_ANY = "2.5.29.54";

  /** Its policies but for any-policy; null where it names none at all. */
  List<Policy> policies;

  Policy any;

  /** After how many certificates a policy is required; -1 where nothing is said of that. */
  int explicitSkip = -1;

  int mapSkip = -1;
  int anySkip = -1;
  boolean invalid;

  /** One policy of a certificate. */
  static final class Policy {
    final String oid;
    final boolean critical;

    /** A SEQUENCE OF PolicyQualifierInfo, or null. */
    final DerValue qualifiers;

    /** The policies that stand for it further on. */
    final List<String> expected = new ArrayList<>();

    boolean mapped;

    Policy(String oid, boolean critical, DerValue qualifiers) {
      this.oid = oid;
      this.critical = critical;
      this.qualifiers = qualifiers;
    }
  }

  PolicyCache(Certificate certificate, Dialect dialect) {
    try {
      read(certificate, dialect);
    } catch (DecodeException | IndexOutOfBoundsException e) {
      invalid = true;
    }
  }

  private static DerValue value(Certificate certificate, String oid) throws DecodeException {
    Extension found = null;
    for (Extension extension : certificate.extensions()) {
      if (extension.oid().equals(oid)) {
        if (found != null) {
          throw new DecodeException("an extension twice");
        }
        found = extension;
      }
    }
    return found == null ? null : DerValue.parse(found.value());
  }

  private void read(Certificate certificate, Dialect dialect) throws DecodeException {
    DerValue constraints = value(certificate, POLICY_CONSTRAINTS);
    if (constraints != null) {
      invalid |= constraints.sequence().isEmpty();
      for (DerValue part : constraints.sequence()) {
        if (part.isContext(0)) {
          explicitSkip = number(part.integerContent());
        } else {
          mapSkip = number(part.integerContent());
        }
      }
    }
    DerValue own = value(certificate, CERTIFICATE_POLICIES);
    if (invalid || own == null) {
      return;
    }
    boolean critical = false;
    for (Extension extension : certificate.extensions()) {
      critical |= extension.oid().equals(CERTIFICATE_POLICIES) && extension.critical();
    }
    readPolicies(own.sequence(), critical);
    if (VerifyHabits.sortsPolicies(dialect)) {
      sort();
    }
    DerValue mappings = value(certificate, POLICY_MAPPINGS);
    if (mappings != null && !invalid) {
      readMappings(mappings.sequence(), critical);
    }
    DerValue inhibit = value(certificate, INHIBIT_ANY);
    if (inhibit != null) {
      anySkip = number(inhibit.integer());
    }
  }

  private int number(BigInteger number) {
    invalid |= number.signum() < 0 || number.bitLength() > 31;
    return number.bitLength() > 31 ? 0 : number.intValue();
  }

  private void readPolicies(List<DerValue> all, boolean critical) throws DecodeException {
    policies = new ArrayList<>();
    invalid |= all.isEmpty();
    for (DerValue information : all) {
      List<DerValue> parts = information.sequence();
      Policy policy = new Policy(parts.get(0).oid(), critical, parts.size() > 1 ? parts.get(1) : null);
      if (policy.oid.equals(ANY)) {
        invalid |= any != null;
        any = policy;
      } else {
        invalid |= find(policy.oid) != null;
        policies.add(policy);
      }
    }
  }

  private void sort() {
    policies.sort((a, b) -> PolicyTree.compare(a.oid, b.oid));
  }

  /** Like the real one, sorts what there is when it looks for one; what comes last so stays last. */
  private Policy find(String oid) {
    sort();
    for (Policy policy : policies) {
      if (policy.oid.equals(oid)) {
        return policy;
      }
    }
    return null;
  }

  private void readMappings(List<DerValue> mappings, boolean critical) throws DecodeException {
    invalid |= mappings.isEmpty();
    for (DerValue mapping : mappings) {
      String from = mapping.sequence().get(0).oid();
      String to = mapping.sequence().get(1).oid();
      invalid |= from.equals(ANY) || to.equals(ANY);
      Policy policy = find(from);
      if (policy == null && any != null) {
        policy = new Policy(from, critical, any.qualifiers);
        policies.add(policy);
      }
      if (policy != null) {
        policy.mapped = true;
        policy.expected.add(to);
      }
    }
  }
}
