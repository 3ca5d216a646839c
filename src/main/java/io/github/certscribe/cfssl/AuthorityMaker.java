package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import java.time.Instant;
import java.util.List;

/** A CA's own certificate. */
final class AuthorityMaker {
  private static final long FIVE_YEARS = 43_800L * 3600 * GoDuration.SECOND;

  private final Host host;
  private final CfsslLog log;

  AuthorityMaker(Host host, CfsslLog log) {
    this.host = host;
    this.log = log;
  }

  /** A new key and its certificate. */
  void make(CfsslCommand command, RequestJson request) {
    SigningPolicy policy = policy(request.authority());
    PrivateKey key;
    try {
      request.requireSubject();
    } catch (CfsslException e) {
      log.info("generate received request");
      log.log(CfsslLog.WARNING, "invalid request: " + e.getMessage());
      log.error("failed to process request: " + e.getMessage());
      throw e;
    }
    try {
      key = KeyMaker.generate(request, host, log);
    } catch (CfsslException e) {
      log.error("failed to process request: " + e.getMessage());
      throw e;
    }
    make(command, request, key, policy, true);
  }

  /** The certificate for a key that there was before. */
  void make(CfsslCommand command, RequestJson request, PrivateKey key) {
    make(command, request, key, policy(request.authority()), false);
  }

  /** What the {@code ca} object asks for; null for the usual. */
  private SigningPolicy policy(RequestJson.Authority authority) {
    if (authority == null) {
      return SigningPolicy.authority(FIVE_YEARS, -1);
    }
    long expiry = authority.expiry().isEmpty() ? FIVE_YEARS : GoDuration.nanoseconds(authority.expiry());
    if (authority.pathLength() != 0 && authority.pathLengthZero()) {
      log.info("ignore invalid 'pathlenzero' value");
    }
    return SigningPolicy.authority(
        expiry, authority.pathLength() == 0 && !authority.pathLengthZero() ? -1 : authority.pathLength());
  }

  private void make(
      CfsslCommand command, RequestJson request, PrivateKey key, SigningPolicy policy, boolean printKey) {
    byte[] csr = KeyMaker.request(request, key, host, log, printKey ? 2 : 1);
    Certificate certificate = sign(csr, key, policy);
    command.print(certificate, csr, printKey ? key : null);
  }

  /** The same subject and key again, valid for as long as before. */
  int renew(CfsslCommand command, GoFlags flags) {
    log.info("re-generate a CA certificate from CA cert and key");
    Certificate old = CfsslCommand.readCertificate(CfsslCommand.readFile(host, flags.value("ca")));
    PrivateKey key = AuthorityKey.read(host, flags.value("ca-key"), null);
    RequestAssembler request = new RequestAssembler();
    request.setSubject(GoName.of(old.subject()).toDistinguishedName());
    request.setSubjectPublicKeyInfo(key.publicKey().encoded());
    byte[] csr = request.sign(Signatures.scheme(key, KeyMaker.digest(key), List.of(), host.dialect()));
    log.info("encoded CSR");
    try {
      long span = seconds(old.notAfter()) - seconds(old.notBefore());
      command.print(
          sign(csr, key, SigningPolicy.authority(span * GoDuration.SECOND, pathLength(old))), null, null);
    } catch (DecodeException e) {
      throw CfsslException.coded(CfsslCommand.PARSE_FAILED, "Failed to parse certificate");
    }
    return 0;
  }

  private static long pathLength(Certificate certificate) throws DecodeException {
    byte[] constraints = certificate.extension(LocalSigner.BASIC_CONSTRAINTS);
    List<DerValue> parts = constraints == null ? List.of() : DerValue.parse(constraints).sequence();
    return parts.size() < 2 ? -1 : parts.get(1).integer().longValue();
  }

  private static long seconds(DerValue time) throws DecodeException {
    return Instant.parse(CertificateJson.time(time)).getEpochSecond();
  }

  private Certificate sign(byte[] csr, PrivateKey key, SigningPolicy policy) {
    if (policy.profile("").expiry() == 0) {
      throw CfsslException.coded(SigningProfile.INVALID, "Invalid or unknown policy");
    }
    policy.tell(log);
    try {
      Certificate certificate =
          new LocalSigner(host, key, null, policy).sign(CertificateRequest.parse(csr), "", null, List.of());
      log.info("signed certificate with serial number " + certificate.serialNumber());
      return certificate;
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
  }
}
