package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Signs requests by a policy, as release 1.2's local signer does. */
final class LocalSigner {
  static final String KEY_USAGE = "2.5.29.15";
  static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  static final String BASIC_CONSTRAINTS = "2.5.29.19";
  static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
  static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
  private static final String CERTIFICATE_POLICIES = "2.5.29.32";
  private static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
  private static final long USUAL_BACKDATE = 300 * GoDuration.SECOND;

  private final Host host;
  private final PrivateKey key;
  private final Certificate issuer;
  private final SigningPolicy policy;

  /** @param issuer the CA's certificate, or null where the first certificate signed is its own CA */
  LocalSigner(Host host, PrivateKey key, Certificate issuer, SigningPolicy policy) {
    this.host = host;
    this.key = key;
    this.issuer = issuer;
    this.policy = policy;
  }

  /**
   * @param subject goes before the request's, or null
   * @param hosts instead of the request's; empty for the request's
   * @return the certificate in DER
   */
  Certificate sign(CertificateRequest request, String profileName, GoName subject, List<String> hosts) {
    SigningProfile profile = policy.profile(profileName);
    if (profile.remote()) {
      throw new CfsslException("the profile's signer is a remote one: certscribe speaks to no other machine");
    }
    if (profile.obstacle() != null) {
      throw new CfsslException(profile.obstacle());
    }
    CertificateAssembler certificate = new CertificateAssembler();
    certificate.setVersion(2);
    boolean takesName = takes(profile, "Subject");
    GoName asked = takesName ? GoName.of(request.subject()) : new GoName();
    GoName name = subject == null ? asked : subject.withDefaults(asked);
    if (!takes(profile, "PublicKey")) {
      throw CfsslException.coded(CfsslCommand.CERTIFICATE_ERROR, "x509: unsupported public key type: <nil>");
    }
    certificate.setSubjectPublicKeyInfo(request.subjectPublicKeyInfo());
    Hosts names = names(request, profile, hosts);
    if (wantsAuthority(request) && !profile.authority()) {
      throw CfsslException.coded(5300, "Policy violation request");
    }
    checkWhitelist(profile, name.commonName(), names);
    Usages usages = Usages.of(profile.usages());
    if (usages.isEmpty()) {
      throw CfsslException.coded(5100, "Invalid policy: no key usage available");
    }
    certificate.setSerialNumber(serialNumber(20));
    certificate.setValidity(validity(profile));
    if (profile.authority()) {
      names.keepAddressesOnly();
    }
    certificate.setSubject(name.toDistinguishedName());
    addExtensions(certificate, profile, usages, names);
    return finish(certificate);
  }

  private static boolean takes(SigningProfile profile, String what) {
    return profile.requestWhitelist() == null || profile.requestWhitelist().bool(what);
  }

  private static Hosts names(CertificateRequest request, SigningProfile profile, List<String> hosts) {
    if (!hosts.isEmpty()) {
      return Hosts.of(hosts);
    }
    byte[] asked = request.extension(SUBJECT_ALT_NAME);
    try {
      Hosts names = asked == null ? new Hosts() : Hosts.ofSubjectAltName(asked);
      names.restrict(takes(profile, "DNSNames"), takes(profile, "EmailAddresses"), takes(profile, "IPAddresses"));
      return names;
    } catch (DecodeException e) {
      throw CfsslException.coded(9002, "CSR Decode failed");
    }
  }

  private static boolean wantsAuthority(CertificateRequest request) {
    byte[] constraints = request.extension(BASIC_CONSTRAINTS);
    try {
      List<DerValue> parts = constraints == null ? List.of() : DerValue.parse(constraints).sequence();
      return !parts.isEmpty() && parts.get(0).isUniversal(1) && parts.get(0).bool();
    } catch (DecodeException e) {
      throw CfsslException.coded(9002, "CSR Decode failed");
    }
  }

