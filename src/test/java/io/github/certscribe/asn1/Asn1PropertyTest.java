package io.github.certscribe.asn1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.config.ConfigReader;
import io.github.certscribe.config.Document;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random descriptions and random BER, by us and by a real openssl.
 *
 * <p>{@code main} runs as long as one likes: number of each, first seed, path of the openssl.
 */
class Asn1PropertyTest {
  private static final long SEED = 20260102;
  private static final int EACH = 120;

  @Test
  void descriptionsGiveWhatTheRealOneGives(@TempDir Path folder) throws Exception {
    Asn1Oracle oracle = Asn1Oracle.installed();
    assumeTrue(oracle != null, "no openssl here to compare with");
    for (long seed = SEED; seed < SEED + EACH; seed++) {
      assertEquals("", generatorDifference(seed, oracle, folder), "seed " + seed);
    }
  }

  @Test
  void listingsAreTheRealOnes() throws Exception {
    Asn1Oracle oracle = Asn1Oracle.installed();
    assumeTrue(oracle != null, "no openssl here to compare with");
    for (long seed = SEED; seed < SEED + EACH; seed++) {
      assertEquals("", dumpDifference(seed, oracle), "seed " + seed);
    }
  }

  /** @param args number of descriptions and of values, first seed, openssl */
  public static void main(String[] args) throws Exception {
    Asn1Oracle oracle = Asn1Oracle.of(args[2]);
    Path folder = Files.createTempDirectory("certscribe-asn1");
    long first = Long.parseLong(args[1]);
    int different = 0;
    for (long seed = first; seed < first + Long.parseLong(args[0]); seed++) {
      String difference = generatorDifference(seed, oracle, folder) + dumpDifference(seed, oracle);
      if (!difference.isEmpty()) {
        different++;
        System.out.println("seed " + seed + ": " + difference);
      }
    }
    System.out.println(args[0] + " descriptions and values: " + different + " different");
    Runtime.getRuntime().exit(different == 0 ? 0 : 1);
  }

  private static String generatorDifference(long seed, Asn1Oracle oracle, Path folder) throws Exception {
    RandomAsn1 random = new RandomAsn1(seed);
    String description = random.description();
    String config = random.config();
    boolean withConfig = random.oneOf(0, 1, 1) == 1;
    Files.writeString(folder.resolve("doc.cnf"), config, StandardCharsets.UTF_8);
    byte[] theirs = oracle.generate(folder, description, withConfig);
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
            new DiskFiles(folder.toFile()), Map.of(), () -> 0L, null, null, oracle.dialect());
    byte[] ours = null;
    try {
      Document document = withConfig ? ConfigReader.read("doc.cnf", host) : null;
      Value value = Value.of("asn1", ByteString.utf8(description), "-genstr");
      ours = Asn1Generator.generate(value, document, ObjectTable.of(oracle.dialect()));
    } catch (DiagnosticException e) {
      // refused
    }
    String wanted = theirs == null ? "refused" : HexFormat.of().formatHex(theirs);
    String got = ours == null ? "refused" : HexFormat.of().formatHex(ours);
    return wanted.equals(got) ? "" : description + "\n" + config + "gives " + got + ", not " + wanted + "\n";
  }

  private static String dumpDifference(long seed, Asn1Oracle oracle) throws Exception {
    RandomAsn1 random = new RandomAsn1(seed);
    byte[] ber = random.ber();
    int dump = random.oneOf(0, Asn1Dump.ALL, 3);
    boolean indent = random.oneOf(0, 1) == 1;
    if (ber.length == 0) {
      return "";
    }
    String[] options =
        dump == 0 ? new String[] {indent ? "-i" : "--"}
            : dump == 3 ? new String[] {"-dlimit", "3", indent ? "-i" : "--"} : new String[] {"-dump",
                indent ? "-i" : "--"};
    Asn1Oracle.Answer theirs = oracle.dump(ber, options);
    TextWriter out = new TextWriter();
    boolean good = Asn1Dump.print(ber, 0, ber.length, indent, dump, ObjectTable.of(oracle.dialect()), out);
    String wanted = theirs.status() + "\n" + ByteString.of(theirs.out());
    String got = (good ? 0 : 1) + "\n" + out;
    return wanted.equals(got) ? "" : HexFormat.of().formatHex(ber) + ":\n" + got + "not\n" + wanted;
  }
}
