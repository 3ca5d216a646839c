package io.github.certscribe.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recorder makes of a case, with programs that print their arguments. */
class RecorderTest {
  @TempDir Path folder;

  /** Prints its arguments; but "release" its release, "count" a number; "fail" ends with status 1. */
  private record Printing(String release) implements Programs {
    private static int count;

    @Override
    public boolean isOurs() {
      return false;
    }

    @Override
    public Programs judge() {
      return this;
    }

    @Override
    public int run(Call call) throws IOException {
      List<String> args = call.args().subList(1, call.args().size());
      String said = args.contains("release") ? release : args.contains("count") ? "" + count++ : String.join(" ", args);
      boolean fails = args.contains("fail") || args.contains("fail" + release);
      (fails ? call.err() : call.out()).write(ByteString.bytes(said + "\n"));
      return fails ? 1 : 0;
    }
  }

  private String record(String text) throws IOException {
    Recorder recorder = new Recorder(Archive.parse(text.getBytes(StandardCharsets.UTF_8)), folder);
    byte[] recorded = recorder.record(new Printing("3.0"), new Printing("3.5"), new Folders(folder)).toBytes();
    byte[] again =
        new Recorder(Archive.parse(recorded), folder)
            .record(new Printing("3.0"), new Printing("3.5"), new Folders(folder))
            .toBytes();
    assertArrayEquals(recorded, again, "recording again changes nothing");
    return new String(recorded, StandardCharsets.UTF_8);
  }

  @Test
  void aProgramOfOneReleaseCountsInBoth() throws IOException {
    assertEquals(
        """
        [3.5] openssl new
        [3.5] stdout stdout.1
        openssl old
        stdout stdout.2
        -- stdout.1 [3.5] --
        new
        -- stdout.2 --
        old
        """,
        record("[3.5] openssl new\nopenssl old\n"));
  }

  @Test
  void aProgramPutBeforeOthersLeavesTheirNames() throws IOException {
    String before = record("openssl a\nopenssl b\n");
    assertEquals(
        """
        openssl first
        stdout stdout.1+
        openssl a
        stdout stdout.1
        openssl b
        stdout stdout.2
        -- stdout.1 --
        a
        -- stdout.2 --
        b
        -- stdout.1+ --
        first
        """,
        record("openssl first\n" + before));
  }

  @Test
  void whatDiffersIsToldByRelease() throws IOException {
    assertEquals(
        """
        openssl release
        stdout stdout.1
        ! openssl fail
        [3.0] openssl fail3.5
        [3.5] ! openssl fail3.5
        stdout stdout.3
        -- stdout.1 [3.0] --
        3.0
        -- stdout.1 [3.5] --
        3.5
        -- stdout.3 [3.0] --
        fail3.5
        -- stdout.3 [3.5] --
        """,
        record("openssl release\nopenssl fail\nopenssl fail3.5\n"));
  }

  @Test
  void whatDoesNotRepeatIsRefused() {
    CaseFailure failure = assertThrows(CaseFailure.class, () -> record("openssl count\n"));
    assertEquals("stdout.1 is not the same twice", failure.getMessage().split(";")[0]);
  }
}