  private static void checkWhitelist(SigningProfile profile, String commonName, Hosts names) {
    if (profile.nameWhitelist() == null) {
      return;
    }
    if (!commonName.isEmpty()) {
      checkWhitelist(profile, commonName);
    }
    // IP addresses may be any.
    for (String name : names.textsOfNames()) {
      checkWhitelist(profile, name);
    }
  }

  private static void checkWhitelist(SigningProfile profile, String name) {
    if (!profile.nameWhitelist().matcher(name).find()) {
      throw CfsslException.coded(5500, "Request does not match policy whitelist");
    }
  }

  /** Random, positive, of so many octets. */
  private BigInteger serialNumber(int octets) {
    byte[] number = new byte[octets];
    host.random().nextBytes(number);
    number[0] &= 0x7f;
    return new BigInteger(1, number);
  }

  private Validity validity(SigningProfile profile) {
    long rounded = Math.floorDiv(host.now() + 30, 60) * 60;
    long backdate = profile.backdate() == 0 ? USUAL_BACKDATE : profile.backdate();
    // Both are cut to seconds only in the end.
    long early = profile.notBefore() != null ? profile.notBefore().getNano() : -backdate;
    long start = profile.notBefore() != null ? profile.notBefore().getEpochSecond() : rounded;
    long notBefore = start + Math.floorDiv(early, GoDuration.SECOND);
    long rest = Math.floorMod(early, GoDuration.SECOND) + Math.floorMod(profile.expiry(), GoDuration.SECOND);
    long notAfter =
        notBefore + Math.floorDiv(profile.expiry(), GoDuration.SECOND) + Math.floorDiv(rest, GoDuration.SECOND);
    return new Validity(notBefore, profile.notAfter() != null ? profile.notAfter().getEpochSecond() : notAfter);
  }

  /** In the order in which Go's crypto/x509 writes them. */
  private void addExtensions(CertificateAssembler certificate, SigningProfile profile, Usages usages, Hosts names) {
    List<Extension> extensions = certificate.extensions();
    addUsages(extensions, usages);
    extensions.add(new Extension(BASIC_CONSTRAINTS, true, basicConstraints(profile.authority(), profile.pathLength())));
    byte[] keyIdentifier = keyIdentifier(certificate.subjectPublicKeyInfo());
    extensions.add(new Extension(SUBJECT_KEY_IDENTIFIER, false, DerEncoder.tlv(4, keyIdentifier)));
    byte[] issuerIdentifier = issuer == null ? null : issuer.extension(SUBJECT_KEY_IDENTIFIER);
    boolean sameName = issuer != null && Arrays.equals(issuer.subject().encoded(), certificate.subject().encoded());
    if (issuerIdentifier != null && issuerIdentifier.length > 2 && !sameName) {
      byte[] identifier = Arrays.copyOfRange(issuerIdentifier, 2, issuerIdentifier.length);
      extensions.add(
          new Extension(AUTHORITY_KEY_IDENTIFIER, false, DerEncoder.sequence(DerEncoder.tlv(0x80, identifier))));
    }
    addAccess(extensions, profile);
    if (names.notAscii() != null) {
      throw CfsslException.coded(CfsslCommand.CERTIFICATE_ERROR, names.notAscii());
    }
    if (!names.isEmpty()) {
      extensions.add(new Extension(SUBJECT_ALT_NAME, certificate.subject().isEmpty(), names.encoded()));
    }
    if (!profile.crlUrl().isEmpty()) {
      byte[] fullName = DerEncoder.tlv(0xa0, DerEncoder.tlv(0xa0, uri(profile.crlUrl())));
      extensions.add(
          new Extension(CRL_DISTRIBUTION_POINTS, false, DerEncoder.sequence(DerEncoder.sequence(fullName))));
    }
    if (!profile.policies().isEmpty()) {
      for (byte[] one : profile.policies()) {
        if (one.length == 0) {
          throw CfsslException.coded(SigningProfile.INVALID, "asn1: structure error: invalid object identifier");
        }
      }
      byte[] policies = DerEncoder.sequence(profile.policies().toArray(new byte[0][]));
      extensions.add(new Extension(CERTIFICATE_POLICIES, false, policies));
    }
    if (profile.ocspNoCheck()) {
      extensions.add(new Extension(OCSP_NO_CHECK, false, new byte[] {5, 0}));
    }
  }

