package io.github.certscribe.derivation;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Derivation by a MAC over a counter (NIST SP 800-108r1): KBKDF. */
final class CounterKdf {
  private CounterKdf() {}

  static byte[] derive(Parameters given, int length, Dialect dialect) {
    String name = given.text("mac") == null ? "" : given.text("mac").toUpperCase(Locale.ROOT);
    byte[] key = given.required("key");
    byte[] label = given.octets("salt", new byte[0]);
    byte[] context = given.octets("info", new byte[0]);
    if (name.startsWith("KMAC")) {
      int bits = name.endsWith("128") ? 128 : 256;
      return MacAlgorithm.kmac(bits, key, label, length, false).of(context);
    }
    if (!name.equals("HMAC") && !name.equals("CMAC")) {
      throw new DiagnosticException(
          Diagnostic.of(name.isEmpty() ? "the MAC is missing" : "unknown MAC \"" + name + "\"").withHint("mac:HMAC"));
    }
    String mode = given.text("mode") == null ? "COUNTER" : given.text("mode").toUpperCase(Locale.ROOT);
    if (!mode.equals("COUNTER") && !mode.equals("FEEDBACK")) {
      throw new DiagnosticException("mode is counter or feedback");
    }
    int octets = octets(given);
    byte[] separator = given.number("use-separator", 1) == 0 ? new byte[0] : new byte[1];
    byte[] bits = given.number("use-l", 1) == 0 ? new byte[0] : number(8 * length, 4);
    byte[] seed = given.octets("seed", new byte[0]);
    byte[] before = mode.equals("FEEDBACK") ? seed : new byte[0];
    byte[] out = new byte[0];
    for (int i = 1; out.length < length; i++) {
      MacAlgorithm mac = mac(name, given, dialect);
      byte[] block = mac.of(before, number(i, octets), label, separator, context, bits);
      if (i == 1 && seed.length > 0 && seed.length != block.length) {
        throw new DiagnosticException("the seed is as long as the MAC, which has " + block.length + " octets");
      }
      before = mode.equals("FEEDBACK") ? block : before;
      out = DerEncoder.join(out, block);
    }
    return Arrays.copyOf(out, length);
  }

  private static int octets(Parameters given) {
    long bits = given.number("r", 32);
    if (bits != 8 && bits != 16 && bits != 24 && bits != 32) {
      throw new DiagnosticException("r is 8, 16, 24 or 32");
    }
    return (int) bits / 8;
  }

  private static byte[] number(int value, int octets) {
    byte[] out = new byte[octets];
    for (int i = 0; i < octets; i++) {
      out[octets - 1 - i] = (byte) (value >> 8 * i);
    }
    return out;
  }

  private static MacAlgorithm mac(String name, Parameters given, Dialect dialect) {
    List<String> words = new ArrayList<>();
    for (String each : new String[] {"digest", "cipher", "key"}) {
      if (given.has(each)) {
        words.add(each + ":" + given.text(each));
      }
    }
    return MacAlgorithm.create(name, Parameters.parse(words, "digest=s cipher=s key=o", "-kdfopt"), dialect);
  }
}
