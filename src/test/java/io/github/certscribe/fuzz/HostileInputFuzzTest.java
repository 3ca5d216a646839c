package io.github.certscribe.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.certscribe.Main;
import io.github.certscribe.asn1.AnyValue;
import io.github.certscribe.asn1.Asn1Dump;
import io.github.certscribe.asn1.Asn1Generator;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.MemoryFiles;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Section;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.ExtensionContext;
import io.github.certscribe.extension.ExtensionSection;
import io.github.certscribe.extension.ExtensionTable;
import io.github.certscribe.name.StringTypes;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.ExtensionText;
import io.github.certscribe.text.TextWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Hostile input ends in a result or in an exception of ours, and what comes out is bounded by what went in.
 *
 * <p>Run as tests, these read the seeds below {@code src/test/resources}: the shortest inputs that show something, and
 * what fuzzing has found. An input has an octet or two that choose, then the text or DER itself.
 */
class HostileInputFuzzTest {
  /** How much may come out of an octet that went in. Indentation and names of objects make much of little. */
  private static final int GROWTH = 400;
  private static final int AT_LEAST = 20_000;
  /** A bit's number alone makes a bit string of this size. */
  private static final int LARGEST_BIT_STRING = 33_600_000;
  /** What variables may make of a document: a line may double a value until it is 64 kB long. */
  private static final long LONGEST_VALUE = 65_536 + 4096;
  /** Longer than the processor may be busy with any input of 4 kB; held only while fuzzing. */
  private static final long SECONDS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;

  private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/home/x", "EMPTY", "");

  private interface Target {
    void run();
  }

  /** Runs it; an exception of ours must have something to say. */
  private static void withinBounds(Target target) {
    long start = FUZZING ? THREADS.getCurrentThreadCpuTime() : 0;
    try {
      target.run();
    } catch (DiagnosticException e) {
      require(!e.diagnostic().render("openssl").isEmpty(), "an error says nothing");
    }
    require(!FUZZING || THREADS.getCurrentThreadCpuTime() - start < SECONDS * 1_000_000_000L, "it takes too long");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  private static void requireBounded(long size, byte[] input) {
    require(size <= AT_LEAST + (long) GROWTH * input.length, size + " octets of output from " + input.length);
  }

  private static Dialect dialect(int choice) {
    return (choice & 1) == 0 ? Dialect.V3_0 : Dialect.V3_5;
  }

  private static Host host(byte[] in, OutputStream out, OutputStream err, Dialect dialect) {
    MemoryFiles files = new MemoryFiles();
    files.put("b", ByteString.bytes("x = 1\n[b]\ny = $x\n"));
    files.put("d/c.cnf", ByteString.bytes(".include b\nz="));
    return new Host(
        new ByteArrayInputStream(in), out, err, files, ENVIRONMENT, () -> 1767323045L,
        SecureRandom::new, null, dialect);
  }

  private static Host silentHost(Dialect dialect) {
    return host(new byte[0], OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), dialect);
  }

  private static Document document(byte[] input, int from, int to, Host host) {
    return ConfigReader.parse(ByteString.of(input, from, to), "a.cnf", host);
  }

  /** A whole config file. */
  @FuzzTest(maxDuration = "")
  void config(byte[] input) {
    withinBounds(() -> {
      Document document = document(input, 0, input.length, silentHost(Dialect.V3_0));
      for (Section section : document.sections()) {
        for (Value value : section.values()) {
          require(value.text().length() < LONGEST_VALUE, "a value is longer than any can be");
          value.namePosition();
          value.at(value.text().length() / 2);
        }
      }
    });
  }

  /** What extension, its value up to a line feed, then the config file that it may refer to. */
  @FuzzTest(maxDuration = "")
  void extensionValue(byte[] input) {
    if (input.length < 2) {
      return;
    }
    Dialect dialect = dialect(input[0]);
    String oid = ExtensionTable.OIDS.get((input[1] & 0xff) % ExtensionTable.OIDS.size());
    ObjectTable objects = ObjectTable.of(dialect);
    int end = 2;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    int lineEnd = end;
    withinBounds(() -> {
      Host host = silentHost(dialect);
      Document document = document(input, Math.min(lineEnd + 1, input.length), input.length, host);
      ExtensionContext context = ExtensionContext.check(document, objects, new StringTypes(), dialect);
      Value value = Value.of(objects.shortName(oid) == null ? oid : objects.shortName(oid), ByteString.of(input, 2,
          lineEnd), "-");
      Extension extension = ExtensionSection.parse(value, context);
      require(extension.value().length <= LARGEST_BIT_STRING, "an extension is larger than any can be");
      TextWriter out = new TextWriter();
      ExtensionText.print(out, null, List.of(extension), ExtensionText.Unknown.DEFAULT, 8, objects, dialect);
    });
  }

  /** What extension, how the unreadable is shown, then extnValue's content. */
  @FuzzTest(maxDuration = "")
  void extensionOctets(byte[] input) {
    if (input.length < 2) {
      return;
    }
    Dialect dialect = dialect(input[0]);
    ExtensionText.Unknown unknown = ExtensionText.Unknown.values()[(input[0] >> 1 & 3)];
    String oid = ExtensionTable.OIDS.get((input[1] & 0xff) % ExtensionTable.OIDS.size());
    byte[] value = Arrays.copyOfRange(input, 2, input.length);
    withinBounds(() -> {
      TextWriter out = new TextWriter();
      ExtensionText.print(
          out, "X509v3 extensions", List.of(new Extension(oid, (input[0] & 8) != 0, value)), unknown, 8,
          ObjectTable.of(dialect), dialect);
      requireBounded(out.size(), input);
    });
  }

  /** A description in the generator's language up to a line feed, then the config file that it may refer to. */
  @FuzzTest(maxDuration = "")
  void description(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    int lineEnd = end;
    withinBounds(() -> {
      Host host = silentHost(Dialect.V3_0);
      Document document = document(input, Math.min(lineEnd + 1, input.length), input.length, host);
      Asn1Generator.generate(
          Value.of("x", ByteString.of(input, 0, lineEnd), "-"), document, ObjectTable.of(Dialect.V3_0));
    });
  }

  /** BER, listed as asn1parse does and encoded again. */
  @FuzzTest(maxDuration = "")
  void listing(byte[] input) {
    withinBounds(() -> {
      for (Dialect dialect : Dialect.values()) {
        TextWriter out = new TextWriter();
        Asn1Dump.print(input, 0, input.length, true, Asn1Dump.ALL, ObjectTable.of(dialect), out);
        requireBounded(out.size(), input);
        try {
          AnyValue.reencode(input, dialect);
          AnyValue.stringData(input, dialect);
        } catch (DecodeException e) {
          // expected
        }
      }
    });
  }

  /** A whole certificate, shown. */
  @FuzzTest(maxDuration = "")
  void certificate(byte[] input) {
    show(input, "x509");
  }

  /** A whole request, shown. */
  @FuzzTest(maxDuration = "")
  void request(byte[] input) {
    show(input, "req");
  }

  private static void show(byte[] input, String command) {
    if (input.length < 1) {
      return;
    }
    byte[] der = Arrays.copyOfRange(input, 1, input.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"openssl", command, "-inform", "DER", "-noout", "-text", "-subject"};
    withinBounds(() -> Main.run(args, host(der, out, err, dialect(input[0]))));
    requireBounded(out.size() + err.size(), input);
    require(!err.toString().contains("internal error: "), err.toString());
  }
}
