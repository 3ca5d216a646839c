package io.github.certscribe.api;

import io.github.certscribe.Main;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.MemoryFiles;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.SystemRandom;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A virtual machine to run the programs on: a folder in memory, an environment, a clock, randomness. Programs that run
 * on one such machine see each other's files, whichever thread they run in.
 *
 * <pre>{@code
 * Machine machine = Certscribe.with().file("csr.conf", text).build();
 * machine.openssl("genrsa", "-out", "server.key", "2048").orThrow();
 * machine.openssl("req", "-new", "-key", "server.key", "-config", "csr.conf", "-out", "server.csr").orThrow();
 * byte[] pem = machine.file("server.csr");
 * }</pre>
 */
public final class Machine {
  private final MemoryFiles files;
  private final Map<String, String> environment;
  private final LongSupplier clock;
  private final Supplier<SecureRandom> random;
  private final Dialect dialect;
  private final byte[] in;

  private Machine(Builder builder) {
    files = new MemoryFiles();
    builder.files.forEach(files::put);
    environment = Map.copyOf(builder.environment);
    clock = builder.clock;
    random = builder.random;
    dialect = builder.dialect;
    in = builder.in;
  }

  /**
   * Runs a program.
   *
   * @param program {@code openssl}, {@code cfssl}, {@code cfssljson}, {@code cfssl-certinfo} or {@code certscribe}
   * @param args what follows its name on a command line
   * @return also where the program fails; {@link Result#orThrow} makes an exception of that
   */
  public Result run(String program, String... args) {
    return run(in, program, args);
  }

  /** As {@link #run(String, String...)}, with the octets of standard input. */
  public Result run(byte[] standardInput, String program, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = program;
    for (int i = 0; i < args.length; i++) {
      all[i + 1] = ByteString.utf8(args[i]);
    }
    ByteArrayInputStream input = new ByteArrayInputStream(standardInput);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(input, out, err, files.with(input, out, err), environment, clock, random, null, dialect);
    int status = Main.run(all, host);
    return new Result(status, out.toByteArray(), err.toByteArray(), files());
  }

  /** Runs {@code openssl} on this machine. */
  public Result openssl(String... args) {
    return run("openssl", args);
  }

  /** Runs {@code cfssl} on this machine. */
  public Result cfssl(String... args) {
    return run("cfssl", args);
  }

  /** The files of the folder, by name, sorted. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> all = new TreeMap<>();
    files.all().forEach((name, bytes) -> all.put(ByteString.decodeUtf8(name), bytes.clone()));
    return all;
  }

  /** A copy of a file's octets, or null where there is none of this name. */
  public byte[] file(String name) {
    String known = ByteString.utf8(name);
    return files.isFile(known) ? files.read(known) : null;
  }

  /** Puts a file into the folder, in place of one that has its name. */
  public Machine put(String name, byte[] bytes) {
    files.put(ByteString.utf8(name), bytes.clone());
    return this;
  }

  /**
   * What a machine is to have. One thread's; {@link #build} may be called again and again, for machines of their own.
   */
  public static final class Builder {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private LongSupplier clock = () -> System.currentTimeMillis() / 1000;
    private Supplier<SecureRandom> random = SystemRandom::get;
    private Dialect dialect = Dialect.of(null);
    private byte[] in = new byte[0];

    Builder() {}

    /** Another builder that goes on from here. */
    Builder copy() {
      Builder copy = new Builder();
      copy.files.putAll(files);
      copy.environment.putAll(environment);
      copy.clock = clock;
      copy.random = random;
      copy.dialect = dialect;
      copy.in = in;
      return copy;
    }

    /** The OpenSSL release to imitate: 3.0 where nothing is said. */
    public Builder dialect(Dialect release) {
      this.dialect = release;
      return this;
    }

    /** What time it is; validity counts in whole seconds. */
    public Builder clock(Clock time) {
      this.clock = () -> Math.floorDiv(time.millis(), 1000);
      return this;
    }

    /** An environment variable; {@code $ENV::NAME} in a config document is one too. */
    public Builder environment(String name, String value) {
      environment.put(ByteString.utf8(name), ByteString.utf8(value));
      return this;
    }

    /** What programs find on standard input. */
    public Builder in(byte[] octets) {
      in = octets.clone();
      return this;
    }

    /** A file of the folder; a name may have folders in it. */
    public Builder file(String name, byte[] octets) {
      files.put(ByteString.utf8(name), octets.clone());
      return this;
    }

    /** A file of the folder, in UTF-8. */
    public Builder file(String name, String text) {
      return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where keys, serial numbers and salts come from; the system's where nothing is said. */
    public Builder random(SecureRandom source) {
      random = () -> source;
      return this;
    }

    public Machine build() {
      return new Machine(this);
    }
  }
}
