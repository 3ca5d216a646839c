package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a real openssl's asn1parse makes of things. */
record Asn1Oracle(String binary, Dialect dialect) {

  /** @param status the exit status; standard error is not kept */
  record Answer(int status, byte[] out) {}

  /** The installed openssl where it is the release of a dialect, else null. */
  static Asn1Oracle installed() throws IOException, InterruptedException {
    return new File("/usr/bin/openssl").canExecute() ? of("/usr/bin/openssl") : null;
  }

  /** An openssl, or null where we imitate no such release. */
  static Asn1Oracle of(String binary) throws IOException, InterruptedException {
    Asn1Oracle oracle = new Asn1Oracle(binary, null);
    String version = new String(oracle.run(null, new byte[0], "version").out);
    for (Dialect dialect : Dialect.values()) {
      if (version.startsWith("OpenSSL " + dialect.release() + ".")) {
        return new Asn1Oracle(binary, dialect);
      }
    }
    return null;
  }

  /** DER from a description, with a config file in the folder or without one; null where it is refused. */
  byte[] generate(Path folder, String description, boolean config) throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("asn1parse", "-noout", "-out", "/dev/stdout", "-genstr", description));
    if (config) {
      args.addAll(List.of("-genconf", "doc.cnf"));
    }
    Answer answer = run(folder, new byte[0], args.toArray(new String[0]));
    return answer.status == 0 ? answer.out : null;
  }

  Answer dump(byte[] ber, String... options) throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("asn1parse", "-inform", "DER"));
    args.addAll(Arrays.asList(options));
    return run(null, ber, args.toArray(new String[0]));
  }

  private Answer run(Path folder, byte[] in, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OPENSSL_CONF", "/dev/null");
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(in);
    } catch (IOException e) {
      // It need not read what it has no use for.
    }
    byte[] out = process.getInputStream().readAllBytes();
    return new Answer(process.waitFor(), out);
  }
}
