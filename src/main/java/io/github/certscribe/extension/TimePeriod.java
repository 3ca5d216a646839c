package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A period of a {@link TimeSpecification}.
 *
 * <pre>
 * Period ::= SEQUENCE {
 *   timesOfDay [0] EXPLICIT SET OF DayTimeBand OPTIONAL,
 *   days [1] EXPLICIT CHOICE { intDay SET OF INTEGER, bitDay BIT STRING, dayOf XDayOf } OPTIONAL,
 *   weeks [2] EXPLICIT CHOICE { allWeeks NULL, intWeek SET OF INTEGER, bitWeek BIT STRING } OPTIONAL,
 *   months [3] EXPLICIT CHOICE { allMonths NULL, intMonth SET OF INTEGER, bitMonth BIT STRING } OPTIONAL,
 *   years [4] EXPLICIT SET OF INTEGER OPTIONAL }
 * XDayOf ::= CHOICE { first [1] EXPLICIT NamedDay, ... fifth [5] EXPLICIT NamedDay }
 * NamedDay ::= CHOICE { intNamedDays ENUMERATED, bitNamedDays BIT STRING }
 * </pre>
 *
 * <p>Of intNamedDays the real one reads a SET, and prints none.
 *
 * @param bands null where they are not there; so are the others
 */
record TimePeriod(List<DayTimeBand> bands, Choice days, Choice weeks, Choice months, List<BigInteger> years) {
  private static final String[] DAYS = {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};
  private static final String[] WEEKS = {"first", "second", "third", "fourth", "final"};
  private static final String[] MONTHS = {
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
  };
  private static final String[] BIT_MONTHS = {
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEPT", "OCT", "NOV", "DEC"
  };
  private static final String[] ORDINALS = {"FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH"};

  /**
   * One of the ways in which days, weeks or months are told; the other is null, both are where all are meant.
   *
   * @param which 0 to 4 for days of one week of the month, else -1
   */
  private record Choice(List<BigInteger> numbers, byte[] bits, int which) {
    boolean isAll() {
      return numbers == null && bits == null;
    }
  }

