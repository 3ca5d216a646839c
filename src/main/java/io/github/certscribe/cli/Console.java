package io.github.certscribe.cli;

import java.io.InputStream;

/** A terminal to ask at; a process may have none. */
public interface Console {
  /**
   * Shows a prompt and reads a line.
   *
   * @param echo whether what is typed is shown: false for pass phrases
   * @return the line without its end, a byte string; null at the end of input
   */
  String ask(String prompt, boolean echo);

  /**
   * The same where standard input was read already.
   *
   * @param rest what is still to be read of it, if it takes the place of a terminal
   */
  default String ask(String prompt, boolean echo, InputStream rest) {
    return ask(prompt, echo);
  }
}
