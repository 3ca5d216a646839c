package io.github.certscribe.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SerialNumberTest {
  @TempDir Path folder;

  private Host host() {
    return new Host(
        new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), new ByteArrayOutputStream(),
        new DiskFiles(folder.toFile()), Map.of(), () -> 0, SecureRandom::new, null, Dialect.V3_0);
  }

  private String next(String before) throws IOException {
    Path file = folder.resolve("ca.srl");
    Files.writeString(file, before);
    SerialNumber.next(host(), "ca.srl", false, true);
    return Files.readString(file);
  }

  @Test
  void countsInPairsOfHexadecimalDigits() throws IOException {
    assertEquals("01\n", next("00\n"));
    assertEquals("0100\n", next("FF\n"));
    assertEquals("0100\n", next("ff zz\n"));
    assertEquals("0100\n", next("00FF\r\n"));
  }

  @Test
  void refusesWhatIsNoNumberAndLeavesIt() {
    for (String bad : new String[] {"", "\n", "1\n", "zz\n", "-05\n", "AABB\\\n"}) {
      assertThrows(DiagnosticException.class, () -> next(bad), bad);
    }
    assertThrows(DiagnosticException.class, () -> SerialNumber.next(host(), "no.srl", false, true));
  }

  @Test
  void isNamedAfterTheCertificate() {
    assertEquals("dir/ca.srl", SerialNumber.fileFor("dir/ca.crt"));
    assertEquals("ca.srl", SerialNumber.fileFor("ca"));
    assertEquals("a.b.srl", SerialNumber.fileFor("a.b.pem"));
  }

  @Test
  void noNumberIsHandedOutTwice() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<BigInteger>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      futures.add(pool.submit(() -> SerialNumber.next(host(), "new.srl", true, false)));
    }
    Set<BigInteger> numbers = new HashSet<>();
    for (Future<BigInteger> future : futures) {
      numbers.add(future.get());
    }
    pool.shutdown();
    assertEquals(100, numbers.size());
  }
}
