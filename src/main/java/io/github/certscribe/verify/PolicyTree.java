package io.github.certscribe.verify;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.dialect.VerifyHabits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The valid policy tree of a path (RFC 5280, 6.1.2 to 6.1.5). */
public final class PolicyTree {
  /** What becomes of it. */
  enum Verdict { GOOD, INVALID, MISSING }

  /**
   * One policy that is valid for the whole path.
   *
   * @param oid in dotted decimals
   * @param qualifiers a SEQUENCE OF PolicyQualifierInfo, or null
   */
  public record Result(String oid, boolean critical, DerValue qualifiers) {}

  /** A node: a policy at one depth, and the node above. */
  private static final class Node {
    final PolicyCache.Policy policy;
    final Node parent;
    int children;

    Node(PolicyCache.Policy policy, Node parent) {
      this.policy = policy;
      this.parent = parent;
      if (parent != null) {
        parent.children++;
      }
    }
  }

  /** The nodes of one certificate. */
  private static final class Level {
    List<Node> nodes = new ArrayList<>();
    Node any;
    boolean inhibitsAny;
    boolean inhibitsMapping;
  }

  private final VerifyParameters parameters;
  private final List<CertificateFacts> path;
  private final List<PolicyCache> caches = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private boolean explicit;
  private List<Result> authorities = List.of();
  private List<Result> users = List.of();

  PolicyTree(VerifyParameters parameters, List<CertificateFacts> path) {
    this.parameters = parameters;
    this.path = path;
    for (CertificateFacts facts : path) {
      caches.add(new PolicyCache(facts.certificate(), parameters.dialect));
    }
  }

  /** Whether a policy was required. */
  public boolean isExplicit() {
    return explicit;
  }

  /** What the path's CAs allow. */
  public List<Result> authorities() {
    return authorities;
  }

  /** What of this was asked for. */
  public List<Result> users() {
    return users;
  }

  /** Whether the certificate at a depth contradicts itself about policies; the trust anchor is not asked. */
  boolean isInvalid(int depth) {
    return depth < path.size() - 1 && caches.get(depth).invalid;
  }

  Verdict evaluate() {
    int count = path.size() - 1;
    if (count == 0) {
      return Verdict.GOOD;
    }
    boolean empty = false;
    int untilExplicit = parameters.explicitPolicy ? 0 : count + 1;
    for (int i = count - 1; i >= 0 && (untilExplicit > 0 || !empty); i--) {
      PolicyCache cache = caches.get(i);
      if (cache.invalid) {
        return Verdict.INVALID;
      }
      empty |= cache.policies == null;
      if (untilExplicit > 0) {
        untilExplicit -= path.get(i).isSelfIssued() ? 0 : 1;
        untilExplicit = cache.explicitSkip >= 0 ? Math.min(untilExplicit, cache.explicitSkip) : untilExplicit;
      }
    }
    explicit = untilExplicit == 0;
    if (empty || !grow(count)) {
      return explicit ? Verdict.MISSING : Verdict.GOOD;
    }
    List<Node> allowed = allowed();
    collectResults(allowed);
    if (explicit && users.isEmpty()) {
      authorities = VerifyHabits.keepsFailedPolicies(parameters.dialect) ? authorities : List.of();
      return Verdict.MISSING;
    }
    return Verdict.GOOD;
  }

  /** Makes all levels; false where nothing is left of the tree. */
  private boolean grow(int count) {
    Level root = new Level();
    root.any = new Node(new PolicyCache.Policy(PolicyCache.ANY, false, null), null);
    levels.add(root);
    int untilNoAny = parameters.inhibitAny ? 0 : count + 1;
    int untilNoMapping = parameters.inhibitMap ? 0 : count + 1;
    for (int i = count - 1; i >= 0; i--) {
      PolicyCache cache = caches.get(i);
      boolean selfIssued = path.get(i).isSelfIssued();
      Level level = new Level();
      level.inhibitsAny = cache.any == null;
      if (untilNoAny == 0) {
        level.inhibitsAny |= !selfIssued || i == 0;
      } else {
        untilNoAny -= selfIssued ? 0 : 1;
        untilNoAny = cache.anySkip >= 0 ? Math.min(untilNoAny, cache.anySkip) : untilNoAny;
      }
      if (untilNoMapping == 0) {
        level.inhibitsMapping = true;
      } else {
        untilNoMapping -= selfIssued ? 0 : 1;
        untilNoMapping = cache.mapSkip >= 0 ? Math.min(untilNoMapping, cache.mapSkip) : untilNoMapping;
      }
      levels.add(level);
    }
    for (int i = 1; i < levels.size(); i++) {
      PolicyCache cache = caches.get(count - i);
      link(levels.get(i - 1), levels.get(i), cache);
      if (!levels.get(i).inhibitsAny) {
        linkAny(levels.get(i - 1), levels.get(i), cache);
      }
      if (!prune(i)) {
        return false;
      }
    }
    return true;
  }

