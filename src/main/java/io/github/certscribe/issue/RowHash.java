package io.github.certscribe.issue;

import io.github.certscribe.text.ByteString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of SHA-256 over parts, each with its length before it. */
final class RowHash {
  private final MessageDigest digest;

  RowHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }

  static long of(byte[] bytes) {
    return new RowHash().add(bytes).value();
  }

  static long of(String byteString) {
    return new RowHash().add(byteString).value();
  }

  RowHash add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** @param byteString null counts as something that no string is */
  RowHash add(String byteString) {
    if (byteString == null) {
      digest.update(new byte[] {-1, -1, -1, -1});
      return this;
    }
    return add(ByteString.bytes(byteString));
  }

  RowHash add(long number) {
    digest.update(ByteBuffer.allocate(8).putLong(number).array());
    return this;
  }

  long value() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
