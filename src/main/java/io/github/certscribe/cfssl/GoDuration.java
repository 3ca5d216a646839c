package io.github.certscribe.cfssl;

/** Durations as Go's time.ParseDuration reads them: {@code 8760h}, {@code 1h30m}, {@code 1.5s}, {@code -5m}. */
final class GoDuration {
  private GoDuration() {}

  /**
   * @return seconds, rounded down: certificates know no smaller unit
   * @throws CfsslException in the words of cfssl's configuration errors
   */
  static long seconds(String text) {
    String rest = text;
    boolean negative = rest.startsWith("-");
    if (negative || rest.startsWith("+")) {
      rest = rest.substring(1);
    }
    if (rest.equals("0")) {
      return 0;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    double seconds = 0;
    int i = 0;
    while (i < rest.length()) {
      int start = i;
      while (i < rest.length() && (Character.isDigit(rest.charAt(i)) || rest.charAt(i) == '.')) {
        i++;
      }
      String number = rest.substring(start, i);
      int unitStart = i;
      while (i < rest.length() && rest.charAt(i) != '.' && !Character.isDigit(rest.charAt(i))) {
        i++;
      }
      seconds += number(number, text) * unit(rest.substring(unitStart, i), text);
    }
    if (seconds > 9.2e9) {
      throw invalid(text);
    }
    return (long) Math.floor(negative ? -seconds : seconds);
  }

  private static double number(String number, String text) {
    if (number.isEmpty() || number.equals(".") || number.indexOf('.') != number.lastIndexOf('.')) {
      throw invalid(text);
    }
    return Double.parseDouble(number);
  }

  private static double unit(String unit, String text) {
    return switch (unit) {
      case "ns" -> 1e-9;
      case "us", "\u00b5s", "\u03bcs" -> 1e-6;
      case "ms" -> 1e-3;
      case "s" -> 1;
      case "m" -> 60;
      case "h" -> 3600;
      case "" -> throw new CfsslException("time: missing unit in duration " + GoJson.quote(text));
      default -> throw new CfsslException(
          "time: unknown unit " + GoJson.quote(unit) + " in duration " + GoJson.quote(text));
    };
  }

  private static CfsslException invalid(String text) {
    return new CfsslException("time: invalid duration " + GoJson.quote(text));
  }
}
