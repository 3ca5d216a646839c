package io.github.certscribe.cli;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.SystemRandom;
import io.github.certscribe.text.ByteString;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The host that is this process. */
public final class ProcessHost {
  private ProcessHost() {}

  /** The process as a host; null, with a word on stderr, where CERTSCRIBE_DIALECT or CERTSCRIBE_NOW cannot be read. */
  public static Host create(FileAccess files) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    return create(in, new FileOutputStream(FileDescriptor.out), err, files, new Environment(),
        new ProcessConsole(in, err));
  }

  /** A host with the streams, files and environment of some process, else as {@link #create(FileAccess)}. */
  public static Host create(
      InputStream in, OutputStream out, OutputStream err, FileAccess files, Map<String, String> environment,
      Console console) {
    Dialect dialect = Dialect.of(environment.get("CERTSCRIBE_DIALECT"));
    Sources sources = new Sources(environment.get("CERTSCRIBE_NOW"));
    Host host = new Host(in, out, err, files, environment, sources, sources, console, dialect);
    if (dialect == null) {
      host.printError("certscribe: error: CERTSCRIBE_DIALECT is neither 3.0 nor 3.5\n");
      return null;
    }
    if (sources.isWrong) {
      host.printError("certscribe: error: CERTSCRIBE_NOW is no time like 2026-01-02T03:04:05Z\n");
      return null;
    }
    return host;
  }

  /** The process's terminal; where there is none, these streams take its place. */
  public static Console console(InputStream in, OutputStream err) {
    return new ProcessConsole(in, err);
  }

  /** Clock and randomness; a class and no lambdas, since a process's first lambda costs milliseconds. */
  private static final class Sources implements LongSupplier, Supplier<SecureRandom> {
    private final long fixed;
    private final boolean isFixed;
    private final boolean isWrong;

    /** @param time the value of CERTSCRIBE_NOW: null or empty for the system's clock */
    Sources(String time) {
      isFixed = time != null && !time.isEmpty();
      long seconds = 0;
      boolean wrong = false;
      try {
        seconds = isFixed ? Instant.parse(time).getEpochSecond() : 0;
      } catch (DateTimeParseException e) {
        wrong = true;
      }
      fixed = seconds;
      isWrong = wrong;
    }

    @Override
    public long getAsLong() {
      return isFixed ? fixed : System.currentTimeMillis() / 1000;
    }

    @Override
    public SecureRandom get() {
      return SystemRandom.get();
    }
  }

  /** Arguments as the bytes that they were. */
  public static String[] arguments(String[] decoded) {
    String[] args = new String[decoded.length];
    boolean lost = false;
    for (int i = 0; i < args.length; i++) {
      args[i] = bytes(decoded[i]);
      lost |= decoded[i].indexOf('\uFFFD') >= 0;
    }
    return lost ? rawArguments(args) : args;
  }

  /** Bytes that are not the locale's were replaced before main; where the system tells them, they are taken from it. */
  private static String[] rawArguments(String[] args) {
    try (FileInputStream in = new FileInputStream("/proc/self/cmdline")) {
      String[] all = ByteString.of(in.readAllBytes()).split("\0", -1);
      // The last one is empty: each argument ends in NUL.
      int start = all.length - 1 - args.length;
      return start < 0 ? args : Arrays.copyOfRange(all, start, all.length - 1);
    } catch (IOException e) {
      return args;
    }
  }

  /** An argument as the JVM would hold it: the other way round. */
  public static String platform(String byteString) {
    return DiskFiles.platformName(byteString);
  }

  private static String bytes(String platform) {
    for (int i = 0; i < platform.length(); i++) {
      if (platform.charAt(i) >= 0x80) {
        String name = System.getProperty("sun.jnu.encoding");
        return ByteString.of(platform.getBytes(name == null ? Charset.defaultCharset() : Charset.forName(name)));
      }
    }
    return platform;
  }

  /**
   * The environment, converted name by name: most commands ask for two or three. The launcher sets LC_ALL to UTF-8 for
   * the JVM and says in CERTSCRIBE_LC_ALL what it was ({@code unset} where it was not set): that is undone here.
   */
  private static final class Environment extends AbstractMap<String, String> {
    private static final String SAVED_LOCALE = "CERTSCRIBE_LC_ALL";

    @Override
    public String get(Object name) {
      String value = System.getenv((String) name);
      if (name.equals("LC_ALL")) {
        String saved = System.getenv(SAVED_LOCALE);
        value = saved == null ? value : saved.equals("unset") ? null : saved;
      }
      if (value == null || name.equals(SAVED_LOCALE)) {
        return null;
      }
      return value.indexOf('\uFFFD') >= 0 ? raw((String) name, value) : bytes(value);
    }

    @Override
    public boolean containsKey(Object name) {
      return get(name) != null;
    }

    /** A value with bytes that are not the locale's, from where the system tells them. */
    private static String raw(String name, String decoded) {
      try (FileInputStream in = new FileInputStream("/proc/self/environ")) {
        String all = "\0" + ByteString.of(in.readAllBytes());
        int start = all.indexOf("\0" + name + "=");
        if (start >= 0) {
          start += name.length() + 2;
          int end = all.indexOf('\0', start);
          return all.substring(start, end < 0 ? all.length() : end);
        }
      } catch (IOException e) {
        // no such system: what was decoded has to do
      }
      return bytes(decoded);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      Map<String, String> all = new LinkedHashMap<>();
      for (String name : System.getenv().keySet()) {
        String value = get(name);
        if (value != null) {
          all.put(bytes(name), value);
        }
      }
      return all.entrySet();
    }
  }
}
