package io.github.certscribe.extension;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** AS resources as a config file spells them: {@code AS:inherit}, {@code AS:7}, {@code RDI:1-9}; in canonical form. */
final class AsIdentifiersConfig {
  private static final byte[] INHERIT = {5, 0};

  private AsIdentifiersConfig() {}

  /**
   * One number, or the numbers from min to max.
   *
   * @param single whether it is encoded as a number rather than as a range
   * @param source the value that it, or its beginning, came from
   */
  private record Range(BigInteger min, BigInteger max, boolean single, Value source) {
    byte[] encoded() {
      return single
          ? DerEncoder.integer(min) : DerEncoder.sequence(DerEncoder.integer(min), DerEncoder.integer(max));
    }
  }

  /** The ranges of one kind; an empty list for inherit; null for none. */
  private static final class Choice {
    private List<Range> ranges;

    void add(Value value) {
      if (value.text().equals("inherit")) {
        if (ranges != null && !ranges.isEmpty()) {
          throw value.error("numbers stand before \"inherit\"", "either inherit, or numbers");
        }
        ranges = new ArrayList<>();
        return;
      }
      Range range = range(value);
      if (ranges != null && ranges.isEmpty()) {
        throw value.error("numbers stand behind \"inherit\"", "either inherit, or numbers");
      }
      if (ranges == null) {
        ranges = new ArrayList<>();
      }
      ranges.add(range);
    }

    byte[] encoded(int tag) {
      if (ranges == null) {
        return new byte[0];
      }
      if (ranges.isEmpty()) {
        return DerEncoder.tlv(0xa0 | tag, INHERIT);
      }
      List<byte[]> members = new ArrayList<>();
      for (Range range : canonical(ranges)) {
        members.add(range.encoded());
      }
      return DerEncoder.tlv(0xa0 | tag, DerEncoder.sequence(members.toArray(new byte[0][])));
    }
  }

  static byte[] parse(List<ListItem> items) {
    Choice numbers = new Choice();
    Choice domains = new Choice();
    for (ListItem item : items) {
      if (item.isNumbered("AS")) {
        numbers.add(item.required());
      } else if (item.isNumbered("RDI")) {
        domains.add(item.required());
      } else {
        throw item.nameError("\"" + item.name() + "\" is neither AS nor RDI", null);
      }
    }
    return DerEncoder.sequence(numbers.encoded(0), domains.encoded(1));
  }

  private static Range range(Value value) {
    String text = value.text();
    int end = digits(text, 0);
    if (end == text.length()) {
      BigInteger number = number(value, 0, end);
      return new Range(number, number, true, value);
    }
    int dash = blanks(text, end);
    if (dash == text.length() || text.charAt(dash) != '-') {
      throw notANumber(value, 0, text.length());
    }
    int start = blanks(text, dash + 1);
    if (digits(text, start) != text.length()) {
      throw notANumber(value, start, text.length());
    }
    BigInteger min = number(value, 0, end);
    BigInteger max = number(value, start, text.length());
    if (min.compareTo(max) > 0) {
      throw value.error("the range ends before it begins", null);
    }
    return new Range(min, max, false, value);
  }

  private static BigInteger number(Value value, int start, int end) {
    if (start == end) {
      throw notANumber(value, start, end);
    }
    return new BigInteger(value.text().substring(start, end));
  }

  private static DiagnosticException notANumber(Value value, int start, int end) {
    return value.error(
        start, end, "\"" + value.text().substring(start, end) + "\" is no number", "write 7, 7-9 or inherit");
  }

  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static int blanks(String text, int start) {
    int i = start;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Sorted, neighbours joined (RFC 3779, 3.2.3.4); what overlaps is an error. */
  private static List<Range> canonical(List<Range> ranges) {
    ranges.sort(Comparator.comparing(Range::min).thenComparing(Range::max));
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.max().compareTo(range.min()) >= 0) {
        throw range.source().error("overlaps with \"" + last.source().text() + "\"", null);
      }
      if (last != null && last.max().add(BigInteger.ONE).equals(range.min())) {
        joined.set(joined.size() - 1, new Range(last.min(), range.max(), false, last.source()));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
