package io.github.certscribe.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one run of a program left behind.
 *
 * @param status the exit status: 0 for success
 * @param out the octets of standard output
 * @param err the octets of standard error; where the program failed, what was wrong and where
 * @param files the files of the folder after the run, by name, sorted
 */
public record Result(int status, byte[] out, byte[] err, Map<String, byte[]> files) {
  /** Standard output as UTF-8. */
  public String text() {
    return new String(out, StandardCharsets.UTF_8);
  }

  /** Standard error as UTF-8. */
  public String errorText() {
    return new String(err, StandardCharsets.UTF_8);
  }

  /** A file's octets, or null where there is none of this name. */
  public byte[] file(String name) {
    return files.get(name);
  }

  /**
   * This, where the program succeeded.
   *
   * @throws CertscribeException where its status is not 0
   */
  public Result orThrow() {
    if (status != 0) {
      throw new CertscribeException(status, errorText());
    }
    return this;
  }
}
