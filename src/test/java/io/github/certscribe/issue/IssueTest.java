package io.github.certscribe.issue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.certscribe.RealOpenssl;
import io.github.certscribe.cases.OwnPrograms;
import io.github.certscribe.cases.Programs;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs: against the loop that people write, and cut off. */
class IssueTest {
  private static final long NOW = 1_767_323_045L;
  private static final String CONFIG =
      """
      [req]
      prompt = no
      utf8 = yes
      distinguished_name = dn
      req_extensions = v3
      [dn]
      O = $ENV::ORG
      CN = x$ENV::CN
      [v3]
      subjectAltName = ${ENV::SAN}
      nsComment = "$(ENV::CN)"
      """;

  @TempDir
  private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copyKeys() throws IOException {
    for (String name : new String[] {"ca.crt", "ca.key", "rsa.key"}) {
      Files.copy(Path.of("testdata").resolve(name), folder.resolve(name));
    }
    write("tpl.cnf", CONFIG);
  }

  private void write(String name, String byteString) throws IOException {
    Files.write(folder.resolve(name), ByteString.bytes(byteString));
  }

  private int issue(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "certscribe", "issue", "-config", "tpl.cnf", "-in", "rows.csv", "-key", "rsa.key", "-CA", "ca.crt",
                "-CAkey", "ca.key", "-CAserial", "rows.srl", "-extensions", "v3", "-days", "3"));
    args.addAll(List.of(more));
    out.reset();
    err.reset();
    return run(new OwnPrograms(Dialect.V3_0, null), args, Map.of());
  }

  private int run(Programs programs, List<String> args, Map<String, String> row) throws IOException {
    Map<String, String> environment = new HashMap<>(row);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("OPENSSL_CONF", "/dev/null");
    environment.put("TZ", "UTC");
    return programs.run(new Programs.Call(args, new byte[0], out, err, folder.toFile(), environment, NOW));
  }

  /** Makes rows of which many cannot be issued, and a few are hostile. */
  private static List<Map<String, String>> randomRows(int count) {
    Random random = new Random(11);
    String[] pieces =
        {"a", "b.example", "$", "=", "\\", "#", "\"", "'", " ", "\n", ",", "+", "/", "\u00c3\u00a9", "\u00ff"};
    String[] names = {"DNS:", "email:", "IP:192.0.2.1", "IP:", "URI:", "DNS:x, DNS:", "critical, DNS:", "dirName:dn"};
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, String> row = new HashMap<>();
      for (String column : new String[] {"ORG", "CN", "SAN"}) {
        StringBuilder value = new StringBuilder(column.equals("SAN") ? names[random.nextInt(names.length)] : "");
        for (int k = random.nextInt(4); k > 0; k--) {
          value.append(pieces[random.nextInt(random.nextInt(3) == 0 ? pieces.length : 2)]);
        }
        row.put(column, value.toString());
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void rowsGiveTheBytesThatALoopOfTheRealOneGives() throws IOException {
    Programs real = RealOpenssl.orSkip("3.0");
    List<Map<String, String>> rows = randomRows(40);
    StringBuilder table = new StringBuilder("ORG,CN,SAN\r\n");
    for (Map<String, String> row : rows) {
      String separator = "";
      for (String column : new String[] {"ORG", "CN", "SAN"}) {
        table.append(separator).append('"').append(row.get(column).replace("\"", "\"\"")).append('"');
        separator = ",";
      }
      table.append("\r\n");
    }
    write("rows.csv", table.toString());
    write("rows.srl", "FE\n");
    write("loop.srl", "FE\n");
    assertEquals(1, issue("-out", "ours/{#}.crt", "-reqout", "ours/{#}.csr", "-quiet", "-threads", "3"), err::toString);
    Files.createDirectories(folder.resolve("real"));
    int issued = 0;
    for (int i = 1; i <= rows.size(); i++) {
      String[] req =
          {"openssl", "req", "-new", "-key", "rsa.key", "-config", "tpl.cnf", "-out", "real/" + i + ".csr"};
      String[] x509 =
          {"openssl", "x509", "-req", "-in", "real/" + i + ".csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAserial",
            "loop.srl", "-days", "3", "-extfile", "tpl.cnf", "-extensions", "v3", "-out", "real/" + i + ".crt"};
      boolean good =
          run(real, List.of(req), rows.get(i - 1)) == 0 && run(real, List.of(x509), rows.get(i - 1)) == 0;
      assertEquals(good, new File(folder.toFile(), "ours/" + i + ".crt").exists(), rows.get(i - 1)::toString);
      if (good) {
        issued++;
        assertArrayEquals(read("real/" + i + ".csr"), read("ours/" + i + ".csr"), rows.get(i - 1)::toString);
        assertArrayEquals(read("real/" + i + ".crt"), read("ours/" + i + ".crt"), rows.get(i - 1)::toString);
      }
    }
    assertArrayEquals(read("loop.srl"), read("rows.srl"));
    assertTrue(issued > 10 && issued < 35, "issued " + issued);
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /** Standard output that fails, as a closed one does, once so much has gone through. */
  private static final class Killed extends OutputStream {
    private final int after;
    private int count;

    Killed(int after) {
      this.after = after;
    }

    @Override
    public void write(int octet) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
      if (++count > after) {
        throw new IllegalStateException("killed");
      }
    }
  }

  private void writeRows(int count) throws IOException {
    StringBuilder rows = new StringBuilder("CN,ORG,SAN\n");
    for (int i = 1; i <= count; i++) {
      rows.append("n").append(i).append(",o,DNS:d\n");
    }
    write("rows.csv", rows.toString());
    write("rows.srl", "10\n");
  }

  @Test
  void aStreamThatWasCutOffGoesOnWithItsJournal() throws IOException {
    writeRows(12);
    Programs ours = new OwnPrograms(Dialect.V3_0, null);
    List<String> args =
        List.of(
            "certscribe", "issue", "-config", "tpl.cnf", "-in", "rows.csv", "-key", "rsa.key", "-CA", "ca.crt",
            "-CAkey", "ca.key", "-set_serial", "{#}", "-extensions", "v3", "-journal", "j", "-quiet");
    Map<String, String> environment = Map.of("OPENSSL_CONF", "/dev/null");
    assertEquals(
        1,
        ours.run(new Programs.Call(args, new byte[0], new Killed(5), err, folder.toFile(), environment, NOW)));
    assertTrue(Files.exists(folder.resolve("j")));
    assertEquals(0, run(ours, args, Map.of()), err::toString);
    assertEquals(7, out.toString().split("-----BEGIN CERTIFICATE-----", -1).length - 1);
    assertFalse(Files.exists(folder.resolve("j")));
  }

  @Test
  void correctedRowsAreIssuedAndTheOthersLeftAlone() throws IOException {
    writeRows(9);
    write("rows.csv", ByteString.of(read("rows.csv")).replace("n5,o,DNS:d", "n5,o,IP:d"));
    assertEquals(1, issue("-out", "made/{CN}.crt"));
    byte[] before = read("made/n6.crt");
    assertTrue(err.toString().contains("8 certificates"), err::toString);
    write("rows.csv", ByteString.of(read("rows.csv")).replace("IP:d", "DNS:d"));
    Files.write(folder.resolve("made/n3.crt"), new byte[3]);
    assertEquals(0, issue("-out", "made/{CN}.crt"), err::toString);
    assertTrue(err.toString().contains("2 certificates"), err::toString);
    assertTrue(err.toString().contains("7 were there already"), err::toString);
    assertArrayEquals(before, read("made/n6.crt"));
    assertEquals("1A\n", ByteString.of(read("rows.srl")));
    assertTrue(read("made/n3.crt").length > 3);
  }

  @Test
  void anotherConfigIsNotGoneOnWithUnasked() throws IOException {
    writeRows(3);
    write("rows.csv", ByteString.of(read("rows.csv")) + "n4,o,IP:d\n");
    assertEquals(1, issue("-out", "made/{CN}.crt"));
    write("tpl.cnf", CONFIG + "# changed\n");
    assertEquals(1, issue("-out", "made/{CN}.crt"));
    assertTrue(err.toString().contains("-resume leaves done what is done"), err::toString);
    assertEquals(1, issue("-out", "made/{CN}.crt", "-resume"));
    assertTrue(err.toString().contains("3 were there already"), err::toString);
    assertEquals(1, issue("-out", "made/{CN}.crt", "-restart"));
    assertTrue(err.toString().contains("3 certificates"), err::toString);
  }

  @Test
  void filesThatTheRunReadsAreNotWrittenOver() throws IOException {
    write("rows.csv", "CN,ORG,SAN\nca,o,DNS:d\nrsa,o,DNS:d\nfine,o,DNS:d\n");
    write("rows.srl", "10\n");
    byte[] key = read("ca.key");
    assertEquals(1, issue("-out", "{CN}.key", "-reqout", "./x/../{CN}.key"));
    assertArrayEquals(key, read("ca.key"));
    assertTrue(err.toString().contains("is a file that this run reads"), err::toString);
    assertTrue(err.toString().contains("two of the row's files would have the name"), err::toString);
    assertEquals("10\n", ByteString.of(read("rows.srl")));
  }
}
