package io.github.certscribe.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.certscribe.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads that do different things, in both dialects, get what one thread gets that does them one by one. */
class ConcurrencyTest {
  private static final String CONFIG =
      """
      openssl_conf = init
      [init]
      oid_section = oids
      stbl_section = strings
      [oids]
      thing = 1.2.3.%d
      [strings]
      O = min:1, max:9
      [req]
      prompt = no
      distinguished_name = dn
      req_extensions = ext
      [dn]
      O = thing%d
      CN = scribe
      thing = x
      [ext]
      subjectAltName = DNS:a%d.example, IP:192.0.2.%d
      thing = ASN1:UTF8String:%d
      extendedKeyUsage = thing, serverAuth
      """;
  private static final String[] COMMANDS = {
    "req -new -config a.cnf -key rsa.key -out a.csr", "req -new -config a.cnf -key ed25519.key -out e.csr",
    "req -noout -text -in a.csr",
    "x509 -req -in a.csr -CA ca.crt -CAkey ca.key -set_serial 5 -extfile a.cnf -extensions ext -out a.crt",
    "x509 -noout -text -in a.crt", "x509 -noout -text -in ca.crt -nameopt multiline", "asn1parse -in a.crt",
    "req -x509 -key rsa.key -subj /CN=b/O=thing -set_serial 7 -out b.crt", "x509 -noout -fingerprint -sha512 -in b.crt",
    "pkey -in rsa.key -text -noout", "dgst -sha3-256 a.csr", "req -new -config a.cnf -key rsa.key -reqexts missing",
    "verify -CAfile ca.crt a.crt", "rsa -in encrypted.key -passin pass:secret -noout -modulus",
    "ecparam -name secp384r1 -text",
    "pkcs8 -topk8 -nocrypt -in rsa.key", "x509 -noout -ext subjectAltName,extendedKeyUsage -in a.crt",
    "list -commands", "version -a",
  };

  private static Machine machine(int number) throws IOException {
    Machine.Builder builder =
        Certscribe.with().dialect(number % 2 == 0 ? Dialect.V3_0 : Dialect.V3_5)
            .environment("OPENSSL_CONF", number % 3 == 0 ? "a.cnf" : "")
            .clock(Clock.fixed(Instant.ofEpochSecond(1_767_323_045L + number), ZoneOffset.UTC))
            .file("a.cnf", CONFIG.formatted(number, number, number, number, number));
    for (String name : List.of("rsa.key", "ed25519.key", "ca.crt", "ca.key", "encrypted.key")) {
      builder.file(name, Files.readAllBytes(Path.of("testdata", name)));
    }
    return builder.build();
  }

  /** All that can be seen of some commands: status, streams, files. */
  private static String session(int number) throws IOException {
    Machine machine = machine(number);
    StringBuilder seen = new StringBuilder();
    for (String command : COMMANDS) {
      Result result = machine.openssl(command.split(" "));
      seen.append(command).append(" -> ").append(result.status()).append('\n').append(result.text())
          .append(result.errorText());
    }
    Map<String, Integer> files = new TreeMap<>();
    machine.files().forEach((name, bytes) -> files.put(name, Arrays.hashCode(bytes)));
    return seen.append(files).toString();
  }

  @Test
  void threadsSeeWhatOneSees() throws Exception {
    List<Integer> numbers = new ArrayList<>();
    Map<Integer, String> expected = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      expected.put(i, session(i));
      numbers.addAll(List.of(i, i, i));
    }
    Collections.shuffle(numbers, new Random(1));
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      Map<Future<String>, Integer> running = new LinkedHashMap<>();
      for (int number : numbers) {
        running.put(threads.submit(() -> session(number)), number);
      }
      for (Map.Entry<Future<String>, Integer> run : running.entrySet()) {
        assertEquals(expected.get(run.getValue()), run.getKey().get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneMachineGivesNoSerialTwice() throws Exception {
    Machine machine = machine(2);
    machine.put("ca.srl", "1000\n".getBytes());
    machine.openssl("req", "-new", "-config", "a.cnf", "-key", "rsa.key", "-out", "a.csr").orThrow();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Set<String> serials = new HashSet<>();
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String out = i + ".crt";
        running.add(
            threads.submit(
                () -> {
                  machine.openssl("x509", "-req", "-in", "a.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-out",
                      out).orThrow();
                  return machine.openssl("x509", "-noout", "-serial", "-in", out).orThrow().text();
                }));
      }
      for (Future<String> run : running) {
        serials.add(run.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(40, serials.size());
    assertEquals("1028\n", new String(machine.file("ca.srl")));
  }
}
