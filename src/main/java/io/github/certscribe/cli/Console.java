package io.github.certscribe.cli;

/** A terminal to ask at; a process may have none. */
public interface Console {
  /**
   * Shows a prompt and reads a line.
   *
   * @param echo whether what is typed is shown: false for pass phrases
   * @return the line without its end, a byte string; null at the end of input
   */
  String ask(String prompt, boolean echo);
}
