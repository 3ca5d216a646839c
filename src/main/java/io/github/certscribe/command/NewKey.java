package io.github.certscribe.command;

/**
 * What {@code -newkey} asks for: {@code algorithm}, {@code algorithm:bits}, {@code algorithm:file}, {@code param:file},
 * {@code file} or {@code bits} alone (openssl-req(1)).
 *
 * @param algorithm null where it is that of the parameters
 * @param bits -1 where not given
 * @param parameters the file with parameters, or null
 */
record NewKey(String algorithm, long bits, String parameters) {
  /** @param text null where the option is not given, which means RSA */
  static NewKey parse(String text) {
    if (text == null) {
      return new NewKey("RSA", -1, null);
    }
    if (startsWithDigit(text)) {
      return new NewKey("RSA", number(text), null);
    }
    int colon = text.indexOf(':');
    String first = colon < 0 ? text : text.substring(0, colon);
    String algorithm = "param".startsWith(first) ? null : first;
    if (colon < 0) {
      return new NewKey(algorithm, -1, null);
    }
    String second = text.substring(colon + 1);
    return startsWithDigit(second)
        ? new NewKey(algorithm, number(second), null) : new NewKey(algorithm, -1, second);
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** Decimal digits up to the first other character, as C's atol reads them. */
  private static long number(String text) {
    long number = 0;
    for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
      number = Math.min(number * 10 + text.charAt(i) - '0', Integer.MAX_VALUE);
    }
    return number;
  }
}
