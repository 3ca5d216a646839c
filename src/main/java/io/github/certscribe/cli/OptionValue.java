package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;

/** Values of options: C's integers, and format names. */
public final class OptionValue {
  private OptionValue() {}

  /** Why the value cannot be taken, or null. */
  static String problem(OptionTable.Kind kind, String value, Dialect dialect) {
    switch (kind) {
      case FLAG, TEXT:
        return null;
      case PEM_OR_DER:
        return isPemOrDer(value) ? null : "\"" + value + "\" is no format; PEM or DER is";
      case PEM_DER_OR_ENGINE:
        return isPemOrDer(value) || "ENGINE".equals(format(value))
            ? null : "\"" + value + "\" is no format; PEM, DER or ENGINE is";
      case FORMAT:
        String format = format(value);
        return format == null || format.equals("B64") && !dialect.has35Additions()
            ? "\"" + value + "\" is no format; PEM, DER or P12 is" : null;
      default:
        Long number = parseLong(value);
        if (number == null || kind != OptionTable.Kind.LONG && number != (int) (long) number) {
          return "\"" + value + "\" is no integer";
        }
        if (kind == OptionTable.Kind.POSITIVE && number <= 0) {
          return "\"" + value + "\" is not a positive integer";
        }
        return kind == OptionTable.Kind.NOT_NEGATIVE && number < 0 ? "\"" + value + "\" is negative" : null;
    }
  }

  private static boolean isPemOrDer(String value) {
    String format = format(value);
    return "PEM".equals(format) || "DER".equals(format);
  }

  /** A long as C's strtol reads it with base 0, or null where anything else stands there. */
  public static Long parseLong(String value) {
    String digits = value;
    int start = 0;
    while (start < digits.length()
        && (digits.charAt(start) == ' ' || digits.charAt(start) >= 9 && digits.charAt(start) <= 13)) {
      start++;
    }
    digits = digits.substring(start);
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      radix = 16;
      digits = digits.substring(2);
    } else if (digits.startsWith("0") && digits.length() > 1) {
      radix = 8;
      digits = digits.substring(1);
    }
    if (digits.isEmpty() || Character.digit(digits.charAt(0), radix) < 0) {
      return null;
    }
    try {
      return Long.parseLong(negative ? "-" + digits : digits, radix);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What C's atoi makes of a value that {@link #parseLong} takes: the decimal digits that lead it. */
  static long decimal(String value) {
    String digits = value.strip();
    boolean signed = digits.startsWith("-") || digits.startsWith("+");
    long number = 0;
    for (int i = signed ? 1 : 0; i < digits.length() && Character.isDigit(digits.charAt(i)); i++) {
      number = Math.min(number * 10 + digits.charAt(i) - '0', Integer.MAX_VALUE);
    }
    return digits.startsWith("-") ? -number : number;
  }

  /** {@code PEM}, {@code DER}, {@code P12}... for what the real one takes by its first letter; null for no format. */
  public static String format(String value) {
    if (value.isEmpty()) {
      return null;
    }
    switch (value.charAt(0)) {
      case 'D', 'd':
        return "DER";
      case 'T', 't':
        return "TEXT";
      case 'S', 's':
        return "SMIME";
      case 'M', 'm':
        return "MSBLOB";
      case 'E', 'e':
        return "ENGINE";
      case 'H', 'h':
        return "HTTP";
      case 'B', 'b':
        boolean base64 = value.length() == 1 || value.equals("b64") || value.equals("B64") || value.equals("base64")
            || value.equals("BASE64");
        return base64 ? "B64" : null;
      case 'N', 'n':
        return value.equals("NSS") || value.equals("nss") ? "NSS" : null;
      case '1':
        return "P12";
      case 'P', 'p':
        if (value.length() == 1 || value.equals("PEM") || value.equals("pem")) {
          return "PEM";
        }
        if (value.equals("PVK") || value.equals("pvk")) {
          return "PVK";
        }
        return value.equals("P12") || value.equals("p12") || value.equals("PKCS12") || value.equals("pkcs12")
            ? "P12"
            : null;
      default:
        return null;
    }
  }
}
