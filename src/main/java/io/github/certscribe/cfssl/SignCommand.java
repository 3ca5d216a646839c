package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.text.ByteString;
import java.util.List;

/** {@code cfssl sign}: a certificate for a request that there is. */
final class SignCommand extends CfsslCommand {
  SignCommand(Host host) {
    super(host);
  }

  @Override
  GoFlags flags() {
    return new GoFlags()
        .text("hostname", "csr", "ca", "ca-key", "config", "profile", "label", "remote", "db-config");
  }

  @Override
  String usage() {
    return "Usage: cfssl sign -ca CERT -ca-key KEY [-config FILE] [-profile NAME] [-hostname LIST] CSR.pem"
        + " [SUBJECT.json]\n"
        + "CSR.pem may be - for standard input, or be given by -csr.\n";
  }

  @Override
  int execute(GoFlags flags) {
    SigningPolicy policy = policy(flags);
    List<String> arguments = flags.arguments();
    int next = 0;
    String file = flags.value("csr");
    if (file.isEmpty()) {
      file = flags.argument(next++);
    }
    byte[] data = read(host, file);
    GoName subject =
        next < arguments.size()
            ? RequestJson.parseSubject(text(readFile(host, arguments.get(next))), source(arguments.get(next))) : null;
    boolean local = flags.value("remote").isEmpty() && flags.value("config").isEmpty();
    if (local && (flags.value("ca").isEmpty() || flags.value("ca-key").isEmpty())) {
      log.error("need CA " + (flags.value("ca").isEmpty() ? "certificate (provide one with -ca)"
          : "key (provide one with -ca-key)"));
      return 0;
    }
    if (!flags.value("remote").isEmpty()) {
      throw new CfsslException("-remote is not supported: no remote signer is spoken to");
    }
    if (!flags.value("db-config").isEmpty()) {
      throw new CfsslException("-db-config is not supported: there is no database of certificates");
    }
    LocalSigner signer = signer(flags, policy);
    CertificateRequest request = parseRequest(data);
    verify(request);
    Certificate certificate;
    try {
      certificate = signer.sign(
          request, flags.value("profile"), subject, Hosts.splitList(ByteString.decodeUtf8(flags.value("hostname"))));
    } catch (CfsslException e) {
      if (e.getMessage().contains("5300")) {
        log.error("local signer policy disallows issuing CA certificate");
      }
      throw e;
    }
    log.info("signed certificate with serial number " + certificate.serialNumber());
    print(certificate, request.encoded(), null);
    return 0;
  }

  /** Whether release 1.2 looks at signatures of this algorithm: RSA and ECDSA with SHA-1 and SHA-2. */
  private static boolean isTaken(int algorithm) {
    return algorithm >= 3 && algorithm <= 6 || algorithm >= 9 && algorithm <= 12;
  }

  private static void verify(CertificateRequest request) {
    DerValue algorithm = request.signatureAlgorithm();
    try {
      if (!isTaken(GoAlgorithms.signature(algorithm))) {
        throw CfsslException.coded(9300, "x509: cannot verify signature: algorithm unimplemented");
      }
      boolean valid =
          Signatures.verify(
              new PublicKey(request.subjectPublicKeyInfo()), algorithm, request.info().encoded(),
              request.signature().bitString());
      if (!valid) {
        throw CfsslException.coded(9001, "CSR Parse failed: its signature is not its key's");
      }
    } catch (io.github.certscribe.asn1.DecodeException e) {
      throw CfsslException.coded(9002, "CSR Decode failed");
    }
  }
}
