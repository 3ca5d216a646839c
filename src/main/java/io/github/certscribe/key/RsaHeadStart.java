package io.github.certscribe.key;

import java.math.BigInteger;

/**
 * Has the inner loop of RSA compiled while a command still reads its files. A JVM compiles what has run often; a
 * command that signs once would do all of its arithmetic in the interpreter, or wait for the compiler when it comes to
 * it. So one more thread raises a number to a power that nobody wants, from the start, and a signing command has ended
 * 10 ms sooner.
 *
 * <p>It touches {@link BigInteger} alone. Two threads that initialise classes of ours could wait for each other.
 */
public final class RsaHeadStart extends Thread {
  /** Of a factor of a usual key. */
  private static final int BITS = 1024;

  private RsaHeadStart() {
    super("rsa-head-start");
  }

  /**
   * Begins, where a command line looks as if a key that exists were going to sign or to verify.
   *
   * @param args program, command, options
   */
  public static void beginIfOfUse(String[] args) {
    if (args.length > 2 && args[0].equals("openssl") && isOfUse(args)) {
      RsaHeadStart thread = new RsaHeadStart();
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static boolean isOfUse(String[] args) {
    for (int i = 2; i < args.length; i++) {
      switch (args[i]) {
        case "-key", "-signkey", "-CAkey", "-CA", "-sign", "-verify", "-CAfile", "-req":
          return true;
        case "-newkey":
          return false;
        default:
          break;
      }
    }
    return false;
  }

  @Override
  public void run() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);
    // With the launcher's options the first of its steps have all of them compiled.
    modulus.shiftRight(1).modPow(modulus, modulus);
  }
}
