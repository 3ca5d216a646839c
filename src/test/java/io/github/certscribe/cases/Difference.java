package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;

/** Two outputs, shown as a line diff: {@code -} for what was expected, {@code +} for what came. */
final class Difference {
  private static final int MOST = 400;

  private Difference() {}

  static String show(byte[] expected, byte[] actual) {
    if (isBinary(expected) || isBinary(actual)) {
      return binary(expected, actual);
    }
    String[] left = lines(expected);
    String[] right = lines(actual);
    int[][] common = new int[left.length + 1][right.length + 1];
    for (int i = left.length - 1; i >= 0; i--) {
      for (int j = right.length - 1; j >= 0; j--) {
        common[i][j] =
            left[i].equals(right[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    int j = 0;
    int shown = 0;
    while ((i < left.length || j < right.length) && shown < MOST) {
      if (i < left.length && j < right.length && left[i].equals(right[j])) {
        boolean near = isNearChange(common, left, right, i, j);
        if (near) {
          append(out, "  ", left[i]);
          shown++;
        }
        i++;
        j++;
      } else if (i < left.length && (j == right.length || common[i + 1][j] >= common[i][j + 1])) {
        append(out, "- ", left[i++]);
        shown++;
      } else {
        append(out, "+ ", right[j++]);
        shown++;
      }
    }
    return out.toString();
  }

  private static boolean isNearChange(int[][] common, String[] left, String[] right, int i, int j) {
    for (int d = -2; d <= 2; d++) {
      int a = i + d;
      int b = j + d;
      if (a >= 0 && b >= 0 && (a < left.length || b < right.length)) {
        if (a >= left.length || b >= right.length || !left[a].equals(right[b])) {
          return true;
        }
      }
    }
    return false;
  }

  private static void append(StringBuilder out, String mark, String line) {
    out.append(mark).append(ByteString.decodeUtf8(line.length() > 400 ? line.substring(0, 400) + "..." : line));
    out.append('\n');
  }

  private static String[] lines(byte[] bytes) {
    String text = ByteString.of(bytes);
    if (text.isEmpty()) {
      return new String[0];
    }
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + "\\ no final newline";
    String[] all = body.split("\n", -1);
    return all.length > 3000 ? java.util.Arrays.copyOf(all, 3000) : all;
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\t' && b != '\r') {
        return true;
      }
    }
    return false;
  }

  private static String binary(byte[] expected, byte[] actual) {
    int at = java.util.Arrays.mismatch(expected, actual);
    return "- " + expected.length + " bytes, + " + actual.length + " bytes, the first difference at " + at + "\n- "
        + hex(expected, at) + "\n+ " + hex(actual, at) + "\n";
  }

  private static String hex(byte[] bytes, int around) {
    StringBuilder out = new StringBuilder();
    for (int i = Math.max(0, around - 8); i < Math.min(bytes.length, around + 40); i++) {
      out.append(i == around ? "[" : "").append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      out.append(Character.forDigit(bytes[i] & 15, 16)).append(i == around ? "]" : "").append(' ');
    }
    return out.toString();
  }
}