  private static void link(Level above, Level level, PolicyCache cache) {
    for (PolicyCache.Policy policy : cache.policies) {
      boolean matched = false;
      for (Node node : above.nodes) {
        boolean usesMapping = !above.inhibitsMapping && node.policy.mapped;
        if (usesMapping ? node.policy.expected.contains(policy.oid) : node.policy.oid.equals(policy.oid)) {
          level.nodes.add(new Node(policy, node));
          matched = true;
        }
      }
      if (!matched && above.any != null) {
        level.nodes.add(new Node(policy, above.any));
      }
    }
  }

  private static void linkAny(Level above, Level level, PolicyCache cache) {
    for (Node node : above.nodes) {
      boolean usesMapping = !above.inhibitsMapping && node.policy.mapped;
      if (!usesMapping) {
        if (node.children == 0) {
          addUnmatched(level, node, node.policy.oid, cache);
        }
      } else if (node.children != node.policy.expected.size()) {
        for (String oid : node.policy.expected) {
          if (!hasChild(level, node, oid)) {
            addUnmatched(level, node, oid, cache);
          }
        }
      }
    }
    if (above.any != null) {
      level.any = new Node(cache.any, above.any);
    }
  }

  private static boolean hasChild(Level level, Node parent, String oid) {
    for (Node node : level.nodes) {
      if (node.parent == parent && node.policy.oid.equals(oid)) {
        return true;
      }
    }
    return false;
  }

  private static void addUnmatched(Level level, Node node, String oid, PolicyCache cache) {
    level.nodes.add(new Node(new PolicyCache.Policy(oid, node.policy.critical, cache.any.qualifiers), node));
  }

  /** Takes away what leads nowhere; false where nothing is left. */
  private boolean prune(int depth) {
    Level level = levels.get(depth);
    if (level.inhibitsMapping) {
      level.nodes.removeIf(node -> node.policy.mapped && isTakenOff(node));
    }
    for (int i = depth - 1; i >= 0; i--) {
      Level above = levels.get(i);
      above.nodes.removeIf(node -> node.children == 0 && isTakenOff(node));
      if (above.any != null && above.any.children == 0) {
        isTakenOff(above.any);
        above.any = null;
      }
    }
    return levels.get(0).any != null;
  }

  private static boolean isTakenOff(Node node) {
    if (node.parent != null) {
      node.parent.children--;
    }
    return true;
  }

  /** The nodes whose parents are any-policy: the policies as the CAs at the top call them. */
  private List<Node> allowed() {
    List<Node> allowed = new ArrayList<>();
    for (int i = 1; i < levels.size() && levels.get(i - 1).any != null; i++) {
      for (Node node : levels.get(i).nodes) {
        if (node.parent == levels.get(i - 1).any && find(allowed, node.policy.oid) == null) {
          allowed.add(node);
        }
      }
    }
    return allowed;
  }

  /** Like the real one, sorts what there is when it looks for one; what comes last so stays last. */
  private static Node find(List<Node> nodes, String oid) {
    nodes.sort((a, b) -> compare(a.policy.oid, b.policy.oid));
    for (Node node : nodes) {
      if (node.policy.oid.equals(oid)) {
        return node;
      }
    }
    return null;
  }

  private void collectResults(List<Node> allowed) {
    Node any = levels.get(levels.size() - 1).any;
    boolean takesAny = parameters.policies.contains(PolicyCache.ANY);
    if (!takesAny && !parameters.policies.isEmpty()) {
      find(allowed, PolicyCache.ANY);
    }
    authorities = new ArrayList<>();
    if (any != null) {
      authorities.add(result(any.policy));
    } else {
      for (Node node : allowed) {
        authorities.add(result(node.policy));
      }
    }
    if (takesAny) {
      users = authorities;
      return;
    }
    users = new ArrayList<>();
    for (String oid : parameters.policies) {
      Node node = find(allowed, oid);
      if (node != null) {
        users.add(result(node.policy));
      } else if (any != null) {
        // Of these the real one forgets that they are critical.
        users.add(new Result(oid, false, any.policy.qualifiers));
      }
    }
  }

  private static Result result(PolicyCache.Policy policy) {
    return new Result(policy.oid, policy.critical, policy.qualifiers);
  }

  /** Identifiers in the real one's order: the shorter encoding first, then by octets. */
  static int compare(String a, String b) {
    byte[] first = DerEncoder.oid(a);
    byte[] second = DerEncoder.oid(b);
    return first.length != second.length ? first.length - second.length : Arrays.compareUnsigned(first, second);
  }
}
