package io.github.certscribe.issue;

import io.github.certscribe.diagnostic.Diagnostic;
import java.util.Map;

/**
 * One row of variables.
 *
 * @param number counted from 1, the header not counted
 * @param line the line on which it begins, from 1
 * @param offset the byte at which that line begins
 * @param values by column, in the columns' order; byte strings
 * @param problem what is wrong with the row itself, or null
 */
record Row(long number, long line, long offset, Map<String, String> values, Diagnostic problem) {}
