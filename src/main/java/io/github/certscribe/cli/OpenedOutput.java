package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Files as a process sees them that has opened one of them as its output: that one is empty. It is written later all
 * the same, so that it stays what it was where the command fails.
 */
final class OpenedOutput implements FileAccess {
  private final FileAccess files;
  private final String output;
  private final boolean emptyWillDo;

  /** @param emptyWillDo whether a command can do with an empty input; else it is told why there is none */
  OpenedOutput(FileAccess files, String output, boolean emptyWillDo) {
    this.files = files;
    this.output = output;
    this.emptyWillDo = emptyWillDo;
  }

  /** Whether a name is the output's; then it is refused where the command cannot do with an empty file. */
  private boolean isOutput(String name) {
    if (!isSame(name, output)) {
      return false;
    }
    if (!emptyWillDo) {
      throw new DiagnosticException(
          Diagnostic.of("\"" + name + "\" is the output too, which is emptied before it is read")
              .withHint("write to another file; this one was left as it is"));
    }
    return true;
  }

  @Override
  public byte[] read(String name) {
    return isOutput(name) ? new byte[0] : files.read(name);
  }

  @Override
  public InputStream open(String name) throws IOException {
    return isOutput(name) ? new ByteArrayInputStream(new byte[0]) : files.open(name);
  }

  @Override
  public boolean isSame(String name, String other) {
    return files.isSame(name, other);
  }

  @Override
  public boolean exists(String name) {
    return files.exists(name);
  }

  @Override
  public boolean isDirectory(String name) {
    return files.isDirectory(name);
  }

  @Override
  public boolean isFile(String name) {
    return files.isFile(name);
  }

  @Override
  public boolean isReadable(String name) {
    return files.isReadable(name);
  }

  @Override
  public boolean isWritable(String name) {
    return files.isWritable(name);
  }

  @Override
  public void write(String name, byte[] bytes, boolean secret) {
    files.write(name, bytes, secret);
  }

  @Override
  public void write(String name, byte[] bytes, int mode) {
    files.write(name, bytes, mode);
  }

  @Override
  public void replace(String name, byte[] bytes, boolean secret) {
    files.replace(name, bytes, secret);
  }

  @Override
  public void update(String name, Change change) {
    files.update(name, change);
  }

  @Override
  public String[] entries(String folder) {
    return files.entries(folder);
  }

  @Override
  public String linkTarget(String name) {
    return files.linkTarget(name);
  }

  @Override
  public void link(String name, String target) {
    files.link(name, target);
  }

  @Override
  public void rename(String name, String to) {
    files.rename(name, to);
  }

  @Override
  public void restrict(String name) {
    files.restrict(name);
  }

  @Override
  public void delete(String name) {
    files.delete(name);
  }
}
