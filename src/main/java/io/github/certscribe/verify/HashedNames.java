package io.github.certscribe.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which links a folder of certificates needs, and which it has: the plan behind {@code rehash}. Links are named by a
 * hash and a number; a number in use is kept, and a certificate that is there twice gets one link.
 */
public final class HashedNames {
  /** Only the order in which links are told depends on this: the real one's number of buckets. */
  private static final int BUCKETS = 257;

  private static final long NONE = 0xffffffffL;

  /** What happens to one link. */
  public enum Action { KEEP, LINK, REMOVE }

  /**
   * One link of the plan.
   *
   * @param file what it points to
   * @param name the link's own name
   */
  public record Step(Action action, String file, String name) {}

  private static final class Entry {
    final String file;
    byte[] digest;
    boolean needed;
    long number = NONE;

    Entry(String file) {
      this.file = file;
    }
  }

  private static final class Bucket {
    final boolean crl;
    final long hash;
    final List<Entry> entries = new ArrayList<>();
    int needed;

    Bucket(boolean crl, long hash) {
      this.crl = crl;
      this.hash = hash;
    }

    String name(long number) {
      String digits = Long.toHexString(hash);
      return "0".repeat(8 - digits.length()) + digits + (crl ? ".r" : ".") + number;
    }
  }

  private final List<List<Bucket>> table = new ArrayList<>();

  public HashedNames() {
    for (int i = 0; i < BUCKETS; i++) {
      table.add(new ArrayList<>());
    }
  }

  private Bucket bucket(boolean crl, long hash) {
    List<Bucket> chain = table.get((int) ((hash + (crl ? 1 : 0)) % BUCKETS));
    for (Bucket bucket : chain) {
      if (bucket.crl == crl && bucket.hash == hash) {
        return bucket;
      }
    }
    Bucket bucket = new Bucket(crl, hash);
    chain.add(0, bucket);
    return bucket;
  }

  /** Notes a link that is there. */
  public void found(boolean crl, long hash, long number, String target) {
    Entry entry = entry(bucket(crl, hash), target);
    if (entry.number == NONE || entry.number < number) {
      entry.number = number;
    }
  }

  /**
   * Asks for a link to a file.
   *
   * @param digest of what is in the file
   * @return false where another file has the same in it
   */
  public boolean need(boolean crl, long hash, String file, byte[] digest) {
    Bucket bucket = bucket(crl, hash);
    for (Entry entry : bucket.entries) {
      if (entry.digest != null && Arrays.equals(entry.digest, digest)) {
        return false;
      }
    }
    Entry entry = entry(bucket, file);
    if (!entry.needed) {
      entry.needed = true;
      bucket.needed++;
      entry.digest = digest;
    }
    return true;
  }

  private static Entry entry(Bucket bucket, String file) {
    for (Entry entry : bucket.entries) {
      if (entry.file.equals(file)) {
        return entry;
      }
    }
    Entry entry = new Entry(file);
    bucket.entries.add(entry);
    return entry;
  }

  /** All steps, in the real one's order. */
  public List<Step> plan() {
    List<Step> steps = new ArrayList<>();
    for (List<Bucket> chain : table) {
      for (Bucket bucket : chain) {
        plan(bucket, steps);
      }
    }
    return steps;
  }

  private static void plan(Bucket bucket, List<Step> steps) {
    boolean[] taken = new boolean[bucket.needed];
    for (Entry entry : bucket.entries) {
      if (entry.number < bucket.needed) {
        taken[(int) entry.number] = true;
      }
    }
    int next = 0;
    for (Entry entry : bucket.entries) {
      if (entry.number < bucket.needed) {
        steps.add(new Step(Action.KEEP, entry.file, bucket.name(entry.number)));
      } else if (entry.needed) {
        while (next < taken.length && taken[next]) {
          next++;
        }
        steps.add(new Step(Action.LINK, entry.file, bucket.name(next)));
        next++;
      } else {
        steps.add(new Step(Action.REMOVE, entry.file, bucket.name(entry.number)));
      }
    }
  }
}
