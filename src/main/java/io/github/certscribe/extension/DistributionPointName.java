package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import java.util.List;

/**
 * DistributionPointName and ReasonFlags (RFC 5280, 4.2.1.13), which distribution points of several extensions share.
 *
 * <pre>
 * DistributionPointName ::= CHOICE {
 *   fullName [0] IMPLICIT GeneralNames, nameRelativeToCRLIssuer [1] IMPLICIT RelativeDistinguishedName }
 * </pre>
 */
final class DistributionPointName {
  private static final BitFlags REASONS =
      new BitFlags(
          "reason",
          List.of(
              "unused", "keyCompromise", "CACompromise", "affiliationChanged", "superseded", "cessationOfOperation",
              "certificateHold", "privilegeWithdrawn", "AACompromise"),
          List.of(
              "Unused", "Key Compromise", "CA Compromise", "Affiliation Changed", "Superseded",
              "Cessation Of Operation", "Certificate Hold", "Privilege Withdrawn", "AA Compromise"));

  private DistributionPointName() {}

  /** The name in DER where the item is {@code fullname} or {@code relativename}; else null. */
  static byte[] parse(ListItem item, boolean alreadySet, ExtensionContext context) {
    byte[] name;
    if (isFullName(item.name(), context)) {
      byte[] names = GeneralNameSyntax.parseAll(item.required(), context);
      names[0] = (byte) 0xa0;
      name = names;
    } else if (item.name().equals("relativename")) {
      name = relativeName(item, context);
    } else {
      return null;
    }
    if (alreadySet) {
      throw item.nameError("the distribution point has a name already", "write either fullname or relativename");
    }
    return name;
  }

  private static boolean isFullName(String name, ExtensionContext context) {
    return context.dialect().takesAnyNameBeginningWithFullname()
        ? name.startsWith("fullname")
        : name.equals("fullname");
  }

  private static byte[] relativeName(ListItem item, ExtensionContext context) {
    DistinguishedName name = GeneralNameSyntax.name(item.required(), 0, context).build();
    List<DistinguishedName.Attribute> attributes = name.attributes();
    if (attributes.isEmpty()) {
      throw item.valueError("section \"" + item.value() + "\" is empty", null);
    }
    if (attributes.get(attributes.size() - 1).rdn() != attributes.get(0).rdn()) {
      throw item.valueError(
          "a relative name is one RelativeDistinguishedName", "begin the second attribute and further ones with \"+\"");
    }
    try {
      byte[] set = DerValue.parse(name.encoded()).children().get(0).encoded();
      set[0] = (byte) 0xa1;
      return set;
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** ReasonFlags' content from a list of words. */
  static byte[] parseReasons(ListItem item) {
    return REASONS.encode(ValueList.parse(item.required()), false);
  }

  /** Shows what the EXPLICIT tag of a distributionPoint field holds. */
  static void print(DerValue name, ExtensionPrinter out) throws DecodeException {
    if (name.isContext(0)) {
      List<GeneralName> names = GeneralName.parseAll(name.elements());
      out.line(0).print("Full Name:\n");
      printNames(names, out);
      if (out.dialect().endsFullNamesWithLineFeed()) {
        out.text().println();
      }
    } else if (name.isContext(1)) {
      out.line(0).print("Relative Name:\n");
      out.line(2);
      DistinguishedName relative = DistinguishedName.parseRelative(name);
      NameText.print(out.text(), relative, 0, NameOptions.ONELINE, out.objects());
      out.text().println();
    } else {
      throw new DecodeException("no DistributionPointName");
    }
  }

  static void printNames(List<GeneralName> names, ExtensionPrinter out) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.text().println();
      }
      out.line(2);
      names.get(i).print(out);
    }
  }

  static void printReasons(String title, DerValue reasons, ExtensionPrinter out) throws DecodeException {
    List<String> titles = REASONS.decode(reasons);
    out.line(0).print(title).print(":\n");
    out.line(2).println(titles.isEmpty() ? "<EMPTY>" : String.join(", ", titles));
  }
}
