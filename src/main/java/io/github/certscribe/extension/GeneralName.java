package io.github.certscribe.extension;

import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * A GeneralName that was read (RFC 5280, 4.2.1.6), and the two ways in which it is shown: as an item of a list
 * (alternative names, information access, key identifiers), or by itself (distribution points, constraints).
 * {@link GeneralNameSyntax} reads what config files say.
 *
 * @param kind the number of its tag
 * @param octets the text or the address; null where it has neither
 * @param oid the registeredID, or the type of an otherName; else null
 * @param other the value of an otherName; else null
 * @param name the directoryName; else null
 */
record GeneralName(int kind, byte[] octets, String oid, DerValue other, DistinguishedName name) {
  private static final int OTHER = 0;
  private static final int EMAIL = 1;
  private static final int DNS = 2;
  private static final int X400 = 3;
  private static final int DIRECTORY = 4;
  private static final int EDI_PARTY = 5;
  private static final int URI = 6;
  private static final int ADDRESS = 7;
  private static final int REGISTERED = 8;
  private static final int UTF8_STRING = 12;
  private static final int IA5_STRING = 22;
  private static final String SRV_NAME = "1.3.6.1.5.5.7.8.7";
  /** What the real one's buffers hold, the final NUL left out. */
  private static final int NAME_ROOM = 255;

  static GeneralName parse(DerValue value) throws DecodeException {
    if (value.tagClass() != DerValue.CONTEXT || value.tag() > REGISTERED) {
      throw new DecodeException("no GeneralName");
    }
    int kind = value.tag();
    switch (kind) {
      case OTHER -> {
        SequenceReader fields = SequenceReader.ofContent(value);
        DerValue type = fields.next();
        DerValue any = fields.optionalExplicit(0);
        fields.end();
        if (any == null) {
          throw new DecodeException("otherName without a value");
        }
        AnyValue.check(any);
        return new GeneralName(kind, null, type.oid(), any, null);
      }
      case X400 -> {
        if (!value.constructed()) {
          throw new DecodeException("not constructed");
        }
        return new GeneralName(kind, null, null, null, null);
      }
      case DIRECTORY -> {
        return new GeneralName(kind, null, null, null, DistinguishedName.parse(value.explicit()));
      }
      case EDI_PARTY -> {
        checkEdiParty(SequenceReader.ofContent(value));
        return new GeneralName(kind, null, null, null, null);
      }
      case REGISTERED -> {
        return new GeneralName(kind, null, value.oidContent(), null, null);
      }
      default -> {
        return new GeneralName(kind, value.stringContent(), null, null, null);
      }
    }
  }

  /** The values of GeneralNames. */
  static List<GeneralName> parseAll(List<DerValue> values) throws DecodeException {
    List<GeneralName> names = new ArrayList<>();
    for (DerValue value : values) {
      names.add(parse(value));
    }
    return names;
  }

  private static void checkEdiParty(SequenceReader fields) throws DecodeException {
    DerValue assigner = fields.optionalExplicit(0);
    DerValue party = fields.optionalExplicit(1);
    fields.end();
    if (assigner != null) {
      AnyValue.checkDirectoryString(assigner);
    }
    if (party == null) {
      throw new DecodeException("ediPartyName without a name");
    }
    AnyValue.checkDirectoryString(party);
  }

  /** The name as an item of a list, {@code DNS:example.org}; null where the real one cannot show it. */
  String listItem(ExtensionPrinter out) {
    return switch (kind) {
      case OTHER -> otherListItem(out);
      case X400 -> "X400Name:<unsupported>";
      case EDI_PARTY -> "EdiPartyName:<unsupported>";
      case DIRECTORY -> "DirName:" + NameText.oneLine(name, out.objects(), NAME_ROOM);
      case ADDRESS -> "IP Address:" + IpAddress.text(octets, 0, octets.length);
      case REGISTERED -> "Registered ID:" + bounded(oid, out);
      default -> text(label(), octets);
    };
  }

  /** All names as items of a list; null where one cannot be shown. */
  static List<String> listItems(List<GeneralName> names, ExtensionPrinter out) {
    List<String> items = new ArrayList<>();
    for (GeneralName name : names) {
      String item = name.listItem(out);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return items;
  }

  private static String bounded(String oid, ExtensionPrinter out) {
    return out.objects().display(oid, NAME_ROOM);
  }

  private String label() {
    return switch (kind) {
      case EMAIL -> "email:";
      case DNS -> "DNS:";
      case URI -> "URI:";
      default -> throw new IllegalStateException();
    };
  }

  /** Text with a NUL in it is not shown: it may be meant to mislead. */
  private static String text(String label, byte[] octets) {
    for (byte octet : octets) {
      if (octet == 0) {
        return null;
      }
    }
    return label + ByteString.of(octets);
  }

  private String otherListItem(ExtensionPrinter out) {
    String colon = out.dialect().printsOtherNameWithTwoColons() ? "::" : ":";
    String known = knownOther();
    if (known != null) {
      return hasKnownOtherType() ? text("othername: " + known + colon, otherText()) : null;
    }
    String type = bounded(oid, out);
    String label = (type.isEmpty() ? "othername" : "othername: " + type) + colon;
    if (other.isUniversal(IA5_STRING) || other.isUniversal(UTF8_STRING)) {
      String shown = text(label, otherText());
      if (shown != null) {
        return shown;
      }
    }
    return label + "<unsupported>";
  }

  private String knownOther() {
    return switch (oid) {
      case "1.3.6.1.5.5.7.8.9" -> "SmtpUTF8Mailbox";
      case "1.3.6.1.5.5.7.8.5" -> "XmppAddr";
      case SRV_NAME -> "SRVName";
      case "1.3.6.1.4.1.311.20.2.3" -> "UPN";
      case "1.3.6.1.5.5.7.8.8" -> "NAIRealm";
      default -> null;
    };
  }

  private boolean hasKnownOtherType() {
    return other.isUniversal(oid.equals(SRV_NAME) ? IA5_STRING : UTF8_STRING);
  }

  private byte[] otherText() {
    try {
      return other.stringContent();
    } catch (DecodeException e) {
      return new byte[0];
    }
  }

  /** Shows the name by itself, as {@code GENERAL_NAME_print}. */
  void print(ExtensionPrinter out) {
    switch (kind) {
      case OTHER -> {
        String known = knownOther();
        out.text().print("othername:");
        if (known == null || !hasKnownOtherType()) {
          out.text().print("<unsupported>");
        } else {
          out.text().print(known).print(':').print(PrintableText.toNul(otherText()));
        }
      }
      case DIRECTORY -> {
        out.text().print("DirName:");
        NameText.print(out.text(), name, 0, NameOptions.ONELINE, out.objects());
      }
      case EMAIL, DNS, URI -> PrintableText.print(out.text().print(label()), octets);
      case REGISTERED -> out.text().print("Registered ID:").print(out.objects().display(oid));
      default -> out.text().print(listItem(out));
    }
  }

  /** An address with its mask, as nameConstraints have it; other kinds as {@link #print}. */
  void printConstraint(ExtensionPrinter out) {
    if (kind == ADDRESS) {
      out.text().print("IP:").print(IpAddress.textWithMask(octets));
    } else {
      print(out);
    }
  }
}
