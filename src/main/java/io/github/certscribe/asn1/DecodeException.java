package io.github.certscribe.asn1;

/** Bytes that are not the DER (or BER) expected. Carries no stack trace: hostile input may throw many. */
public final class DecodeException extends Exception {
  public DecodeException(String message) {
    super(message, null, false, false);
  }
}