  static void addUsages(List<Extension> extensions, Usages usages) {
    if (usages.keyUsage() != 0) {
      extensions.add(new Extension(KEY_USAGE, true, keyUsage(usages.keyUsage())));
    }
    if (!usages.purposes().isEmpty()) {
      ByteArrayOutputStream purposes = new ByteArrayOutputStream();
      for (String purpose : usages.purposes()) {
        purposes.writeBytes(DerEncoder.oid(purpose));
      }
      extensions.add(new Extension(EXTENDED_KEY_USAGE, false, DerEncoder.tlv(0x30, purposes.toByteArray())));
    }
  }

  private static byte[] keyUsage(int bits) {
    int highest = 31 - Integer.numberOfLeadingZeros(bits);
    byte[] content = new byte[highest / 8 + 2];
    content[0] = (byte) (7 - highest % 8);
    for (int bit = 0; bit <= highest; bit++) {
      if ((bits & 1 << bit) != 0) {
        content[bit / 8 + 1] |= (byte) (0x80 >> bit % 8);
      }
    }
    return DerEncoder.tlv(3, content);
  }

  /** @param pathLength -1 for none; other numbers below 0 Go writes as they are */
  static byte[] basicConstraints(boolean authority, long pathLength) {
    return DerEncoder.sequence(
        authority ? new byte[] {1, 1, (byte) 0xff} : new byte[0],
        authority && pathLength != -1 ? DerEncoder.integer(BigInteger.valueOf(pathLength)) : new byte[0]);
  }

  private static void addAccess(List<Extension> extensions, SigningProfile profile) {
    ByteArrayOutputStream access = new ByteArrayOutputStream();
    if (!profile.ocspUrl().isEmpty()) {
      access.writeBytes(DerEncoder.sequence(DerEncoder.oid("1.3.6.1.5.5.7.48.1"), uri(profile.ocspUrl())));
    }
    for (String url : profile.issuerUrls() == null ? List.<String>of() : profile.issuerUrls()) {
      access.writeBytes(DerEncoder.sequence(DerEncoder.oid("1.3.6.1.5.5.7.48.2"), uri(url)));
    }
    if (access.size() > 0) {
      extensions.add(new Extension(AUTHORITY_INFO_ACCESS, false, DerEncoder.tlv(0x30, access.toByteArray())));
    }
  }

  private static byte[] uri(String url) {
    return DerEncoder.tlv(0x86, url.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-1 of the key's bits (RFC 5280, 4.2.1.2, method 1). */
  static byte[] keyIdentifier(byte[] subjectPublicKeyInfo) {
    try {
      return Digests.digest("sha1", DerValue.parse(subjectPublicKeyInfo).sequence().get(1).bitString());
    } catch (DecodeException e) {
      throw CfsslException.coded(9002, "CSR Decode failed");
    }
  }

  private Certificate finish(CertificateAssembler certificate) {
    PublicKey own = new PublicKey(certificate.subjectPublicKeyInfo());
    if (issuer == null && !key.publicKey().equals(own)
        || issuer != null && !key.publicKey().equals(new PublicKey(issuer.subjectPublicKeyInfo()))) {
      throw CfsslException.coded(CfsslCommand.CERTIFICATE_ERROR,
          "x509: provided PrivateKey doesn't match parent's PublicKey");
    }
    certificate.setIssuer(issuer == null ? certificate.subject() : issuer.subject());
    byte[] der = certificate.sign(Signatures.scheme(key, KeyMaker.digest(key), List.of(), host.dialect()));
    try {
      return Certificate.parse(der);
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
  }
}
