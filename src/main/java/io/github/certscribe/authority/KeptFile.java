package io.github.certscribe.authority;

import io.github.certscribe.cli.Host;
import io.github.certscribe.text.ByteString;

/** Files of which the last version but one is kept, under the name with {@code .old} behind it. */
final class KeptFile {
  private KeptFile() {}

  /** Writes beside, then moves: whoever is killed on the way leaves the old version or the new one. */
  static void write(Host host, String name, String text) {
    String fresh = name + ".new";
    host.files().write(fresh, ByteString.bytes(text), false);
    if (host.files().exists(name)) {
      host.files().rename(name, name + ".old");
    }
    host.files().rename(fresh, name);
  }
}
