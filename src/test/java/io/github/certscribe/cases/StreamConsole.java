package io.github.certscribe.cases;

import io.github.certscribe.cli.Console;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** What a process without a terminal asks at: standard error and standard input. */
record StreamConsole(InputStream in, OutputStream err) implements Console {
  @Override
  public String ask(String prompt, boolean echo) {
    return ask(prompt, echo, in);
  }

  @Override
  public String ask(String prompt, boolean echo, InputStream in) {
    try {
      err.write(ByteString.bytes(prompt));
      StringBuilder line = new StringBuilder();
      int octet;
      while ((octet = in.read()) >= 0 && octet != '\n') {
        line.append((char) octet);
      }
      if (!echo) {
        err.write('\n');
      }
      return octet < 0 ? null : line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
