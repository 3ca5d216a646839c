package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.CertificateFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The valid policy tree of a path (RFC 5280, 6.1.2 to 6.1.5). */
final class PolicyTree {
  private static final String ANY = "2.5.29.32.0";
  private static final String CERTIFICATE_POLICIES = "2.5.29.32";
  private static final String POLICY_MAPPINGS = "2.5.29.33";
  private static final String POLICY_CONSTRAINTS = "2.5.29.36";
  private static final String INHIBIT_ANY = "2.5.29.54";

  /** A node: a policy, the policies that below it count as it, and the node above. */
  private static final class Node {
    final String policy;
    final Node parent;
    Set<String> expected = new LinkedHashSet<>();

    Node(String policy, Node parent) {
      this.policy = policy;
      this.parent = parent;
      expected.add(policy);
    }
  }

  private final VerifyParameters parameters;
  private final List<CertificateFacts> path;
  private List<Node> leaves = new ArrayList<>();
  private int explicitPolicy;
  private int policyMapping;
  private int inhibitAny;

  PolicyTree(VerifyParameters parameters, List<CertificateFacts> path) {
    this.parameters = parameters;
    this.path = path;
    int count = path.size();
    explicitPolicy = parameters.explicitPolicy ? 0 : count;
    policyMapping = parameters.inhibitMap ? 0 : count;
    inhibitAny = parameters.inhibitAny ? 0 : count;
    leaves.add(new Node(ANY, null));
  }

  /** The depth at which a policy is required and none is left, or -1. */
  int firstWithoutPolicy() {
    try {
      for (int i = path.size() - 2; i >= 0; i--) {
        addLevel(path.get(i), i == 0);
        if (explicitPolicy == 0 && leaves.isEmpty()) {
          return i;
        }
        if (i > 0) {
          prepareNext(path.get(i));
        }
      }
      return finish();
    } catch (DecodeException e) {
      return 0;
    }
  }

  private static DerValue extension(CertificateFacts facts, String oid) throws DecodeException {
    byte[] value = facts.certificate().extension(oid);
    return value == null ? null : DerValue.parse(value);
  }

  private void addLevel(CertificateFacts facts, boolean last) throws DecodeException {
    DerValue policies = extension(facts, CERTIFICATE_POLICIES);
    List<Node> next = new ArrayList<>();
    if (policies != null) {
      boolean any = false;
      for (DerValue information : policies.sequence()) {
        String policy = information.sequence().get(0).oid();
        if (policy.equals(ANY)) {
          any = true;
        } else {
          addPolicy(policy, next);
        }
      }
      if (any && (inhibitAny > 0 || !last && facts.isSelfIssued())) {
        addExpected(next);
      }
    }
    leaves = next;
  }

  private void addPolicy(String policy, List<Node> next) {
    boolean matched = false;
    for (Node leaf : leaves) {
      if (leaf.expected.contains(policy)) {
        next.add(new Node(policy, leaf));
        matched = true;
      }
    }
    for (Node leaf : leaves) {
      if (!matched && leaf.policy.equals(ANY)) {
        next.add(new Node(policy, leaf));
      }
    }
  }

  private void addExpected(List<Node> next) {
    for (Node leaf : leaves) {
      for (String expected : leaf.expected) {
        boolean there = false;
        for (Node node : next) {
          there |= node.parent == leaf && node.policy.equals(expected);
        }
        if (!there) {
          next.add(new Node(expected, leaf));
        }
      }
    }
  }

  private void prepareNext(CertificateFacts facts) throws DecodeException {
    DerValue mappings = extension(facts, POLICY_MAPPINGS);
    if (mappings != null) {
      map(mappings);
    }
    if (!facts.isSelfIssued()) {
      explicitPolicy = Math.max(0, explicitPolicy - 1);
      policyMapping = Math.max(0, policyMapping - 1);
      inhibitAny = Math.max(0, inhibitAny - 1);
    }
    constrain(facts);
    DerValue inhibit = extension(facts, INHIBIT_ANY);
    if (inhibit != null) {
      inhibitAny = Math.min(inhibitAny, inhibit.integer().intValue());
    }
  }

  private void map(DerValue mappings) throws DecodeException {
    List<Node> mapped = new ArrayList<>(leaves);
    for (DerValue mapping : mappings.sequence()) {
      String from = mapping.sequence().get(0).oid();
      for (Node leaf : leaves) {
        if (leaf.policy.equals(from)) {
          if (policyMapping == 0) {
            mapped.remove(leaf);
          } else {
            leaf.expected = mappedTo(mappings, from);
          }
        }
      }
    }
    leaves = mapped;
  }

  private static Set<String> mappedTo(DerValue mappings, String from) throws DecodeException {
    Set<String> to = new LinkedHashSet<>();
    for (DerValue mapping : mappings.sequence()) {
      if (mapping.sequence().get(0).oid().equals(from)) {
        to.add(mapping.sequence().get(1).oid());
      }
    }
    return to;
  }

  private void constrain(CertificateFacts facts) throws DecodeException {
    DerValue constraints = extension(facts, POLICY_CONSTRAINTS);
    if (constraints == null) {
      return;
    }
    for (DerValue part : constraints.sequence()) {
      int value = part.integerContent().intValue();
      if (part.isContext(0)) {
        explicitPolicy = Math.min(explicitPolicy, value);
      } else {
        policyMapping = Math.min(policyMapping, value);
      }
    }
  }

  private int finish() throws DecodeException {
    if (!path.get(0).isSelfIssued()) {
      explicitPolicy = Math.max(0, explicitPolicy - 1);
    }
    constrain(path.get(0));
    return explicitPolicy > 0 || hasAcceptable() ? -1 : 0;
  }

  private boolean hasAcceptable() {
    if (parameters.policies.isEmpty() || parameters.policies.contains(ANY)) {
      return !leaves.isEmpty();
    }
    for (Node leaf : leaves) {
      Node top = leaf;
      while (top.parent != null && !top.parent.policy.equals(ANY)) {
        top = top.parent;
      }
      if (top.policy.equals(ANY) || parameters.policies.contains(top.policy)) {
        return true;
      }
    }
    return false;
  }
}
