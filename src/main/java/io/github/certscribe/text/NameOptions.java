package io.github.certscribe.text;

/** The words of {@code -nameopt} and what each turns on. */
public final class NameOptions {
  private NameOptions() {}

  /** What is in force where {@code -nameopt} is not given. */
  public static final long DEFAULT = 0;
}
