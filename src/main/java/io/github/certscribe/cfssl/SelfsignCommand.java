package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateAssembler;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import java.math.BigInteger;
import java.util.List;

/**
 * {@code cfssl selfsign}: a key and a certificate for trying things out; the host name given is asked for and unused.
 */
final class SelfsignCommand extends CfsslCommand {
  private static final long VALID_FOR = 2190L * 3600;
  private static final long BACKDATE = 300;
  private static final String WARNING =
      "*** WARNING ***\n\nSelf-signed certificates are dangerous. Use this self-signed\n"
          + "certificate at your own risk.\n\n"
          + "It is strongly recommended that these certificates NOT be used\nin production.\n\n*** WARNING ***\n\n";

  SelfsignCommand(Host host) {
    super(host);
  }

  @Override
  GoFlags flags() {
    return new GoFlags().text("config");
  }

  @Override
  String usage() {
    return "Usage: cfssl selfsign HOSTNAME CSR.json\nFor tests only. CSR.json may be - for standard input.\n";
  }

  @Override
  int execute(GoFlags flags) {
    policy(flags);
    flags.argument(0);
    RequestJson request = readRequest(flags.argument(1));
    PrivateKey key = KeyMaker.generate(request, host, log);
    byte[] csr = KeyMaker.request(request, key, host, log);
    Certificate certificate = selfSign(request, key);
    host.printError(WARNING);
    print(certificate, csr, key);
    return 0;
  }

  private Certificate selfSign(RequestJson request, PrivateKey key) {
    CertificateAssembler certificate = new CertificateAssembler();
    certificate.setVersion(2);
    certificate.setSubject(request.subject().toDistinguishedName());
    certificate.setIssuer(certificate.subject());
    certificate.setSerialNumber(BigInteger.valueOf(host.random().nextLong() & Long.MAX_VALUE));
    certificate.setValidity(new Validity(host.now() - BACKDATE, host.now() + VALID_FOR));
    certificate.setSubjectPublicKeyInfo(key.publicKey().encoded());
    List<Extension> extensions = certificate.extensions();
    LocalSigner.addUsages(
        extensions, Usages.of(List.of("signing", "key encipherment", "server auth", "client auth")));
    extensions.add(
        new Extension(LocalSigner.BASIC_CONSTRAINTS, true, LocalSigner.basicConstraints(false, -1)));
    extensions.add(
        new Extension(
            LocalSigner.SUBJECT_KEY_IDENTIFIER, false,
            DerEncoder.tlv(4, LocalSigner.keyIdentifier(certificate.subjectPublicKeyInfo()))));
    try {
      return Certificate.parse(
          certificate.sign(Signatures.scheme(key, KeyMaker.digest(key), List.of(), host.dialect())));
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
  }
}
