package io.github.certscribe.cases;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Where the programs of a case run. Texts are byte strings. */
public interface Programs {
  /**
   * What one run of a program sees.
   *
   * @param in standard input
   * @param file the file that standard input is; null for a pipe
   */
  record Call(
      List<String> args, byte[] in, File file, OutputStream out, OutputStream err, File folder,
      Map<String, String> environment, long now) {
    public Call(
        List<String> args, byte[] in, OutputStream out, OutputStream err, File folder, Map<String, String> environment,
        long now) {
      this(args, in, null, out, err, folder, environment, now);
    }
  }

  /** The release imitated or run: 3.0 or 3.5. */
  String release();

  /** Whether lines marked {@code ours} hold here. */
  boolean isOurs();

  /** @return the exit status */
  int run(Call call) throws IOException;

  /** The real programs that judge what ours made, or null where there are none. */
  Programs judge();
}