  static TimePeriod read(DerValue value) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue bandField = fields.optionalExplicit(0);
    DerValue dayField = fields.optionalExplicit(1);
    DerValue weekField = fields.optionalExplicit(2);
    DerValue monthField = fields.optionalExplicit(3);
    DerValue yearField = fields.optionalExplicit(4);
    fields.end();
    List<DayTimeBand> bands = bandField == null ? null : new ArrayList<>();
    if (bandField != null) {
      for (DerValue band : bandField.elements(17, "SET")) {
        bands.add(DayTimeBand.read(band));
      }
    }
    return new TimePeriod(
        bands, dayField == null ? null : days(dayField), weekField == null ? null : choice(weekField),
        monthField == null ? null : choice(monthField), yearField == null ? null : numbers(yearField));
  }

  private static List<BigInteger> numbers(DerValue set) throws DecodeException {
    List<BigInteger> numbers = new ArrayList<>();
    for (DerValue number : set.elements(17, "SET")) {
      numbers.add(number.integer());
    }
    return numbers;
  }

  private static Choice days(DerValue value) throws DecodeException {
    if (value.tagClass() != DerValue.CONTEXT) {
      return value.isUniversal(3)
          ? new Choice(null, value.bitString(), -1) : new Choice(numbers(value), null, -1);
    }
    if (value.tag() < 1 || value.tag() > ORDINALS.length) {
      throw new DecodeException("no day");
    }
    DerValue named = value.explicit();
    if (!named.isUniversal(17)) {
      return new Choice(null, named.bitString(), value.tag() - 1);
    }
    for (DerValue day : named.children()) {
      if (!day.isUniversal(10)) {
        throw new DecodeException("no named day");
      }
      day.integerContent();
    }
    return new Choice(List.of(), null, value.tag() - 1);
  }

  private static Choice choice(DerValue value) throws DecodeException {
    if (value.isUniversal(5)) {
      NullExtension.check(value);
      return new Choice(null, null, -1);
    }
    return value.isUniversal(3)
        ? new Choice(null, value.bitString(), -1) : new Choice(numbers(value), null, -1);
  }

  /** @return false where the real one gives up */
  boolean print(ExtensionPrinter out) {
    if (bands != null) {
      out.line(0).print("Daytime bands:\n");
      for (DayTimeBand band : bands) {
        out.line(4);
        if (!band.print(out.text())) {
          return false;
        }
        out.text().println();
      }
    }
    return (days == null || printDays(out))
        && (weeks == null || printWeeks(out))
        && (months == null || printMonths(out))
        && (years == null || printYears(out));
  }

  /** What numbers of days count depends on what else is given; where that is nothing, they stand without a title. */
  private boolean printDays(ExtensionPrinter out) {
    boolean shown;
    if (days.numbers != null && days.which >= 0) {
      out.line(0).print("Days: ").print(ORDINALS[days.which] + " ");
      return false;
    }
    if (days.numbers == null) {
      out.line(0).print("Days: ").print(days.which < 0 ? "" : ORDINALS[days.which] + " ");
      shown = printBits(days.bits, DAYS, out);
    } else if (weeks != null) {
      out.line(0).print("Days of the week: ");
      shown = printNames(days.numbers, DAYS, out);
    } else {
      title("Days", months != null, out);
      shown = printNumbers(days.numbers, false, out);
    }
    out.text().print(shown ? "\n" : "");
    return shown;
  }

  private boolean printWeeks(ExtensionPrinter out) {
    boolean shown = true;
    if (weeks.isAll()) {
      out.line(0).print("Weeks: ALL");
    } else if (weeks.numbers == null) {
      shown = printBits(weeks.bits, WEEKS, begin("Weeks: ", out));
    } else {
      title("Weeks", months != null, out);
      shown = printNumbers(weeks.numbers, false, out);
    }
    out.text().print(shown ? "\n" : "");
    return shown;
  }

  private boolean printMonths(ExtensionPrinter out) {
    begin("Months: ", out);
    boolean shown = true;
    if (months.isAll()) {
      out.text().print("ALL");
    } else {
      shown = months.numbers == null ? printBits(months.bits, BIT_MONTHS, out) : printNames(months.numbers, MONTHS,
          out);
    }
    out.text().print(shown ? "\n" : "");
    return shown;
  }

  private boolean printYears(ExtensionPrinter out) {
    return printNumbers(years, true, begin("Years: ", out));
  }

  private static ExtensionPrinter begin(String title, ExtensionPrinter out) {
    out.line(0).print(title);
    return out;
  }

  private void title(String what, boolean ofMonth, ExtensionPrinter out) {
    if (ofMonth) {
      out.line(0).print(what).print(" of the month: ");
    } else if (years != null) {
      out.line(0).print(what).print(" of the year: ");
    }
  }

  private static boolean printBits(byte[] bits, String[] names, ExtensionPrinter out) {
    boolean first = true;
    for (int i = 0; i < names.length && i < bits.length * 8; i++) {
      if ((bits[i / 8] << i % 8 & 0x80) != 0) {
        out.text().print(first ? "" : ", ").print(names[i]);
        first = false;
      }
    }
    return true;
  }

  private static boolean printNames(List<BigInteger> numbers, String[] names, ExtensionPrinter out) {
    for (int i = 0; i < numbers.size(); i++) {
      BigInteger number = numbers.get(i);
      if (number.bitLength() >= Long.SIZE) {
        return false;
      }
      out.text().print(i == 0 ? "" : ", ");
      if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(names.length)) > 0) {
        return false;
      }
      out.text().print(names[number.intValue() - 1]);
    }
    return true;
  }

  private static boolean printNumbers(List<BigInteger> numbers, boolean fourDigits, ExtensionPrinter out) {
    for (int i = 0; i < numbers.size(); i++) {
      BigInteger number = numbers.get(i);
      if (number.bitLength() >= Long.SIZE) {
        return false;
      }
      String digits = number.abs().toString();
      String sign = number.signum() < 0 ? "-" : "";
      int zeros = fourDigits ? Math.max(0, 4 - sign.length() - digits.length()) : 0;
      out.text().print(i == 0 ? "" : ", ").print(sign).print("0".repeat(zeros)).print(digits);
    }
    return true;
  }
}
