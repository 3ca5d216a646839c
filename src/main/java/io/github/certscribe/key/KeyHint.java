package io.github.certscribe.key;

import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;

/** What is in a file in which no key was found. */
final class KeyHint {
  private KeyHint() {}

  /** A hint, or null where there is nothing to say. */
  static String of(byte[] data) {
    if (data.length == 0) {
      return "it is empty";
    }
    StringBuilder labels = new StringBuilder();
    PemReader pem = new PemReader(data);
    PemBlock block;
    while ((block = pem.nextWellFormed()) != null && labels.length() < 200) {
      labels.append(labels.length() == 0 ? "it holds " : ", ").append(block.label());
    }
    if (labels.length() > 0) {
      return labels.toString();
    }
    return data[0] == 0x30 ? null : "it is neither PEM nor DER";
  }
}
