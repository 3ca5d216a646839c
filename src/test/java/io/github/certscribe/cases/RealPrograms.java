package io.github.certscribe.cases;

import io.github.certscribe.text.ByteString;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Programs of this machine, each call a process: the real ones with libfaketime's clock, or our own launchers with
 * CERTSCRIBE_NOW.
 */
final class RealPrograms implements Programs {
  private static final DateTimeFormatter FAKETIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** Where this process has a terminal, programs must not ask there: nobody answers. */
  private static final boolean TERMINAL = hasTerminal();

  private final String release;
  private final String openssl;
  private final String preload;
  private final boolean ours;
  private final Programs judge;

  /**
   * @param openssl path of the openssl program
   * @param preload libfaketime's path, or null where the program sees to its clock itself
   */
  RealPrograms(String release, String openssl, String preload) {
    this(release, openssl, preload, false, null);
  }

  /**
   * Our launchers.
   *
   * @param openssl the path of one; the others lie beside it
   * @param judge the real programs, or null
   */
  static Programs ours(String release, String openssl, Programs judge) {
    return new RealPrograms(release, openssl, null, true, judge);
  }

  private RealPrograms(String release, String openssl, String preload, boolean ours, Programs judge) {
    this.release = release;
    this.openssl = openssl;
    this.preload = preload;
    this.ours = ours;
    this.judge = judge;
  }

  String openssl() {
    return openssl;
  }

  @Override
  public String release() {
    return release;
  }

  @Override
  public boolean isOurs() {
    return ours;
  }

  @Override
  public Programs judge() {
    return ours ? judge : this;
  }

  @Override
  public int run(Call call) throws IOException {
    List<String> command = new ArrayList<>(call.args());
    command.set(0, program(command.get(0)));
    Map<String, String> environment = new HashMap<>(call.environment());
    environment.put("FAKETIME", FAKETIME.format(Instant.ofEpochSecond(call.now())));
    if (preload != null) {
      environment.put("LD_PRELOAD", preload);
    }
    if (ours) {
      environment.put("CERTSCRIBE_NOW", Instant.ofEpochSecond(call.now()).toString());
      environment.put("CERTSCRIBE_DIALECT", release);
    }
    Path script = null;
    if (!isAscii(command) || !isAscii(new ArrayList<>(environment.values()))) {
      // Java hands arguments over in the locale's encoding; a shell script hands over bytes.
      script = script(command, environment);
      command = List.of("/bin/sh", script.toString());
    }
    if (TERMINAL) {
      command = new ArrayList<>(command);
      command.add(0, "setsid");
    }
    try {
      return run(call, command, environment);
    } finally {
      if (script != null) {
        Files.delete(script);
      }
    }
  }

  private static boolean hasTerminal() {
    try (InputStream terminal = new FileInputStream("/dev/tty")) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String program(String name) {
    if (name.equals("openssl")) {
      return openssl;
    }
    return ours ? new File(new File(openssl).getParentFile(), name).getPath() : name;
  }

  private static int run(Call call, List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(call.folder());
    builder.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (isAscii(List.of(value))) {
            builder.environment().put(name, value);
          }
        });
    boolean joined = call.out() == call.err();
    if (call.file() != null) {
      builder.redirectInput(call.file());
    }
    Process process = builder.redirectErrorStream(joined).start();
    Thread err = joined ? null : copy(process.getErrorStream(), call.err());
    Thread out = copy(process.getInputStream(), call.out());
    try (OutputStream in = process.getOutputStream()) {
      in.write(call.file() == null ? call.in() : new byte[0]);
    } catch (IOException closedEarly) {
      // it did not read all of its input
    }
    try {
      out.join();
      if (err != null) {
        err.join();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Thread copy(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            () -> {
              try {
                from.transferTo(to);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    return thread;
  }

  private static Path script(List<String> command, Map<String, String> environment) throws IOException {
    StringBuilder script = new StringBuilder();
    environment.forEach(
        (name, value) -> {
          if (!isAscii(List.of(value))) {
            script.append("export ").append(name).append('=').append(quote(value)).append('\n');
          }
        });
    script.append("exec");
    for (String word : command) {
      script.append(' ').append(quote(word));
    }
    Path file = Files.createTempFile("case", ".sh");
    Files.write(file, ByteString.bytes(script.append('\n').toString()));
    return file;
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isAscii(List<String> words) {
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (word.charAt(i) > 126) {
          return false;
        }
      }
    }
    return true;
  }
}
