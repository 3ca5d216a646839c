package io.github.certscribe.run;

/**
 * A call that has to be a process of its own, found out before it has done anything. An error, so that no command takes
 * it for a failure of its own.
 */
final class CallCannotBeServed extends Error {
  private static final long serialVersionUID = 1;

  CallCannotBeServed(String reason) {
    super(reason, null, false, false);
  }
}
