package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Base64;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;

/** The Diffie-Hellman groups that have a name: RFC 7919, RFC 3526, RFC 5114. */
final class FiniteFieldGroups {
  private static final String[] RFC5114 = {"dh_1024_160", "dh_2048_224", "dh_2048_256"};

  private FiniteFieldGroups() {}

  /** The name of a group with these parameters, or null. */
  static String name(FiniteFieldParameters parameters) {
    BigInteger p = parameters.p();
    for (String name : names()) {
      if (name.startsWith("dh_")) {
        continue;
      }
      DHParameters group = safePrime(name);
      if (group.getP().equals(p) && group.getG().equals(parameters.g())) {
        return name;
      }
    }
    for (String name : RFC5114) {
      FiniteFieldParameters group = rfc5114(name);
      boolean sameOrder = parameters.q() == null || parameters.q().equals(group.q());
      if (group.p().equals(p) && group.g().equals(parameters.g()) && sameOrder) {
        return name;
      }
    }
    return null;
  }

  static String[] names() {
    return new String[] {
      "ffdhe2048", "ffdhe3072", "ffdhe4096", "ffdhe6144", "ffdhe8192", "modp_1536", "modp_2048", "modp_3072",
      "modp_4096", "modp_6144", "modp_8192", "dh_1024_160", "dh_2048_224", "dh_2048_256"
    };
  }

  /** A group whose prime is safe; null for another name. */
  static DHParameters safePrime(String name) {
    return switch (name) {
      case "ffdhe2048" -> DHStandardGroups.rfc7919_ffdhe2048;
      case "ffdhe3072" -> DHStandardGroups.rfc7919_ffdhe3072;
      case "ffdhe4096" -> DHStandardGroups.rfc7919_ffdhe4096;
      case "ffdhe6144" -> DHStandardGroups.rfc7919_ffdhe6144;
      case "ffdhe8192" -> DHStandardGroups.rfc7919_ffdhe8192;
      case "modp_1536" -> DHStandardGroups.rfc3526_1536;
      case "modp_2048" -> DHStandardGroups.rfc3526_2048;
      case "modp_3072" -> DHStandardGroups.rfc3526_3072;
      case "modp_4096" -> DHStandardGroups.rfc3526_4096;
      case "modp_6144" -> DHStandardGroups.rfc3526_6144;
      case "modp_8192" -> DHStandardGroups.rfc3526_8192;
      default -> null;
    };
  }

  /** A group of RFC 5114, as X9.42; null for another name. */
  static FiniteFieldParameters rfc5114(String name) {
    try (InputStream in = FiniteFieldGroups.class.getResourceAsStream("groups.txt")) {
      String text = ByteString.of(in.readAllBytes());
      int start = text.indexOf("\n" + name + " ");
      if (start < 0) {
        return null;
      }
      start += name.length() + 2;
      byte[] der = Base64.getDecoder().decode(text.substring(start, text.indexOf('\n', start)));
      return FiniteFieldParameters.parse(KeyOids.DHX, DerValue.parse(der));
    } catch (IOException | DecodeException e) {
      throw new IllegalStateException("no table of groups", e);
    }
  }
}
