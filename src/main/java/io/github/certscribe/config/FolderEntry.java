package io.github.certscribe.config;

import io.github.certscribe.text.ByteString;
import java.nio.charset.Charset;

/** Names of the files in a folder that is included. */
final class FolderEntry {
  private FolderEntry() {}

  /** The byte string of a file name as the platform gives it. */
  static String name(String platformName) {
    for (int i = 0; i < platformName.length(); i++) {
      if (platformName.charAt(i) >= 0x80) {
        String charset = System.getProperty("sun.jnu.encoding");
        return ByteString.of(
            platformName.getBytes(charset == null ? Charset.defaultCharset() : Charset.forName(charset)));
      }
    }
    return platformName;
  }

  /** Whether a file of a folder is read: its name ends in .cnf or .conf, in any case, and has more than that. */
  static boolean isConfig(String name) {
    return name.length() > 5 && name.regionMatches(true, name.length() - 5, ".conf", 0, 5)
        || name.length() > 4 && name.regionMatches(true, name.length() - 4, ".cnf", 0, 4);
  }
}
