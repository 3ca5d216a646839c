package io.github.certscribe;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.certscribe.cases.Installed;
import io.github.certscribe.cases.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real openssl of a release ({@code 3.0} or {@code 3.5}), where it is installed. */
public final class RealOpenssl {
  private RealOpenssl() {}

  /** For a test, which is skipped without it. */
  public static Programs orSkip(String release) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.find(release, Path.of(""), missing);
    assumeTrue(real != null, missing::toString);
    return real;
  }

  /** @throws IllegalStateException that says why it is not there */
  public static Programs orFail(String release) throws IOException {
    List<String> missing = new ArrayList<>();
    Programs real = Installed.find(release, Path.of(""), missing);
    if (real == null) {
      throw new IllegalStateException(missing.toString());
    }
    return real;
  }
}
