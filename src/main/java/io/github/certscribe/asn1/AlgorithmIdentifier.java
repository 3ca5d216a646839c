package io.github.certscribe.asn1;

import java.util.List;

/**
 * AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL } (RFC 5280, 4.1.1.2).
 *
 * @param oid algorithm in dotted decimals
 * @param parameters null where absent
 */
public record AlgorithmIdentifier(String oid, DerValue parameters) {
  /** @throws DecodeException where it is no SEQUENCE of an OBJECT IDENTIFIER and at most one more value */
  public static AlgorithmIdentifier parse(DerValue value) throws DecodeException {
    List<DerValue> parts = value.sequence();
    if (parts.isEmpty() || parts.size() > 2) {
      throw new DecodeException("not an AlgorithmIdentifier");
    }
    return new AlgorithmIdentifier(parts.get(0).oid(), parts.size() == 2 ? AnyValue.check(parts.get(1)) : null);
  }

  /**
   * In DER.
   *
   * @throws DecodeException where the parameters, which were read as they stood, cannot be put into DER
   */
  public byte[] encoded() throws DecodeException {
    return DerEncoder.sequence(DerEncoder.oid(oid), parameters == null ? new byte[0] : AnyValue.encoded(parameters));
  }
}
