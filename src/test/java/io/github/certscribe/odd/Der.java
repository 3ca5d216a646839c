package io.github.certscribe.odd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;

/** Encodings that no library would write: whatever tag, whatever content. What is well-formed is Bouncy Castle's. */
final class Der {
  private Der() {}

  static byte[] of(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] tlv(int identifier, byte[]... parts) {
    byte[] content = join(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(identifier);
    int length = content.length;
    if (length >= 0x10000) {
      out.write(0x83);
      out.write(length >> 16);
      out.write(length >> 8);
    } else if (length >= 0x100) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] sequence(byte[]... parts) {
    return tlv(0x30, parts);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] octets(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return bytes;
  }

  static byte[] random(Random random, int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  @SafeVarargs
  static <T> T any(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
