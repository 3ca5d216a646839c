package io.github.certscribe.text;

import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionPrinter;
import io.github.certscribe.extension.ExtensionSyntax;
import io.github.certscribe.extension.ExtensionTable;
import java.util.List;

/** Extensions as {@code -text} and {@code -ext} print them. */
public final class ExtensionText {
  private ExtensionText() {}

  /** What to do with an extension that is unknown or unreadable: the {@code ext_*} words of {@code -certopt}. */
  public enum Unknown {
    /** {@code ext_default}: show the octets, what is not printable as stops */
    DEFAULT,
    /** {@code ext_error}: say that it cannot be shown */
    ERROR,
    /** {@code ext_parse}: show its ASN.1 structure */
    PARSE,
    /** {@code ext_dump}: show the octets in hexadecimal */
    DUMP
  }

  /**
   * Extensions below a title, as {@code X509V3_extensions_print}.
   *
   * @param title null for none
   */
  public static void print(
      TextWriter out, String title, List<Extension> extensions, Unknown unknown, int indent, ObjectTable objects,
      Dialect dialect) {
    if (extensions.isEmpty()) {
      return;
    }
    int inner = indent;
    if (title != null) {
      out.spaces(indent).print(title).println(":");
      inner += 4;
    }
    for (Extension extension : extensions) {
      out.spaces(inner).print(objects.display(extension.oid()));
      out.println(extension.critical() ? ": critical" : ": ");
      if (!printValue(new ExtensionPrinter(out, inner + 4, objects, dialect), extension, unknown)) {
        PrintableText.print(out.spaces(inner + 4), extension.value());
      }
      out.println();
    }
  }

  /**
   * An extension's value, as {@code X509V3_EXT_print}; it ends without a line feed.
   *
   * @return false where it is left to the caller to show the octets, perhaps behind what was written
   */
  public static boolean printValue(ExtensionPrinter out, Extension extension, Unknown unknown) {
    ExtensionSyntax syntax = ExtensionTable.byOid(extension.oid(), out.dialect());
    if (syntax == null) {
      return printUnknown(out, extension.value(), unknown, "<Not Supported>");
    }
    TextWriter text = new TextWriter();
    boolean shown;
    try {
      ExtensionPrinter printer = new ExtensionPrinter(text, out.indent(), out.objects(), out.dialect());
      shown = syntax.printOctets(extension.value(), printer);
    } catch (DecodeException e) {
      return printUnknown(out, extension.value(), unknown, "<Parse Error>");
    }
    out.text().write(text.toByteArray());
    return shown;
  }

  private static boolean printUnknown(ExtensionPrinter out, byte[] value, Unknown unknown, String error) {
    switch (unknown) {
      case ERROR -> out.line(0).print(error);
      case DUMP -> {
        HexDump.print(out.text(), value, out.indent());
        return value.length > 0;
      }
      case PARSE -> {
        return Asn1Dump.print(value, 0, value.length, true, Asn1Dump.ALL, out.objects(), out.text());
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
