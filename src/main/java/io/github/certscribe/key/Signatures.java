package io.github.certscribe.key;

import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.dialect.Dialect;
import java.util.List;

/** Signing and verifying. */
public final class Signatures {
  private Signatures() {}

  /**
   * Binds a key to a signature algorithm.
   *
   * @param digest a digest's name as the user gave it, in any spelling the real one takes; null for the key's default
   * @param options {@code -sigopt} values, {@code name:value}
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the key cannot sign so
   */
  public static SignatureScheme scheme(PrivateKey key, String digest, List<String> options, Dialect dialect) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * @param algorithm AlgorithmIdentifier beside the signature
   * @param signature the signature's octets
   * @return whether the signature is the key's; false also where the algorithm or the key cannot be used
   */
  public static boolean verify(PublicKey key, DerValue algorithm, byte[] message, byte[] signature) {
    throw new UnsupportedOperationException("not yet");
  }
}
