package io.github.certscribe.run;

import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a caller is told: what it is to write, and to read over, itself, then with which status to end, or that it is to
 * do it all itself. A line each, as {@link CallScript} reads them.
 */
final class Answer {
  private final String pipe;
  private final ByteArrayOutputStream relayed = new ByteArrayOutputStream();

  /** @param pipe the path of the pipe in which the caller waits */
  Answer(String pipe) {
    this.pipe = pipe;
  }

  /** A stream whose content the caller writes to its descriptor 1 or 2, in the order in which all of it was written. */
  OutputStream relay(int number) {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int start, int count) {
        synchronized (relayed) {
          relayed.writeBytes(ByteString.bytes((number == 1 ? "out " : "err ") + count + "\n"));
          relayed.write(bytes, start, count);
        }
      }
    };
  }

  /** Has the caller read over so many octets of its standard input. */
  void skip(long count) {
    relayed.writeBytes(ByteString.bytes("skip " + count + "\n"));
  }

  /** Ends the call. */
  void exit(int status) {
    relayed.writeBytes(ByteString.bytes("exit " + status + "\n"));
    send(relayed.toByteArray());
  }

  /** Has the caller start a process of its own. */
  void refuse() {
    send(ByteString.bytes("no\n"));
  }

  private void send(byte[] bytes) {
    try (FileOutputStream out = new FileOutputStream(pipe)) {
      out.write(bytes);
    } catch (IOException e) {
      // The caller is gone: there is nobody to tell.
    }
  }
}
