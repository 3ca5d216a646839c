package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.text.IntegerText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * authorityKeyIdentifier (RFC 5280, 4.2.1.1): {@code keyid}, {@code issuer}, each with {@code :always} perhaps, or
 * {@code none}.
 *
 * <pre>
 * AuthorityKeyIdentifier ::= SEQUENCE {
 *   keyIdentifier [0] IMPLICIT OCTET STRING OPTIONAL,
 *   authorityCertIssuer [1] IMPLICIT GeneralNames OPTIONAL,
 *   authorityCertSerialNumber [2] IMPLICIT INTEGER OPTIONAL }
 * </pre>
 */
final class AuthorityKeyIdentifier implements ExtensionSyntax {
  static final String OID = "2.5.29.35";
  private static final List<String> WORDS = List.of("keyid", "issuer", "none", "always");

  /** How much a part is wanted: {@code keyid} where useful, {@code keyid:always} in any case. */
  private enum Wish {
    NO, PERHAPS, ALWAYS
  }

  @Override
  public String oid() {
    return OID;
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<ListItem> items = ValueList.of(value, context);
    if (items.size() == 1 && items.get(0).name().equals("none")) {
      return DerEncoder.sequence();
    }
    Wish keyid = Wish.NO;
    Wish issuer = Wish.NO;
    boolean strict = context.dialect().checksKeyIdentifierWords();
    for (ListItem item : items) {
      if (strict && item.content() != null && !item.value().equals("always")) {
        throw item.valueError("unknown option \"" + item.value() + "\" of " + item.name(), hint(item.value()));
      }
      Wish wish = "always".equals(item.value()) ? Wish.ALWAYS : Wish.PERHAPS;
      if (item.name().equals("keyid") && !(strict && keyid != Wish.NO)) {
        keyid = wish;
      } else if (item.name().equals("issuer") && !(strict && issuer != Wish.NO)) {
        issuer = wish;
      } else {
        throw badWord(item);
      }
    }
    return context.checkOnly() ? DerEncoder.sequence() : identify(value, keyid, issuer, context);
  }

  private static RuntimeException badWord(ListItem item) {
    String name = item.name();
    return switch (name) {
      case "none" -> item.nameError("\"none\" stands alone", null);
      case "keyid", "issuer" -> item.nameError("\"" + name + "\" stands here twice", null);
      default -> item.nameError("unknown key identifier part \"" + name + "\"", hint(name));
    };
  }

  private static String hint(String word) {
    return Nearest.hint(word, WORDS);
  }

  private static byte[] identify(Value value, Wish keyid, Wish issuerWish, ExtensionContext context) {
    ExtensionSubject issuer = context.issuer();
    if (issuer == null) {
      throw value.nameError(
          "there is no issuer to identify",
          "a request has no issuer: leave " + value.name() + " out of its extensions");
    }
    boolean same = context.subject() == issuer;
    boolean selfSigned =
        context.issuerKey() == null
            ? same
            : context.subject() != null && Arrays.equals(context.subject().subjectPublicKeyInfo(), context.issuerKey());
    byte[] identifier = null;
    if (keyid == Wish.ALWAYS || keyid == Wish.PERHAPS && !selfSigned) {
      identifier = keyIdentifier(value, issuer, same, selfSigned, context);
      boolean demanded = context.dialect().demandsLongKeyIdentifiers();
      boolean none = identifier == null || demanded && identifier.length <= 2;
      if (none && (keyid == Wish.ALWAYS || demanded && issuerWish == Wish.NO)) {
        throw value.error("the issuer has no key identifier", "give the issuer subjectKeyIdentifier = hash");
      }
    }
    List<byte[]> parts = new ArrayList<>();
    if (identifier != null) {
      parts.add(DerEncoder.tlv(0x80, identifier));
    }
    if (issuerWish == Wish.ALWAYS || issuerWish == Wish.PERHAPS && identifier == null
        && (!selfSigned || context.dialect().namesIssuerOfSelfSigned())) {
      parts.add(DerEncoder.tlv(0xa1, DerEncoder.tlv(0xa4, issuer.issuer().encoded())));
      parts.add(DerEncoder.tlv(0x82, issuer.serialNumber().toByteArray()));
    }
    return DerEncoder.sequence(parts.toArray(new byte[0][]));
  }

  /** The issuer's own identifier before a hash of the key that signs; null where there is neither. */
  private static byte[] keyIdentifier(
      Value value, ExtensionSubject issuer, boolean same, boolean selfSigned, ExtensionContext context) {
    byte[] extension = same && !selfSigned ? null : issuer.extension(SubjectKeyIdentifier.OID);
    if (extension != null) {
      try {
        byte[] identifier = DerValue.parsePrefix(extension, 0, extension.length, context.dialect()).octetString();
        if (identifier.length > 0 || context.dialect().demandsLongKeyIdentifiers()) {
          return identifier;
        }
      } catch (DecodeException e) {
        // As good as none where identifiers must be long; elsewhere the real one does not survive it.
        if (!context.dialect().demandsLongKeyIdentifiers()) {
          throw value.error("the issuer's key identifier cannot be read", null);
        }
      }
    }
    return same && context.issuerKey() != null ? SubjectKeyIdentifier.hash(context.issuerKey()) : null;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue keyid = fields.optionalContext(0);
    DerValue issuer = fields.optionalContext(1);
    DerValue serial = fields.optionalContext(2);
    fields.end();
    byte[] identifier = keyid == null ? null : keyid.stringContent();
    List<GeneralName> names = issuer == null ? null : GeneralName.parseAll(issuer.elements());
    BigInteger number = serial == null ? null : serial.integerContent();
    List<String> items = new ArrayList<>();
    if (identifier != null) {
      items.add((issuer != null || serial != null ? "keyid:" : "") + HexString.colons(identifier));
    }
    if (names != null) {
      List<String> shown = GeneralName.listItems(names, out);
      if (shown == null) {
        return false;
      }
      items.addAll(shown);
    }
    if (number != null) {
      items.add("serial:" + HexString.colons(IntegerText.magnitude(number)));
    }
    if (items.isEmpty()) {
      return false;
    }
    out.list(items, true);
    return true;
  }
}
