package io.github.certscribe.cfssl;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.text.ByteString;
import java.util.List;

/** {@code cfssl gencert}: a new key and its certificate, a CA's own or signed by one. */
final class GencertCommand extends CfsslCommand {
  private static final String NO_HOSTS =
      "This certificate lacks a \"hosts\" field. This makes it unsuitable for\n"
          + "websites. For more information see the Baseline Requirements for the Issuance and Management\n"
          + "of Publicly-Trusted Certificates, v.1.1.6, from the CA/Browser Forum (https://cabforum.org);\n"
          + "specifically, section 10.2.3 (\"Information Requirements\").";

  GencertCommand(Host host) {
    super(host);
  }

  @Override
  GoFlags flags() {
    return new GoFlags()
        .flag("initca", "renewca")
        .text("ca", "ca-key", "config", "hostname", "profile", "label", "remote");
  }

  @Override
  String usage() {
    return "Usage: cfssl gencert -initca [-ca-key KEY] CSR.json\n"
        + "       cfssl gencert -ca CERT -ca-key KEY [-config FILE] [-profile NAME] [-hostname LIST] CSR.json\n"
        + "       cfssl gencert -renewca -ca CERT -ca-key KEY\n"
        + "CSR.json may be - for standard input.\n";
  }

  @Override
  int execute(GoFlags flags) {
    SigningPolicy policy = policy(flags);
    if (flags.isSet("renewca")) {
      return new AuthorityMaker(host, log).renew(this, flags);
    }
    if (!flags.value("remote").isEmpty()) {
      throw new CfsslException("-remote is not supported: no remote signer is spoken to");
    }
    RequestJson request = readRequest(flags.argument(0));
    if (flags.isSet("initca")) {
      return initialise(request, flags);
    }
    if (request.authority() != null) {
      throw new CfsslException("ca section only permitted in initca");
    }
    List<String> hostnames = Hosts.splitList(ByteString.decodeUtf8(flags.value("hostname")));
    if (!hostnames.isEmpty()) {
      request = request.withHosts(hostnames);
    }
    if (flags.value("config").isEmpty() && (flags.value("ca").isEmpty() || flags.value("ca-key").isEmpty())) {
      // The real one says this and ends well.
      log.error("need a CA " + (flags.value("ca").isEmpty() ? "certificate (provide one with -ca)"
          : "key (provide one with -ca-key)"));
      return 0;
    }
    PrivateKey key = KeyMaker.generate(request, host, log);
    byte[] csr = KeyMaker.request(request, key, host, log);
    Certificate certificate = sign(signer(flags, policy), csr, flags);
    if (request.hosts().isEmpty()) {
      log.log(CfsslLog.WARNING, NO_HOSTS);
    }
    print(certificate, csr, key);
    return 0;
  }

  private int initialise(RequestJson request, GoFlags flags) {
    AuthorityMaker maker = new AuthorityMaker(host, log);
    if (flags.value("ca-key").isEmpty()) {
      log.info("generating a new CA key and certificate from CSR");
      maker.make(this, request);
    } else {
      log.info("re-generate a CA certificate from CSR and CA key");
      maker.make(this, request, AuthorityKey.read(host, flags.value("ca-key"), null));
    }
    return 0;
  }
}
