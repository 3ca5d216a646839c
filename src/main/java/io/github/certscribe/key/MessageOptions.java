package io.github.certscribe.key;

import io.github.certscribe.derivation.HexText;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.util.List;
import java.util.Locale;

/**
 * What {@code -sigopt} and {@code -pkeyopt} say of signatures whose algorithm takes whole messages: Ed25519 and Ed448
 * (RFC 8032), ML-DSA (FIPS 204), SLH-DSA (FIPS 205).
 *
 * @param instance {@code ed25519ph} and the like; null for the key's plain one
 * @param context null for none
 * @param encoded whether the context is put before the message, as it is unless the message holds it already
 * @param mu whether the message is ML-DSA's mu, which is made of it
 * @param entropy in place of random octets; null for these
 */
record MessageOptions(
    String instance, byte[] context, boolean encoded, boolean mu, boolean deterministic, byte[] entropy) {
  static final MessageOptions NONE = new MessageOptions(null, null, true, false, false, null);

  /** @param algorithm the key's, as {@link PrivateKey#algorithm} names it */
  static MessageOptions parse(String algorithm, List<String> options, Dialect dialect) {
    MessageOptions all = NONE;
    for (String option : options) {
      int colon = option.indexOf(':');
      String value = option.substring(colon + 1);
      String name = colon < 0 || !dialect.hasSignatureContexts() ? "" : option.substring(0, colon);
      MessageOptions next = algorithm.startsWith("ED") ? all.edwards(name, value) : all.quantum(algorithm, name, value);
      if (next == null) {
        throw Signatures.refused(option);
      }
      all = next;
    }
    return all;
  }

  private MessageOptions edwards(String name, String value) {
    if (!name.equals("instance")) {
      return context(name, value);
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "ed25519", "ed25519ctx", "ed25519ph", "ed448", "ed448ph" ->
          new MessageOptions(lower, context, true, false, false, null);
      default -> null;
    };
  }

  private MessageOptions context(String name, String value) {
    byte[] octets =
        switch (name) {
          case "context-string" -> ByteString.bytes(value);
          case "hexcontext-string" -> HexText.octets(value);
          default -> null;
        };
    return octets == null || octets.length > 255
        ? null : new MessageOptions(instance, octets, encoded, mu, deterministic, entropy);
  }

  private MessageOptions quantum(String algorithm, String name, String value) {
    switch (name) {
      case "deterministic", "message-encoding", "mu" -> {
        if (value.isEmpty() || value.chars().anyMatch(c -> c < '0' || c > '9') || value.length() > 9
            || name.equals("mu") && !PostQuantum.isMlDsa(algorithm)) {
          return null;
        }
        int number = Integer.parseInt(value);
        if (name.equals("deterministic")) {
          return new MessageOptions(null, context, encoded, mu, number != 0, entropy);
        }
        if (name.equals("mu")) {
          return new MessageOptions(null, context, encoded, number != 0, deterministic, entropy);
        }
        return number > 1 ? null : new MessageOptions(null, context, number == 1, mu, deterministic, entropy);
      }
      case "test-entropy", "hextest-entropy" -> {
        byte[] octets = name.startsWith("hex") ? HexText.octets(value) : ByteString.bytes(value);
        return octets == null ? null : new MessageOptions(null, context, encoded, mu, deterministic, octets);
      }
      default -> {
        return context(name, value);
      }
    }
  }
}
