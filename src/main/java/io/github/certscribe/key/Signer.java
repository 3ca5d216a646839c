package io.github.certscribe.key;

/** A signature scheme that knows its digest. */
interface Signer extends SignatureScheme {
  /** The canonical name; null where the algorithm has its own. */
  String digest();

  /** {@inheritDoc} Null where key and digest have no object together. */
  @Override
  byte[] algorithmIdentifier();
}
