package io.github.certscribe.asn1;

import io.github.certscribe.config.Document;
import io.github.certscribe.config.Value;

/** The language of ASN1_generate_nconf(3): {@code UTF8:text}, {@code SEQUENCE:section}, {@code EXP:0,INTEGER:1}. */
public final class Asn1Generator {
  private Asn1Generator() {}

  /**
   * @param document where SEQUENCE and SET sections are; may be null
   * @return DER
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the real one fails
   */
  public static byte[] generate(Value value, Document document, ObjectTable objects) {
    throw new UnsupportedOperationException("not yet");
  }
}
