package io.github.certscribe.run;

/** The process that called is no more, so what it asked for is not to be done. */
final class CallerGone extends Error {
  private static final long serialVersionUID = 1;

  CallerGone() {
    super("the caller is gone", null, false, false);
  }
}
