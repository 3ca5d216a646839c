package io.github.certscribe.cli;

import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.modules.ConfigModules;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a command may touch, passed in so that it also runs in-process, in a folder of its own, at a fixed time.
 * Names, environment and texts are byte strings ({@link ByteString}).
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param files the file system, seen from the working directory
 * @param environment the environment
 * @param clock seconds since 1970-01-01T00:00:00Z
 * @param randomness made at first use: a SecureRandom costs a short command tens of milliseconds
 * @param console the terminal, or null
 * @param modules what config files have changed for the process: objects, string types
 */
public record Host(
    InputStream in, OutputStream out, OutputStream err, FileAccess files, Map<String, String> environment,
    LongSupplier clock, Supplier<SecureRandom> randomness, Console console, Dialect dialect, ConfigModules modules) {

  /** A host whose process no config file has changed yet. */
  public Host(
      InputStream in, OutputStream out, OutputStream err, FileAccess files, Map<String, String> environment,
      LongSupplier clock, Supplier<SecureRandom> randomness, Console console, Dialect dialect) {
    this(in, out, err, files, environment, clock, randomness, console, dialect, new ConfigModules(dialect));
  }

  /** This host, but for its standard output. */
  Host withOutput(OutputStream other) {
    return new Host(in, other, err, files, environment, clock, randomness, console, dialect, modules);
  }

  /**
   * This host as it is for a command that opens its output before it reads: a file that is its output is empty then.
   *
   * @param output the output's name; null or {@code -} for standard output
   * @param emptyWillDo whether the command can do with an empty input; else such a file is refused with the reason
   */
  public Host withOpened(String output, boolean emptyWillDo) {
    if (output == null || output.equals("-") || !files.isFile(output)) {
      return this;
    }
    FileAccess seen = new OpenedOutput(files, output, emptyWillDo);
    return new Host(in, out, err, seen, environment, clock, randomness, console, dialect, modules);
  }

  /** Writes what has gathered to standard output. */
  void end(BlockOutput gathered) {
    try {
      gathered.end();
      out.flush();
    } catch (IOException ignored) {
      // As with any other output.
    }
  }

  /** Now, in seconds since 1970-01-01T00:00:00Z. */
  public long now() {
    return clock.getAsLong();
  }

  /**
   * Where keys, salts and serial numbers come from.
   *
   * @throws io.github.certscribe.diagnostic.DiagnosticException where a config file says that they come from
   *     elsewhere
   */
  public SecureRandom random() {
    modules.requireRandom();
    return randomness.get();
  }

  /** Writes to standard output at once. */
  public void print(String byteString) {
    write(ByteString.bytes(byteString));
  }

  /** Writes to standard output at once. */
  public void write(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException ignored) {
      // The real one does not look either: a closed pipe and a full device leave the exit status as it is.
    }
  }

  /** Writes to standard error at once; there is nobody to tell where that fails. */
  public void printError(String byteString) {
    try {
      err.write(ByteString.bytes(byteString));
      err.flush();
    } catch (IOException ignored) {
      // nothing to tell it to
    }
  }

  /** All of standard input, to its end. */
  public byte[] readStandardInput() {
    try {
      return DiskFiles.readFully(in);
    } catch (IOException e) {
      throw new DiagnosticException("cannot read standard input: " + e.getMessage());
    }
  }

  /** Whether standard input comes through a pipe or from a terminal, so that there is no way back in it. */
  public boolean isStandardInputPiped() {
    try {
      in.skip(0);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * A line of standard input, with its line feed where it has one.
   *
   * @param most how many bytes are read at most
   * @return empty at the end of input
   */
  public String readLine(int most) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = 0;
    try {
      while (line.size() < most && octet != '\n' && (octet = in.read()) >= 0) {
        line.write(octet);
      }
    } catch (IOException ignored) {
      // As at the end of input.
    }
    return ByteString.of(line.toByteArray());
  }

  /** The bytes of a file, or of standard input where the name is null or {@code -}. */
  public byte[] readInput(String name) {
    return name == null || name.equals("-") ? readStandardInput() : files.read(name);
  }

  /** Writes a whole output: a file, or standard output where the name is null or {@code -}. */
  public void writeOutput(String name, byte[] bytes, boolean secret) {
    if (name == null || name.equals("-")) {
      write(bytes);
    } else {
      files.write(name, bytes, secret);
    }
  }
}
