package io.github.certscribe.command;

import io.github.certscribe.derivation.KeyDerivation;
import io.github.certscribe.derivation.Parameters;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PrivateKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The function that {@code pkeyutl -derive} puts a shared secret through: that of ANSI X9.63 for curves, of X9.42 (RFC
 * 2631, 2.1) for fields. Of what is given twice the last counts.
 */
final class SharedSecretKdf {
  private static final String NAME = "kdf-";

  /** What concerns the secret itself. */
  private final List<String> others = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final boolean curve;
  private String function = "";
  private int length;

  /**
   * @param options {@code -pkeyopt} values
   * @throws DiagnosticException for a function that keys of this kind have not, or an unfit value
   */
  SharedSecretKdf(PrivateKey key, List<String> options) {
    curve = key.algorithm().equals("EC");
    boolean field = key.algorithm().endsWith("DH");
    for (String option : options) {
      if (!(curve || field) || !take(option)) {
        others.add(option);
      }
    }
  }

  private boolean take(String option) {
    int colon = option.indexOf(':');
    String name = option.substring(0, Math.max(0, colon));
    String value = option.substring(colon + 1);
    switch (name) {
      case NAME + "type" -> function = function(value);
      case NAME + "digest" -> digest(value);
      case NAME + "outlen" -> length = number(value, 10);
      case "hex" + NAME + "outlen" -> length = number(value, 16);
      case NAME + "ukm" -> parameters.add(0, (curve ? "info:" : "ukm:") + value);
      case "hex" + NAME + "ukm" -> parameters.add(0, (curve ? "hexinfo:" : "hexukm:") + value);
      case NAME + "digest-props" -> { }
      case "ecdh_kdf_md" -> {
        if (curve) {
          digest(value);
        }
        return curve;
      }
      case "cekalg" -> {
        if (!curve) {
          parameters.add(0, option);
        }
        return !curve;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private String function(String name) {
    if (!name.isEmpty() && !name.equals(curve ? "X963KDF" : "X942KDF-ASN1")) {
      throw new DiagnosticException(
          Diagnostic.of("-pkeyopt kdf-type: no function \"" + name + "\" for such a key")
              .withHint(curve ? "X963KDF" : "X942KDF-ASN1"));
    }
    return name;
  }

  private void digest(String name) {
    if (!Digests.exists(name)) {
      throw new DiagnosticException("unknown message digest \"" + name + "\"");
    }
    parameters.add(0, "digest:" + name);
  }

  private static int number(String digits, int radix) {
    try {
      return Integer.parseUnsignedInt(digits, radix);
    } catch (NumberFormatException e) {
      throw new DiagnosticException("-pkeyopt kdf-outlen: \"" + digits + "\" is no length");
    }
  }

  /** The options that are not of the function. */
  List<String> others() {
    return others;
  }

  boolean isNone() {
    return function.isEmpty();
  }

  /** Octets that {@link #derive} makes: none unless it is said how many. */
  int length() {
    return length;
  }

  byte[] derive(byte[] secret, Dialect dialect) {
    if (length == 0) {
      return new byte[0];
    }
    StringBuilder hex = new StringBuilder("hexkey:");
    for (byte octet : secret) {
      hex.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
    }
    parameters.add(hex.toString());
    Parameters given = Parameters.parse(parameters, KeyDerivation.known(function, dialect), "-pkeyopt");
    return KeyDerivation.derive(function, given, length, dialect);
  }
}
