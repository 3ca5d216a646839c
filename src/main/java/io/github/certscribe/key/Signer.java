package io.github.certscribe.key;

/** A signature scheme that knows its digest. */
interface Signer extends SignatureScheme {
  /** The canonical name; null where the algorithm has its own. */
  String digest();

  /** {@inheritDoc} Null where key and digest have no object together. */
  @Override
  byte[] algorithmIdentifier();

  /** Whether nothing is needed of a message but its {@link #digest}. */
  default boolean signsHashes() {
    return digest() != null;
  }

  /**
   * The signature over the message that has this hash.
   *
   * @throws UnsupportedOperationException unless {@link #signsHashes}
   */
  default byte[] signHash(byte[] hash) {
    throw new UnsupportedOperationException("the whole message is signed");
  }

  @Override
  default byte[] sign(byte[] message) {
    return signHash(Digests.digest(digest(), message));
  }
}
