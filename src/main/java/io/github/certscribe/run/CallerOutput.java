package io.github.certscribe.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A caller's standard output or error, opened when first written to. Where only the caller itself can write to it (to a
 * file at the position that it shares with others), what is written is left with the {@link Answer}.
 */
final class CallerOutput extends OutputStream {
  private static final int APPENDS = 02000;

  private final Caller caller;
  private final OwnDescriptors own;
  private final int number;
  private final Answer answer;
  private OutputStream stream;
  private boolean isOurs;

  /**
   * @param number 1 or 2
   */
  CallerOutput(Caller caller, OwnDescriptors own, int number, Answer answer) {
    this.caller = caller;
    this.own = own;
    this.number = number;
    this.answer = answer;
  }

  /** What is written goes here. */
  OutputStream stream() throws IOException {
    if (stream == null) {
      stream = open();
    }
    return stream;
  }

  private OutputStream open() throws IOException {
    ProcessFiles process = caller.process();
    String link = caller.outputLink(number);
    if (link == null) {
      throw new IOException("Bad file descriptor");
    }
    FileDescriptor same = own.same(number, process, number, link);
    if (same != null) {
      isOurs = true;
      return new FileOutputStream(same);
    }
    try {
      return open(process, link);
    } catch (IOException e) {
      // A socket, or what belongs to another user: it can be written to, but not opened.
      return answer.relay(number);
    }
  }

  private OutputStream open(ProcessFiles process, String link) throws IOException {
    String path = process.descriptor(number);
    if (!process.isRegular(number)) {
      return process.isWaitingPipe(number, link) ? namedPipe(path) : new FileOutputStream(path);
    }
    String[] info = process.positionAndFlags(number).split(" ");
    if ((Integer.parseInt(info[1], 8) & APPENDS) != 0) {
      return new FileOutputStream(path, true);
    }
    if (CallerInput.isShared(process, link)) {
      return answer.relay(number);
    }
    FileChannel channel = FileChannel.open(Path.of(path), StandardOpenOption.WRITE);
    channel.position(Long.parseLong(info[0]));
    return Channels.newOutputStream(channel);
  }

  /** Opened both ways, since opening one end waits for the other, which may be gone. */
  private static OutputStream namedPipe(String path) throws IOException {
    return Channels.newOutputStream(new RandomAccessFile(path, "rw").getChannel());
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int count) throws IOException {
    caller.touch();
    stream().write(bytes, start, count);
  }

  @Override
  public void close() throws IOException {
    if (stream != null && !isOurs) {
      stream.close();
    }
  }
}
