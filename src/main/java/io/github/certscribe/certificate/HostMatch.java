package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.name.DistinguishedName.Attribute;
import io.github.certscribe.text.ByteString;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a certificate is for a host, a mailbox or an address (RFC 6125; X509_check_host(3)): by subjectAltName, or,
 * where that has no name of the kind, by the subject. Names are byte strings.
 */
public final class HostMatch {
  private static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
  private static final int RFC822_NAME = 1;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private HostMatch() {}

  /** @param host a host's name; with a dot before it, any host below that domain */
  public static boolean host(Certificate certificate, String host) {
    if (host.indexOf('\0') >= 0) {
      return false;
    }
    boolean found = false;
    for (DerValue general : generalNames(certificate)) {
      if (general.isContext(DNS_NAME)) {
        found = true;
        if (matchesPattern(ByteString.of(general.content()), host)) {
          return true;
        }
      }
    }
    if (!found) {
      for (Attribute attribute : certificate.subject().attributes()) {
        if (attribute.oid().equals(COMMON_NAME) && matchesPattern(text(attribute), host)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a certificate is for a mailbox: an rfc822Name, or emailAddress of the subject where it has none. */
  public static boolean email(Certificate certificate, String mailbox) {
    boolean found = false;
    for (DerValue general : generalNames(certificate)) {
      if (general.isContext(RFC822_NAME)) {
        found = true;
        if (sameMailbox(ByteString.of(general.content()), mailbox)) {
          return true;
        }
      }
    }
    if (!found) {
      for (Attribute attribute : certificate.subject().attributes()) {
        if (attribute.oid().equals(EMAIL_ADDRESS) && sameMailbox(text(attribute), mailbox)) {
          return true;
        }
      }
    }
    return false;
  }

  /** @param address 4 or 16 octets */
  public static boolean address(Certificate certificate, byte[] address) {
    for (DerValue general : generalNames(certificate)) {
      if (general.isContext(IP_ADDRESS) && Arrays.equals(general.content(), address)) {
        return true;
      }
    }
    return false;
  }

  private static List<DerValue> generalNames(Certificate certificate) {
    byte[] extension = certificate.extension(SUBJECT_ALT_NAME);
    try {
      return extension == null ? List.of() : DerValue.parse(extension).sequence();
    } catch (DecodeException e) {
      return List.of();
    }
  }

  private static String text(Attribute attribute) {
    try {
      return ByteString.of(DerValue.parse(attribute.value()).content());
    } catch (DecodeException e) {
      return "";
    }
  }

  /** The domain in any case, what stands before it to the letter. */
  static boolean sameMailbox(String a, String b) {
    int at = a.lastIndexOf('@');
    return a.length() == b.length()
        && equalIgnoreCase(a.substring(at + 1), b.substring(at + 1))
        && a.substring(0, at + 1).equals(b.substring(0, at + 1));
  }

  private static boolean equalIgnoreCase(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (lower(a.charAt(i)) != lower(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean matchesPattern(String pattern, String host) {
    if (host.startsWith(".") && host.length() > 1) {
      return pattern.length() >= host.length() && pattern.indexOf('\0') < 0
          && equalIgnoreCase(pattern.substring(pattern.length() - host.length()), host);
    }
    int star = wildcard(pattern);
    if (star < 0) {
      return equalIgnoreCase(pattern, host);
    }
    String prefix = pattern.substring(0, star);
    String suffix = pattern.substring(star + 1);
    int rest = host.length() - prefix.length() - suffix.length();
    if (rest < 0 || !equalIgnoreCase(prefix, host.substring(0, prefix.length()))
        || !equalIgnoreCase(suffix, host.substring(host.length() - suffix.length()))) {
      return false;
    }
    String matched = host.substring(prefix.length(), host.length() - suffix.length());
    if (prefix.isEmpty() && suffix.startsWith(".") && matched.isEmpty()) {
      return false;
    }
    // A star inside a label does not stand for a part of an internationalised one.
    if ((!prefix.isEmpty() || !suffix.startsWith(".")) && host.length() >= 4
        && equalIgnoreCase(host.substring(0, 4), "xn--")) {
      return false;
    }
    // A star may stand for itself.
    for (int i = 0; i < matched.length() && !matched.equals("*"); i++) {
      char c = lower(matched.charAt(i));
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** Where the one star that counts as a wildcard stands: in the first of at least three labels; else -1. */
  private static int wildcard(String pattern) {
    int star = -1;
    int dots = 0;
    boolean labelStart = true;
    boolean hyphen = false;
    boolean idna = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = lower(pattern.charAt(i));
      if (c == '*') {
        boolean atEnd = i + 1 == pattern.length() || pattern.charAt(i + 1) == '.';
        if (star >= 0 || idna || dots > 0) {
          return -1;
        }
        if (!labelStart && !atEnd) {
          return -1;
        }
        star = i;
        labelStart = false;
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        idna |= labelStart && pattern.length() - i >= 4 && equalIgnoreCase(pattern.substring(i, i + 4), "xn--");
        labelStart = false;
        hyphen = false;
      } else if (c == '.') {
        if (labelStart || hyphen) {
          return -1;
        }
        dots++;
        labelStart = true;
        idna = false;
      } else if (c == '-') {
        if (labelStart) {
          return -1;
        }
        hyphen = true;
      } else {
        return -1;
      }
    }
    return labelStart || hyphen || dots < 2 ? -1 : star;
  }
}
