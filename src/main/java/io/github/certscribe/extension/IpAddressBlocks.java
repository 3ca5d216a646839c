package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.config.Value;
import io.github.certscribe.text.TextWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * IP address blocks (RFC 3779, 2).
 *
 * <pre>
 * IPAddrBlocks ::= SEQUENCE OF IPAddressFamily
 * IPAddressFamily ::= SEQUENCE { addressFamily OCTET STRING, ipAddressChoice IPAddressChoice }
 * IPAddressChoice ::= CHOICE { inherit NULL, addressesOrRanges SEQUENCE OF IPAddressOrRange }
 * IPAddressOrRange ::= CHOICE { addressPrefix BIT STRING, addressRange SEQUENCE { min BIT STRING, max BIT STRING } }
 * </pre>
 */
final class IpAddressBlocks implements ExtensionSyntax {
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;

  /** A BIT STRING: whole octets, and how many bits of the last are unused. */
  private record Bits(byte[] octets, int unused) {}

  /** @param max null for a prefix */
  private record Range(Bits min, Bits max) {}

  /** @param ranges null for inherit */
  private record Family(byte[] family, List<Range> ranges) {}

  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.7";
  }

  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    return IpAddressBlocksConfig.parse(ValueList.of(value, context), context.dialect());
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<Family> families = new ArrayList<>();
    for (DerValue family : value.elements(16, "SEQUENCE")) {
      families.add(family(family));
    }
    for (Family family : families) {
      int afi = printFamily(family.family, out);
      if (family.ranges == null) {
        out.text().println(": inherit");
        continue;
      }
      out.text().println(":");
      for (Range range : family.ranges) {
        if (!print(range, afi, out)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Family family(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    byte[] family = fields.next().octetString();
    DerValue choice = fields.next();
    fields.end();
    if (choice.isUniversal(5)) {
      NullExtension.check(choice);
      return new Family(family, null);
    }
    List<Range> ranges = new ArrayList<>();
    for (DerValue member : choice.elements(16, "SEQUENCE")) {
      if (member.isUniversal(16)) {
        SequenceReader range = SequenceReader.of(member);
        ranges.add(new Range(bits(range.next()), bits(range.next())));
        range.end();
      } else {
        ranges.add(new Range(bits(member), null));
      }
    }
    return new Family(family, ranges);
  }

  private static Bits bits(DerValue value) throws DecodeException {
    byte[] octets = value.bitString();
    return new Bits(octets, value.stringContent()[0] & 7);
  }

  private static int printFamily(byte[] family, ExtensionPrinter out) {
    int afi = family.length < 2 ? 0 : (family[0] & 0xff) << 8 | family[1] & 0xff;
    out.line(0);
    if (afi == IPV4) {
      out.text().print("IPv4");
    } else if (afi == IPV6) {
      out.text().print("IPv6");
    } else {
      out.text().print("Unknown AFI ").print(afi);
    }
    if (family.length > 2) {
      out.text().print(" (").print(safi(family[2] & 0xff)).print(')');
    }
    return afi;
  }

  /** The registry of subsequent address family identifiers, as far as the real one knows it. */
  private static String safi(int number) {
    return switch (number) {
      case 1 -> "Unicast";
      case 2 -> "Multicast";
      case 3 -> "Unicast/Multicast";
      case 4 -> "MPLS";
      case 64 -> "Tunnel";
      case 65 -> "VPLS";
      case 66 -> "BGP MDT";
      case 128 -> "MPLS-labeled VPN";
      default -> "Unknown SAFI " + number;
    };
  }

  private static boolean print(Range range, int afi, ExtensionPrinter out) {
    TextWriter text = out.line(2);
    if (range.max == null) {
      if (!print(range.min, afi, 0, text)) {
        return false;
      }
      text.print('/').print(range.min.octets.length * 8 - range.min.unused).println();
      return true;
    }
    if (!print(range.min, afi, 0, text) || !print(range.max, afi, 0xff, text.print('-'))) {
      return false;
    }
    text.println();
    return true;
  }

  /** @param fill what the bits that are not there are set to */
  private static boolean print(Bits bits, int afi, int fill, TextWriter text) {
    if (afi != IPV4 && afi != IPV6) {
      for (int i = 0; i < bits.octets.length; i++) {
        text.print(i == 0 ? "" : ":").hex(bits.octets[i]);
      }
      text.print('[').print(bits.unused).print(']');
      return true;
    }
    byte[] address = expand(bits, afi == IPV4 ? 4 : 16, fill);
    if (address == null) {
      return false;
    }
    if (afi == IPV4) {
      for (int i = 0; i < 4; i++) {
        text.print(i == 0 ? "" : ".").print(address[i] & 0xff);
      }
      return true;
    }
    // Only zeros at the end are left out.
    int length = 16;
    while (length > 1 && address[length - 1] == 0 && address[length - 2] == 0) {
      length -= 2;
    }
    for (int i = 0; i < length; i += 2) {
      text.print(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff)).print(i < 14 ? ":" : "");
    }
    text.print(length < 16 ? ":" : "").print(length == 0 ? ":" : "");
    return true;
  }

  private static byte[] expand(Bits bits, int length, int fill) {
    int given = bits.octets.length;
    if (given > length) {
      return null;
    }
    byte[] address = new byte[length];
    java.util.Arrays.fill(address, (byte) fill);
    System.arraycopy(bits.octets, 0, address, 0, given);
    if (given > 0 && bits.unused > 0) {
      int mask = 0xff >> 8 - bits.unused;
      address[given - 1] = (byte) (fill == 0 ? address[given - 1] & ~mask : address[given - 1] | mask);
    }
    return address;
  }
}
