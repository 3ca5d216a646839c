package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hosts, split as cfssl splits them: IP addresses, e-mail addresses, and DNS names for all else. */
final class Hosts {
  private final List<byte[]> dns = new ArrayList<>();
  private final List<byte[]> emails = new ArrayList<>();
  private final List<byte[]> addresses = new ArrayList<>();

  static Hosts of(List<String> hosts) {
    Hosts split = new Hosts();
    for (String host : hosts) {
      byte[] address = IpAddress.parse(host);
      String email = address == null ? MailAddress.parse(host) : null;
      if (address != null) {
        split.addresses.add(address);
      } else if (email != null) {
        split.emails.add(email.getBytes(StandardCharsets.UTF_8));
      } else {
        split.dns.add(host.getBytes(StandardCharsets.UTF_8));
      }
    }
    return split;
  }

  /** The names of a subjectAltName that was asked for; kinds that cfssl does not know are dropped. */
  static Hosts ofSubjectAltName(byte[] extension) throws DecodeException {
    Hosts split = new Hosts();
    for (DerValue name : DerValue.parse(extension).sequence()) {
      List<byte[]> list = name.isContext(1) ? split.emails : name.isContext(2) ? split.dns
          : name.isContext(7) ? split.addresses : null;
      if (list != null) {
        list.add(name.content());
      }
    }
    return split;
  }

  /** A comma-separated list, as {@code -hostname} gives it. */
  static List<String> splitList(String list) {
    List<String> hosts = new ArrayList<>();
    for (int start = 0; !list.isEmpty() && start <= list.length(); ) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      hosts.add(list.substring(start, end));
      start = end + 1;
    }
    return hosts;
  }

  /** A CA's certificate names neither DNS names nor e-mail addresses. */
  void keepAddressesOnly() {
    dns.clear();
    emails.clear();
  }

  /** Drops the kinds that are not taken. */
  void restrict(boolean takeDns, boolean takeEmails, boolean takeAddresses) {
    if (!takeDns) {
      dns.clear();
    }
    if (!takeEmails) {
      emails.clear();
    }
    if (!takeAddresses) {
      addresses.clear();
    }
  }

  /** DNS names, e-mail addresses and IP addresses, as text. */
  List<String> texts() {
    List<String> texts = textsOfNames();
    for (byte[] address : addresses) {
      texts.add(IpAddress.toText(address));
    }
    return texts;
  }

  /** DNS names and e-mail addresses. */
  List<String> textsOfNames() {
    List<String> texts = new ArrayList<>();
    for (byte[] name : dns) {
      texts.add(new String(name, StandardCharsets.UTF_8));
    }
    for (byte[] name : emails) {
      texts.add(new String(name, StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** What is wrong with the first name that is no IA5String, or null. */
  String notAscii() {
    for (List<byte[]> list : List.of(dns, emails)) {
      for (byte[] name : list) {
        for (byte octet : name) {
          if (octet < 0) {
            return "x509: " + GoJson.quote(new String(name, StandardCharsets.UTF_8))
                + " cannot be encoded as an IA5String";
          }
        }
      }
    }
    return null;
  }

  boolean isEmpty() {
    return dns.isEmpty() && emails.isEmpty() && addresses.isEmpty();
  }

  /** GeneralNames: DNS names, then e-mail addresses, then IP addresses. */
  byte[] encoded() {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (byte[] name : dns) {
      names.writeBytes(DerEncoder.tlv(0x82, name));
    }
    for (byte[] name : emails) {
      names.writeBytes(DerEncoder.tlv(0x81, name));
    }
    for (byte[] name : addresses) {
      names.writeBytes(DerEncoder.tlv(0x87, name));
    }
    return DerEncoder.tlv(0x30, names.toByteArray());
  }
}
