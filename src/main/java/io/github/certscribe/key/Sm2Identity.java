package io.github.certscribe.key;

import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.extension.HexString;
import io.github.certscribe.text.ByteString;

/** The identity that is signed with SM2, as {@code -sigopt} and {@code -vfyopt} give it. */
public final class Sm2Identity {
  private static final String TEXT = "distid:";
  private static final String HEXADECIMAL = "hexdistid:";

  private Sm2Identity() {}

  /**
   * The octets of {@code distid:TEXT} or {@code hexdistid:HEX}, colons between the pairs of digits perhaps.
   *
   * @param source what gave it, for messages
   * @return null for any other option
   * @throws DiagnosticException where HEX is not hexadecimal
   */
  public static byte[] of(String option, String source) {
    if (option.startsWith(TEXT)) {
      return ByteString.bytes(option.substring(TEXT.length()));
    }
    return option.startsWith(HEXADECIMAL)
        ? HexString.parse(Value.of("hexdistid", option.substring(HEXADECIMAL.length()), source)) : null;
  }
}
