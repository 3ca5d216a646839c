package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameComparison;
import io.github.certscribe.text.ByteString;
import java.util.Arrays;
import java.util.Locale;

/** Whether one name lies below one base (RFC 5280, 4.2.1.10). */
final class NameConstraint {
  private NameConstraint() {}

  /** 0 where it does, PERMITTED_VIOLATION where it does not, else why that cannot be told. */
  static int error(DerValue name, DerValue base) throws DecodeException {
    String text = lower(name);
    String below = lower(base);
    return switch (name.tag()) {
      case 1 -> mailbox(ByteString.of(name.content()), ByteString.of(base.content()));
      case 2 -> below.isEmpty() || text.equals(below)
          || text.endsWith(below) && (below.startsWith(".") || text.charAt(text.length() - below.length() - 1) == '.')
              ? 0 : VerifyError.PERMITTED_VIOLATION;
      case 4 -> directory(name, base);
      case 6 -> uri(text, below);
      case 7 -> address(name.content(), base.content());
      default -> VerifyError.UNSUPPORTED_CONSTRAINT_TYPE;
    };
  }

  /** Whether two otherNames are of one type. */
  static boolean sameKind(DerValue a, DerValue b) throws DecodeException {
    return a.children().get(0).oid().equals(b.children().get(0).oid());
  }

  private static String lower(DerValue value) {
    return ByteString.of(value.content()).toLowerCase(Locale.ROOT);
  }

  private static int mailbox(String mailbox, String base) {
    int at = mailbox.lastIndexOf('@');
    int baseAt = base.lastIndexOf('@');
    if (at < 0) {
      return VerifyError.UNSUPPORTED_NAME_SYNTAX;
    }
    String domain = mailbox.substring(at + 1).toLowerCase(Locale.ROOT);
    String below = base.substring(baseAt + 1).toLowerCase(Locale.ROOT);
    if (baseAt < 0 && base.startsWith(".")) {
      return mailbox.length() > below.length() && mailbox.toLowerCase(Locale.ROOT).endsWith(below)
          ? 0 : VerifyError.PERMITTED_VIOLATION;
    }
    boolean local = baseAt <= 0 || base.substring(0, baseAt).equals(mailbox.substring(0, at));
    return local && domain.equals(below) ? 0 : VerifyError.PERMITTED_VIOLATION;
  }

  private static int directory(DerValue name, DerValue base) throws DecodeException {
    byte[] whole = NameComparison.canonical(DistinguishedName.parse(name.explicit()));
    byte[] start = NameComparison.canonical(DistinguishedName.parse(base.explicit()));
    return start.length <= whole.length && Arrays.equals(whole, 0, start.length, start, 0, start.length)
        ? 0 : VerifyError.PERMITTED_VIOLATION;
  }

  private static int uri(String uri, String base) {
    int scheme = uri.indexOf(':');
    if (scheme < 0 || !uri.startsWith("://", scheme)) {
      return VerifyError.UNSUPPORTED_NAME_SYNTAX;
    }
    String host = uri.substring(scheme + 3);
    // A colon anywhere ends it, before a slash is looked for.
    int end = host.indexOf(':') >= 0 ? host.indexOf(':') : host.indexOf('/');
    host = end < 0 ? host : host.substring(0, end);
    if (host.isEmpty()) {
      return VerifyError.UNSUPPORTED_NAME_SYNTAX;
    }
    boolean inside = base.startsWith(".") ? host.endsWith(base) && host.length() > base.length() : host.equals(base);
    return inside ? 0 : VerifyError.PERMITTED_VIOLATION;
  }

  private static int address(byte[] address, byte[] base) {
    if (address.length != 4 && address.length != 16) {
      return VerifyError.UNSUPPORTED_NAME_SYNTAX;
    }
    if (base.length != 8 && base.length != 32) {
      return VerifyError.UNSUPPORTED_NAME_SYNTAX;
    }
    if (base.length != 2 * address.length) {
      return VerifyError.PERMITTED_VIOLATION;
    }
    for (int i = 0; i < address.length; i++) {
      if (((address[i] ^ base[i]) & base[address.length + i]) != 0) {
        return VerifyError.PERMITTED_VIOLATION;
      }
    }
    return 0;
  }

  /**
   * Whether a common name could be a host's: labels of letters, digits, hyphens and underscores, and at least one dot.
   */
  static boolean looksLikeHost(String name) {
    boolean dot = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && i + 1 < name.length();
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      if (!plain && !(c == '-' && inner && name.charAt(i - 1) != '.' && name.charAt(i + 1) != '.')) {
        if (c != '.' || !inner || name.charAt(i + 1) == '.' || name.charAt(i + 1) == '-') {
          return false;
        }
        dot = true;
      }
    }
    return dot;
  }
}
