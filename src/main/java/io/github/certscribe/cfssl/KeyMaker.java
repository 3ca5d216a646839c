package io.github.certscribe.cfssl;

import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RequestAssembler;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;

/** Keys and requests from a csr.json. */
final class KeyMaker {
  private static final int BAD_KEY = 2400;
  private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

  private KeyMaker() {}

  /** Makes the key that is asked for. */
  static PrivateKey generate(RequestJson request, Host host, CfsslLog log) {
    log.info("generate received request");
    log.info("received CSR");
    log.info("generating key: " + request.algorithm() + "-" + request.size());
    long size = request.size();
    log.debug("generate key from request: algo=" + request.algorithm() + ", size=" + size);
    switch (request.algorithm()) {
      case "rsa":
        if (size < 2048) {
          throw CfsslException.coded(BAD_KEY, "RSA key is too weak");
        }
        if (size > 8192) {
          throw CfsslException.coded(BAD_KEY, "RSA key size too large");
        }
        return CfsslKeys.rsa((int) size, host);
      case "ecdsa":
        if (size != 256 && size != 384 && size != 521) {
          throw CfsslException.coded(BAD_KEY, "invalid curve");
        }
        return CfsslKeys.ecdsa((int) size, host);
      default:
        throw CfsslException.coded(BAD_KEY, "invalid algorithm");
    }
  }

  /** The digest that cfssl signs with: by the key's strength. */
  static String digest(PrivateKey key) {
    if (key.algorithm().equals("RSA")) {
      return key.bits() >= 4096 ? "sha512" : key.bits() >= 3072 ? "sha384" : key.bits() >= 2048 ? "sha256" : "sha1";
    }
    return key.bits() == 521 ? "sha512" : key.bits() == 384 ? "sha384" : key.bits() == 256 ? "sha256" : "sha1";
  }

  /** The request in DER, for a key that was made for it. */
  static byte[] request(RequestJson json, PrivateKey key, Host host, CfsslLog log) {
    // The real one dies of what it cannot encode.
    return request(json, key, host, log, 2);
  }

  /** @param badNames the exit status where a name cannot be encoded */
  static byte[] request(RequestJson json, PrivateKey key, Host host, CfsslLog log, int badNames) {
    RequestAssembler request = new RequestAssembler();
    request.setSubject(json.subject().toDistinguishedName());
    request.setSubjectPublicKeyInfo(key.publicKey().encoded());
    List<Extension> extensions = new ArrayList<>();
    Hosts hosts = Hosts.of(json.hosts());
    if (hosts.notAscii() != null) {
      throw new CfsslException(hosts.notAscii(), badNames);
    }
    if (!hosts.isEmpty()) {
      extensions.add(new Extension(LocalSigner.SUBJECT_ALT_NAME, false, hosts.encoded()));
    }
    if (json.authority() != null) {
      long length = json.authority().pathLength();
      boolean none = length == 0 && !json.authority().pathLengthZero();
      extensions.add(
          new Extension(
              LocalSigner.BASIC_CONSTRAINTS, true, LocalSigner.basicConstraints(true, none ? -1 : length)));
    }
    if (!extensions.isEmpty()) {
      request.addAttribute(EXTENSION_REQUEST, Extension.encodeAll(extensions));
    }
    byte[] der = request.sign(Signatures.scheme(key, digest(key), List.of(), host.dialect()));
    log.info("encoded CSR");
    return der;
  }

  static String requestPem(byte[] der) {
    return ByteString.of(PemWriter.encode("CERTIFICATE REQUEST", der));
  }

  static String certificatePem(byte[] der) {
    return ByteString.of(PemWriter.encode("CERTIFICATE", der));
  }

  /** The key as Go writes it: PKCS#1 or SEC1. */
  static String keyPem(PrivateKey key) {
    return ByteString.of(CfsslKeys.pem(key));
  }

}
