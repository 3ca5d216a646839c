package io.github.certscribe.run;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A caller's standard input, opened when first read. A file is opened anew, with a position of its own; where others
 * share the caller's, the caller itself moves it to where reading has ended.
 */
final class CallerInput extends InputStream {
  private final Caller caller;
  private final OwnDescriptors own;
  private final Answer answer;
  private InputStream stream;
  private boolean isOurs;
  /** A file whose position others share; null for none. */
  private FileChannel shared;
  private long start;

  CallerInput(Caller caller, OwnDescriptors own, Answer answer) {
    this.caller = caller;
    this.own = own;
    this.answer = answer;
  }

  private InputStream stream() throws IOException {
    if (stream == null) {
      stream = open();
    }
    return stream;
  }

  private InputStream open() throws IOException {
    ProcessFiles process = caller.process();
    int number = Caller.STANDARD_INPUT;
    String link = process.link(number);
    if (link == null) {
      throw new IOException("Bad file descriptor");
    }
    FileDescriptor same = own.same(0, process, number, link);
    if (same != null) {
      isOurs = true;
      return new FileInputStream(same);
    }
    if (link.startsWith("socket:") || process.isWaitingPipe(number, link)) {
      caller.refuse("standard input cannot be opened anew");
    }
    if (!process.isRegular(number)) {
      return openPath(process.descriptor(number));
    }
    FileChannel channel = FileChannel.open(Path.of(process.descriptor(number)), StandardOpenOption.READ);
    String position = process.positionAndFlags(number);
    start = Long.parseLong(position.substring(0, position.indexOf(' ')));
    channel.position(start);
    shared = isShared(process, link) ? channel : null;
    return Channels.newInputStream(channel);
  }

  private InputStream openPath(String path) throws IOException {
    try {
      return new FileInputStream(path);
    } catch (IOException e) {
      // Such as a terminal that belongs to another user.
      caller.refuse("standard input cannot be opened anew");
      throw e;
    }
  }

  /**
   * Whether the process that started the caller has the same file open: then position and all are shared, or may be.
   * (Some shells open what a single command reads from themselves.)
   */
  static boolean isShared(ProcessFiles process, String link) throws IOException {
    return new ProcessFiles(process.statistic(4)).holds(link);
  }

  @Override
  public int read() throws IOException {
    return stream().read();
  }

  @Override
  public int read(byte[] bytes, int start, int count) throws IOException {
    return stream().read(bytes, start, count);
  }

  /** Fails for what is no file, as a file's stream does. */
  @Override
  public long skip(long count) throws IOException {
    return stream().skip(count);
  }

  @Override
  public void close() throws IOException {
    if (shared != null && shared.position() > start) {
      answer.skip(shared.position() - start);
    }
    if (stream != null && !isOurs) {
      stream.close();
    }
  }
}
