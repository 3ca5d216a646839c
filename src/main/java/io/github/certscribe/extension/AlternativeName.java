package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.name.DistinguishedName;
import java.util.ArrayList;
import java.util.List;

/**
 * subjectAltName and issuerAltName (RFC 5280, 4.2.1.6 and 4.2.1.7), and the like of certificateIssuer, which is only
 * shown.
 *
 * <p>{@code email:copy} takes the subject's e-mail addresses, {@code email:move} moves them here; {@code issuer:copy}
 * takes the issuer's alternative names.
 */
final class AlternativeName implements ExtensionSyntax {
  static final String SUBJECT = "2.5.29.17";
  static final String ISSUER = "2.5.29.18";
  private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

  private final String oid;

  AlternativeName(String oid) {
    this.oid = oid;
  }

  @Override
  public String oid() {
    return oid;
  }

  @Override
  public boolean canParse() {
    return oid.equals(SUBJECT) || oid.equals(ISSUER);
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> names = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      if (oid.equals(SUBJECT) && item.isNumbered("email") && "copy".equals(item.value())) {
        copyEmail(item, names, false, context);
      } else if (oid.equals(SUBJECT) && item.isNumbered("email") && "move".equals(item.value())) {
        copyEmail(item, names, true, context);
      } else if (oid.equals(ISSUER) && item.isNumbered("issuer") && "copy".equals(item.value())) {
        copyIssuer(item, names, context);
      } else {
        names.add(GeneralNameSyntax.parse(item, false, context));
      }
    }
    return DerEncoder.sequence(names.toArray(new byte[0][]));
  }

  private static void copyEmail(ListItem item, List<byte[]> names, boolean move, ExtensionContext context) {
    if (context.checkOnly()) {
      return;
    }
    if (context.subject() == null) {
      throw item.valueError("there is no subject to take an e-mail address from", null);
    }
    List<DistinguishedName.Attribute> rest = new ArrayList<>();
    DistinguishedName subject = context.subject().subject();
    for (DistinguishedName.Attribute attribute : subject.attributes()) {
      if (attribute.oid().equals(EMAIL_ADDRESS)) {
        names.add(DerEncoder.tlv(0x81, content(attribute.value())));
      } else {
        rest.add(attribute);
      }
    }
    if (move && rest.size() < subject.attributes().size()) {
      context.subject().setSubject(new DistinguishedName(rest));
    }
  }

  private static byte[] content(byte[] value) {
    try {
      return DerValue.parse(value).stringContent();
    } catch (DecodeException e) {
      throw new IllegalArgumentException("attributes hold one value", e);
    }
  }

  private static void copyIssuer(ListItem item, List<byte[]> names, ExtensionContext context) {
    if (context.checkOnly()) {
      return;
    }
    if (context.issuer() == null) {
      throw item.valueError("there is no issuer to take alternative names from", null);
    }
    byte[] issuerNames = context.issuer().extension(SUBJECT);
    if (issuerNames == null) {
      return;
    }
    try {
      DerValue sequence = DerValue.parsePrefix(issuerNames, 0, issuerNames.length, context.dialect());
      for (DerValue name : sequence.elements(16, "SEQUENCE")) {
        GeneralName.parse(name);
        names.add(name.encoded());
      }
    } catch (DecodeException e) {
      throw item.valueError("the issuer's alternative names cannot be read", null);
    }
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<String> items = GeneralName.listItems(GeneralName.parseAll(value.elements(16, "SEQUENCE")), out);
    if (items == null) {
      return false;
    }
    out.list(items, false);
    return true;
  }
}
