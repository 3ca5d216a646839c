package io.github.certscribe.verify;

import io.github.certscribe.certificate.Purpose;
import io.github.certscribe.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** What a path is asked: the options that {@code verify} and others share (openssl-verification-options(1)). */
public final class VerifyParameters {
  public static final int USUAL_DEPTH = 100;

  public final Dialect dialect;

  /** Seconds since 1970-01-01T00:00:00Z at which certificates must be valid. */
  public long time;

  public boolean checkTime = true;
  public Purpose purpose;

  /** What trust settings are asked for; null for what {@link #purpose} stands for. */
  public Trust trust;

  /** How many certificates may stand between the first and the trusted one. */
  public int depth = USUAL_DEPTH;

  /** The security level; -1 for none asked for. */
  public int securityLevel = -1;

  /** Whether {@code -propquery} asks for what no algorithm has, so that no signature can be verified. */
  public boolean withoutAlgorithms;

  public boolean strict;
  public boolean partialChain;
  public boolean ignoreCritical;
  public boolean allowProxies;
  public boolean checkSelfSignature;

  /** Whether only Suite B is taken, with P-256 and, or, with P-384. */
  public boolean suiteB128;

  public boolean suiteB192;
  public boolean crlCheck;
  public boolean crlCheckAll;
  public boolean extendedCrls;
  public boolean useDeltas;
  public boolean policyCheck;
  public boolean explicitPolicy;
  public boolean inhibitAny;
  public boolean inhibitMap;

  /** Whether the listener is told where policies were checked and nothing was wrong before. */
  public boolean tellPolicies;
  public final List<String> policies = new ArrayList<>();
  public final List<String> hostnames = new ArrayList<>();
  public String email;

  /** What the first certificate was signed under, with SM2 ({@code distid}), or null. */
  public byte[] identity;

  /** 4 or 16 octets, or null. */
  public byte[] address;

  public VerifyParameters(Dialect dialect) {
    this.dialect = dialect;
  }
}
