package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.DistinguishedName.Attribute;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What {@code certinfo -csr} says of a request: Go's x509.CertificateRequest, field by field. */
final class RequestInfoJson {
  private static final String[][] LISTS = {
    {"Country", GoName.COUNTRY}, {"Organization", GoName.ORGANIZATION},
    {"OrganizationalUnit", GoName.ORGANIZATIONAL_UNIT}, {"Locality", GoName.LOCALITY}, {"Province", GoName.PROVINCE},
    {"StreetAddress", "2.5.4.9"}, {"PostalCode", "2.5.4.17"},
  };

  private final CertificateRequest request;
  private final GoJson json = new GoJson(true);

  private RequestInfoJson(CertificateRequest request) {
    this.request = request;
  }

  static String of(CertificateRequest request) throws DecodeException {
    RequestInfoJson info = new RequestInfoJson(request);
    info.write();
    return info.json.toString();
  }

  private void write() throws DecodeException {
    byte[] key = request.subjectPublicKeyInfo();
    List<DerValue> fields = request.info().sequence();
    json.open('{');
    bytes("Raw", request.encoded());
    bytes("RawTBSCertificateRequest", request.info().encoded());
    bytes("RawSubjectPublicKeyInfo", key);
    bytes("RawSubject", fields.get(1).encoded());
    json.name("Version").literal(request.version().toString());
    bytes("Signature", request.signature().bitString());
    json.name("SignatureAlgorithm").literal(Integer.toString(GoAlgorithms.signature(request.signatureAlgorithm())));
    publicKey(key);
    subject(request.subject());
    attributes();
    extensions();
    json.name("ExtraExtensions").literal("null");
    names();
    json.name("URIs").literal("null");
    json.close('}');
  }

  private void bytes(String name, byte[] octets) {
    json.member(name, Base64.getEncoder().encodeToString(octets));
  }

  private void publicKey(byte[] subjectPublicKeyInfo) throws DecodeException {
    List<DerValue> parts = DerValue.parse(subjectPublicKeyInfo).sequence();
    int algorithm = GoAlgorithms.publicKey(parts.get(0).sequence().get(0).oid());
    byte[] bits = parts.get(1).bitString();
    json.name("PublicKeyAlgorithm").literal(Integer.toString(algorithm));
    json.name("PublicKey");
    if (algorithm == 1) {
      List<DerValue> numbers = DerValue.parse(bits).sequence();
      json.open('{').name("N").literal(numbers.get(0).integer().toString());
      json.name("E").literal(numbers.get(1).integer().toString()).close('}');
    } else if (algorithm == 3 && bits.length > 1 && bits[0] == 4) {
      int half = bits.length / 2;
      json.open('{').name("Curve").open('{').close('}');
      json.name("X").literal(new BigInteger(1, Arrays.copyOfRange(bits, 1, 1 + half)).toString());
      json.name("Y").literal(new BigInteger(1, Arrays.copyOfRange(bits, 1 + half, bits.length)).toString());
      json.close('}');
    } else if (algorithm == 4) {
      json.string(Base64.getEncoder().encodeToString(bits));
    } else {
      json.literal("null");
    }
  }

  private void subject(DistinguishedName subject) {
    json.name("Subject").open('{');
    for (String[] list : LISTS) {
      List<String> values = values(subject, list[1]);
      json.name(list[0]).strings(values.isEmpty() ? null : values);
    }
    json.member("SerialNumber", last(values(subject, GoName.SERIAL_NUMBER)));
    json.member("CommonName", last(values(subject, GoName.COMMON_NAME)));
    json.name("Names");
    if (subject.isEmpty()) {
      json.literal("null");
    } else {
      json.open('[');
      for (Attribute attribute : subject.attributes()) {
        json.element().open('{');
        type("Type", attribute.oid());
        json.member("Value", CertificateJson.text(attribute.value())).close('}');
      }
      json.close(']');
    }
    json.name("ExtraNames").literal("null").close('}');
  }

  private static List<String> values(DistinguishedName name, String oid) {
    List<String> values = new ArrayList<>();
    for (Attribute attribute : name.attributes()) {
      if (attribute.oid().equals(oid)) {
        values.add(CertificateJson.text(attribute.value()));
      }
    }
    return values;
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  private void type(String name, String oid) {
    json.name(name).open('[');
    for (int start = 0; start <= oid.length(); ) {
      int dot = oid.indexOf('.', start);
      int end = dot < 0 ? oid.length() : dot;
      json.element().literal(oid.substring(start, end));
      start = end + 1;
    }
    json.close(']');
  }

  /**
   * Only attributes whose values are sequences of pairs, as Go keeps them; a critical extension's value reads as null.
   */
  private void attributes() throws DecodeException {
    boolean open = false;
    json.name("Attributes");
    for (CertificateRequest.Attribute attribute : request.attributes()) {
      if (!CertificateRequest.isExtensionRequest(attribute.oid())) {
        continue;
      }
      if (!open) {
        json.open('[');
        open = true;
      }
      json.element().open('{');
      type("Type", attribute.oid());
      json.name("Value").open('[');
      for (DerValue value : attribute.values()) {
        json.element().open('[');
        for (Extension extension : Extension.parseAll(value)) {
          json.element().open('{');
          type("Type", extension.oid());
          json.name("Value");
          if (extension.critical()) {
            json.literal("null");
          } else {
            json.string(Base64.getEncoder().encodeToString(extension.value()));
          }
          json.close('}');
        }
        json.close(']');
      }
      json.close(']').close('}');
    }
    if (open) {
      json.close(']');
    } else {
      json.literal("null");
    }
  }

  private void extensions() throws DecodeException {
    List<Extension> extensions = request.extensions();
    json.name("Extensions");
    if (extensions.isEmpty()) {
      json.literal("null");
      return;
    }
    json.open('[');
    for (Extension extension : extensions) {
      json.element().open('{');
      type("Id", extension.oid());
      json.name("Critical").literal(Boolean.toString(extension.critical()));
      bytes("Value", extension.value());
      json.close('}');
    }
    json.close(']');
  }

  private void names() throws DecodeException {
    byte[] extension = request.extension(LocalSigner.SUBJECT_ALT_NAME);
    for (int kind = 0; kind < 3; kind++) {
      Hosts hosts = extension == null ? new Hosts() : Hosts.ofSubjectAltName(extension);
      hosts.restrict(kind == 0, kind == 1, kind == 2);
      json.name(kind == 0 ? "DNSNames" : kind == 1 ? "EmailAddresses" : "IPAddresses");
      json.strings(hosts.isEmpty() ? null : hosts.texts());
    }
  }
}
