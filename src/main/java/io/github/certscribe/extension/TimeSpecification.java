package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.PrintableText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * timeSpecification of attribute certificates (X.509, 17.1.2.2; X.520, 7.2).
 *
 * <pre>
 * TimeSpecification ::= SEQUENCE {
 *   time CHOICE {
 *     absolute SEQUENCE {
 *       startTime [0] EXPLICIT GeneralizedTime OPTIONAL, endTime [1] EXPLICIT GeneralizedTime OPTIONAL },
 *     periodic SET OF Period },
 *   notThisTime BOOLEAN DEFAULT FALSE, timeZone INTEGER OPTIONAL }
 * </pre>
 */
final class TimeSpecification extends ShownExtension {
  TimeSpecification(String oid) {
    super(oid);
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    SequenceReader fields = SequenceReader.of(value);
    DerValue time = fields.next();
    DerValue not = fields.optional(1);
    DerValue zone = fields.optional(2);
    fields.end();
    boolean negated = not != null && not.bool();
    BigInteger hours = zone == null ? null : zone.integer();
    List<TimePeriod> periods = null;
    GeneralizedTime[] absolute = null;
    if (time.isUniversal(16)) {
      absolute = absolute(SequenceReader.of(time), out);
    } else {
      periods = new ArrayList<>();
      for (DerValue period : time.elements(17, "SET")) {
        periods.add(TimePeriod.read(period));
      }
    }
    if (hours != null) {
      if (hours.bitLength() >= Long.SIZE) {
        return false;
      }
      long number = hours.longValue();
      out.line(0).print("Timezone: UTC").print(number < 0 ? "-" : "+").print(twoDigits(Math.abs(number)))
          .print(":00\n");
    }
    out.line(0).print(negated ? "NOT this time:\n" : "Time:\n");
    if (absolute != null) {
      if (!print(absolute[0], absolute[1], out.deeper(4))) {
        return false;
      }
      out.text().println();
      return true;
    }
    return print(periods, out.deeper(4));
  }

  private static GeneralizedTime[] absolute(SequenceReader fields, ExtensionPrinter out) throws DecodeException {
    DerValue start = fields.optionalExplicit(0);
    DerValue end = fields.optionalExplicit(1);
    fields.end();
    return new GeneralizedTime[] {
      start == null ? null : GeneralizedTime.read(start, out.dialect()),
      end == null ? null : GeneralizedTime.read(end, out.dialect())
    };
  }

  private static boolean print(GeneralizedTime start, GeneralizedTime end, ExtensionPrinter out) {
    out.line(0).print("Absolute: ");
    if (start == null && end == null) {
      out.text().print("INVALID (EMPTY)");
    } else if (start == null) {
      end.print(out.text().print("Any time until "));
    } else if (end == null) {
      start.print(out.text().print("Any time after "));
      // The real one shows the beginning once more, as it is written.
      String text = PrintableText.toNul(start.text());
      out.text().print(text);
      return !text.isEmpty();
    } else {
      start.print(out.text().print("Any time between "));
      end.print(out.text().print(" and "));
    }
    return true;
  }

  private static boolean print(List<TimePeriod> periods, ExtensionPrinter out) {
    out.line(0).print("Periodic:\n");
    for (int i = 0; i < periods.size(); i++) {
      out.text().print(i == 0 ? "" : "\n");
      out.line(4).print("Period:\n");
      if (!periods.get(i).print(out.deeper(8))) {
        return false;
      }
    }
    out.text().println();
    return true;
  }

  static String twoDigits(long number) {
    return number >= 0 && number < 10 ? "0" + number : Long.toString(number);
  }
}
