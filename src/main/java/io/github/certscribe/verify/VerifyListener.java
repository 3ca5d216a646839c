package io.github.certscribe.verify;

import io.github.certscribe.certificate.Certificate;

/** Is told what is wrong with a path, and decides whether its verification goes on. */
public interface VerifyListener {
  /**
   * @param certificate the certificate that is wrong, or null
   * @param depth its place in the path, 0 for the first
   * @return whether to go on
   */
  boolean error(int error, Certificate certificate, int depth);

  /** The same for the path of a revocation list's signer. */
  default boolean errorOfList(int error, Certificate certificate, int depth) {
    return error(error, certificate, depth);
  }

  /** Is told the policies of a path, where that was asked for. */
  default void policies(PolicyTree tree) {}
}
