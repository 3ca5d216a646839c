package io.github.certscribe.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes of many runs: a table by area and column, and a page that shows what failed. */
final class Report {
  /** One run of a case; {@code failure} is null where it went as the case says. */
  private record Outcome(CaseFile file, String column, String failure) {}

  private final List<String> columns = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  void add(CaseFile file, String column, String failure) {
    if (!columns.contains(column)) {
      columns.add(column);
    }
    outcomes.add(new Outcome(file, column, failure));
  }

  int failures() {
    int count = 0;
    for (Outcome outcome : outcomes) {
      count += outcome.failure == null ? 0 : 1;
    }
    return count;
  }

  /** {@code area -> column -> {passed, all}}, the sum under "all". */
  private Map<String, Map<String, int[]>> counts() {
    Map<String, Map<String, int[]>> counts = new TreeMap<>();
    Map<String, int[]> sums = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      Map<String, int[]> area = counts.computeIfAbsent(outcome.file.area(), key -> new LinkedHashMap<>());
      for (Map<String, int[]> row : List.of(area, sums)) {
        int[] cell = row.computeIfAbsent(outcome.column, key -> new int[2]);
        cell[0] += outcome.failure == null ? 1 : 0;
        cell[1]++;
      }
    }
    Map<String, Map<String, int[]>> all = new LinkedHashMap<>(counts);
    all.put("all", sums);
    return all;
  }

  /** Cases that pass, of how many, by area and column. */
  String table() {
    StringBuilder out = new StringBuilder(String.format("%-16s", "area"));
    columns.forEach(column -> out.append(String.format("%18s", column)));
    counts().forEach(
        (area, row) -> {
          out.append(String.format("%n%-16s", area));
          columns.forEach(column -> out.append(String.format("%18s", cell(row.get(column)))));
        });
    return out.append("\n").toString();
  }

  private static String cell(int[] count) {
    return count == null ? "-" : count[0] == count[1] ? String.valueOf(count[1]) : count[0] + " of " + count[1];
  }

  /** The same as one HTML page without anything from elsewhere. */
  String page() {
    StringBuilder out = new StringBuilder("<!doctype html><meta charset=utf-8><title>certscribe: cases</title>\n");
    out.append("<style>body{font:15px sans-serif;margin:2em}td,th{padding:2px 12px;text-align:right}");
    out.append("td:first-child{text-align:left}pre{background:#f4f4f4;padding:8px;overflow:auto}");
    out.append(".bad{color:#b00}.minus{color:#b00}.plus{color:#070}</style>\n<h1>Cases</h1>\n<table><tr><th>area");
    columns.forEach(column -> out.append("<th>").append(escape(column)));
    counts().forEach(
        (area, row) -> {
          out.append("\n<tr><td>").append(escape(area));
          for (String column : columns) {
            int[] cell = row.get(column);
            boolean bad = cell != null && cell[0] != cell[1];
            out.append(bad ? "<td class=bad>" : "<td>").append(cell(cell));
          }
        });
    out.append("\n</table>\n");
    for (Outcome outcome : outcomes) {
      if (outcome.failure != null) {
        out.append("<h2>").append(escape(outcome.file + ", " + outcome.column)).append("</h2>\n<pre>");
        for (String line : outcome.failure.split("\n")) {
          String mark = line.startsWith("- ") ? "minus" : line.startsWith("+ ") ? "plus" : "";
          out.append("<span class=\"").append(mark).append("\">").append(escape(line)).append("</span>\n");
        }
        out.append("</pre>\n");
      }
    }
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
