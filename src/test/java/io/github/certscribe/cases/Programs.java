package io.github.certscribe.cases;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Where the programs of a case run. Texts are byte strings. */
public interface Programs {
  /** What one run of a program sees. */
  record Call(
      List<String> args, byte[] in, OutputStream out, OutputStream err, File folder, Map<String, String> environment,
      long now) {}

  /** The release imitated or run: 3.0 or 3.5. */
  String release();

  /** Whether lines marked {@code ours} hold here. */
  boolean isOurs();

  /** @return the exit status */
  int run(Call call) throws IOException;

  /** The real programs that judge what ours made, or null where there are none. */
  Programs judge();
}
