package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import io.github.certscribe.text.ByteString;

/** What the commands that make keys and certificates share. */
abstract class CfsslCommand {
  static final int CERTIFICATE_ERROR = 1000;
  static final int READ_FAILED = 1001;
  static final int DECODE_FAILED = 1002;
  static final int PARSE_FAILED = 1003;

  final Host host;
  CfsslLog log;

  CfsslCommand(Host host) {
    this.host = host;
  }

  /** The flags that the command takes, {@code loglevel} besides. */
  abstract GoFlags flags();

  /** What {@code -h} shows. */
  abstract String usage();

  abstract int execute(GoFlags flags);

  final int run(String[] args) {
    GoFlags flags;
    try {
      flags = flags().text("loglevel").parse(args, 0);
    } catch (CfsslException e) {
      throw new CfsslException(e.getMessage() + "\n" + usage(), e.status());
    }
    if (flags.help()) {
      host.printError(usage());
      return 0;
    }
    log = new CfsslLog(host, flags.has("loglevel") ? logLevel(flags.value("loglevel")) : CfsslLog.INFO);
    return execute(flags);
  }

  private static int logLevel(String level) {
    try {
      return Integer.parseInt(level);
    } catch (NumberFormatException e) {
      throw new CfsslException("invalid value \"" + level + "\" for flag -loglevel: parse error", 2);
    }
  }

  static String text(byte[] utf8) {
    return ByteString.decodeUtf8(ByteString.of(utf8));
  }

  /** A file's content, or standard input's where the name is {@code -}. */
  static byte[] read(Host host, String name) {
    return name.equals("-") ? host.readStandardInput() : readFile(host, name);
  }

  static byte[] readFile(Host host, String name) {
    if (!host.files().exists(name)) {
      throw new CfsslException("open " + name + ": no such file or directory");
    }
    return host.files().read(name);
  }

  RequestJson readRequest(String name) {
    return RequestJson.parse(text(read(host, name)), source(name));
  }

  /** What a file is called in an error. */
  static String source(String name) {
    return name.equals("-") ? "standard input" : ByteString.decodeUtf8(name);
  }

  SigningPolicy policy(GoFlags flags) {
    String config = flags.value("config");
    if (config.isEmpty()) {
      return SigningPolicy.standard();
    }
    if (!host.files().exists(config)) {
      throw SigningProfile.configError("could not read configuration file");
    }
    log.debug("loading configuration file from " + source(config));
    SigningPolicy policy = SigningPolicy.parse(text(readFile(host, config)), source(config));
    policy.tellRead(log);
    return policy;
  }

  LocalSigner signer(GoFlags flags, SigningPolicy policy) {
    policy.tell(log);
    log.debug("Loading CA: " + source(flags.value("ca")));
    Certificate issuer = readCertificate(readFile(host, flags.value("ca")));
    log.debug("Loading CA key: " + source(flags.value("ca-key")));
    PrivateKey key =
        AuthorityKey.read(
            host, flags.value("ca-key"), host.environment().getOrDefault("CFSSL_CA_PK_PASSWORD", ""));
    policy.tell(log);
    return new LocalSigner(host, key, issuer, policy);
  }

  static Certificate readCertificate(byte[] data) {
    try {
      PemReader reader = new PemReader(data);
      PemBlock block = reader.next();
      if (block == null) {
        throw CfsslException.coded(DECODE_FAILED, "Failed to decode certificate");
      }
      Certificate certificate = Certificate.parse(block.content());
      if (reader.next() != null) {
        throw CfsslException.coded(PARSE_FAILED, "the PEM file should contain only one object");
      }
      return certificate;
    } catch (DecodeException e) {
      throw CfsslException.coded(PARSE_FAILED, "Failed to parse certificate");
    }
  }

  static CertificateRequest parseRequest(byte[] data) {
    try {
      PemBlock block = new PemReader(data).next();
      if (block == null || !block.label().endsWith("CERTIFICATE REQUEST")) {
        throw CfsslException.coded(9002, "CSR Decode failed");
      }
      return CertificateRequest.parse(block.content());
    } catch (DecodeException e) {
      throw CfsslException.coded(9002, "CSR Decode failed");
    }
  }

  Certificate sign(LocalSigner signer, byte[] request, GoFlags flags) {
    try {
      Certificate certificate =
          signer.sign(CertificateRequest.parse(request), flags.value("profile"), null,
              Hosts.splitList(ByteString.decodeUtf8(flags.value("hostname"))));
      log.info("signed certificate with serial number " + certificate.serialNumber());
      return certificate;
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
  }

  /** The answer on standard output; what is null is left out. */
  void print(Certificate certificate, byte[] request, PrivateKey key) {
    GoJson json = new GoJson(false).open('{');
    if (certificate != null) {
      json.member("cert", KeyMaker.certificatePem(certificate.encoded()));
    }
    if (request != null) {
      json.member("csr", KeyMaker.requestPem(request));
    }
    if (key != null) {
      json.member("key", KeyMaker.keyPem(key));
    }
    host.print(json.close('}') + "\n");
  }
}
