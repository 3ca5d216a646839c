package io.github.certscribe.issue;

/**
 * Hash values, each with another that belongs to it: a hundred thousand of them in a few megabytes. What is looked up
 * by 64 bits of a cryptographic hash is found by mistake once in 10^7 runs of a million rows.
 */
final class LongTable {
  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  /** Stores a pair; returns whether the key was new. Zero is no key: it becomes one. */
  boolean put(long hash, long value) {
    if (2 * size > keys.length) {
      grow();
    }
    long key = hash == 0 ? 1 : hash;
    int i = slot(keys, key);
    boolean added = keys[i] == 0;
    keys[i] = key;
    values[i] = value;
    size += added ? 1 : 0;
    return added;
  }

  boolean contains(long hash) {
    return keys[slot(keys, hash == 0 ? 1 : hash)] != 0;
  }

  /** The value of a key, or zero. */
  long get(long hash) {
    return values[slot(keys, hash == 0 ? 1 : hash)];
  }

  int size() {
    return size;
  }

  private static int slot(long[] keys, long key) {
    int i = (int) key & keys.length - 1;
    while (keys[i] != 0 && keys[i] != key) {
      i = i + 1 & keys.length - 1;
    }
    return i;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
