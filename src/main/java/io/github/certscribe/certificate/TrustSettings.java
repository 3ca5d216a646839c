package io.github.certscribe.certificate;

import io.github.certscribe.asn1.AlgorithmIdentifier;
import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows the certificate in {@code TRUSTED CERTIFICATE}: OpenSSL's own record of what it is trusted for.
 *
 * <pre>
 * CertAux ::= SEQUENCE {
 *   trust SEQUENCE OF OBJECT IDENTIFIER OPTIONAL, reject [0] IMPLICIT SEQUENCE OF OBJECT IDENTIFIER OPTIONAL,
 *   alias UTF8String OPTIONAL, keyid OCTET STRING OPTIONAL, other [1] IMPLICIT SEQUENCE OF
 *   AlgorithmIdentifier OPTIONAL }
 * </pre>
 */
public final class TrustSettings {
  private List<String> trusted;
  private List<String> rejected;
  private byte[] alias;
  private byte[] keyId;
  private List<byte[]> other;

  /** @throws DecodeException where it is no CertAux */
  public static TrustSettings parse(DerValue value) throws DecodeException {
    TrustSettings settings = new TrustSettings();
    SequenceReader fields = SequenceReader.of(value);
    DerValue trust = fields.optional(16);
    settings.trusted = trust == null ? null : oids(trust);
    DerValue reject = fields.optionalContext(0);
    settings.rejected = reject == null ? null : oids(reject);
    DerValue name = fields.optional(12);
    settings.alias = name == null ? null : name.stringContent();
    DerValue id = fields.optional(4);
    settings.keyId = id == null ? null : id.octetString();
    DerValue others = fields.optionalContext(1);
    if (others != null) {
      settings.other = new ArrayList<>();
      for (DerValue algorithm : others.elements()) {
        settings.other.add(AlgorithmIdentifier.parse(algorithm).encoded());
      }
    }
    fields.end();
    return settings;
  }

  /** Settings that say nothing but what the certificate is called, and its key; each may be null. */
  public static TrustSettings named(byte[] alias, byte[] keyId) {
    TrustSettings settings = new TrustSettings();
    settings.alias = alias;
    settings.keyId = keyId;
    return settings;
  }

  private static List<String> oids(DerValue list) throws DecodeException {
    List<String> oids = new ArrayList<>();
    for (DerValue oid : list.elements()) {
      oids.add(oid.oid());
    }
    return oids;
  }

  /** CertAux in DER. */
  public byte[] encoded() {
    return DerEncoder.sequence(
        trusted == null ? new byte[0] : DerEncoder.tlv(0x30, encode(trusted)),
        rejected == null ? new byte[0] : DerEncoder.tlv(0xa0, encode(rejected)),
        alias == null ? new byte[0] : DerEncoder.tlv(12, alias),
        keyId == null ? new byte[0] : DerEncoder.tlv(4, keyId),
        other == null ? new byte[0] : DerEncoder.tlv(0xa1, DerEncoder.join(other.toArray(new byte[0][]))));
  }

  private static byte[] encode(List<String> oids) {
    byte[][] encoded = new byte[oids.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = DerEncoder.oid(oids.get(i));
    }
    return DerEncoder.join(encoded);
  }

  /** What it is trusted for, in dotted decimals; null where nothing is said of that. */
  public List<String> trusted() {
    return trusted;
  }

  /** What it is not trusted for, in dotted decimals; null where nothing is said of that. */
  public List<String> rejected() {
    return rejected;
  }

  /** The name that {@code -setalias} gave, a byte string; or null. */
  public String alias() {
    return alias == null ? null : ByteString.of(alias);
  }

  /** The key identifier, or null. */
  public byte[] keyId() {
    return keyId;
  }

  public void setAlias(String byteString) {
    alias = ByteString.bytes(byteString);
  }

  public void clearTrusted() {
    trusted = null;
  }

  public void clearRejected() {
    rejected = null;
  }

  /** @param oid a purpose in dotted decimals */
  public void addTrusted(String oid) {
    trusted = trusted == null ? new ArrayList<>() : trusted;
    trusted.add(oid);
  }

  /** @param oid a purpose in dotted decimals */
  public void addRejected(String oid) {
    rejected = rejected == null ? new ArrayList<>() : rejected;
    rejected.add(oid);
  }
}
