package io.github.certscribe.certificate;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.SequenceReader;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.ItemText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates and revocation lists of a PKCS#7 (RFC 2315, 9.1), or of Netscape's certificate sequence.
 *
 * <pre>
 * ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY OPTIONAL }
 * SignedData ::= SEQUENCE {
 *   version INTEGER, digestAlgorithms SET, contentInfo ContentInfo,
 *   certificates [0] IMPLICIT SET OF Certificate OPTIONAL, crls [1] IMPLICIT SET OF CertificateList OPTIONAL,
 *   signerInfos SET }
 * NetscapeCertificateSequence ::= SEQUENCE { type OBJECT IDENTIFIER, certs [0] EXPLICIT SEQUENCE OF Certificate }
 * </pre>
 *
 * @param encoded the whole, as it was read, be it no DER
 */
public record CertificateBag(byte[] encoded, List<Certificate> certificates, List<RevocationList> lists) {
  private static final String ARC = "1.2.840.113549.1.7.";
  private static final String DATA = ARC + 1;
  private static final String SIGNED = ARC + 2;
  private static final String SIGNED_AND_ENVELOPED = ARC + 4;
  private static final String NETSCAPE_SEQUENCE = "2.16.840.1.113730.2.5";
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int CONTEXT_0 = 0xa0;
  private static final int CONTEXT_1 = 0xa1;

  /** The PKCS#7 that octets begin with; what is not signed has nothing of either kind. */
  public static CertificateBag pkcs7(byte[] der, Dialect dialect) throws DecodeException {
    ItemText.check("PKCS7", der, dialect);
    DerValue whole = DerValue.first(der, dialect);
    SequenceReader parts = SequenceReader.of(whole);
    String type = parts.next().oid();
    CertificateBag bag = new CertificateBag(whole.encoded(), new ArrayList<>(), new ArrayList<>());
    DerValue content = parts.optionalExplicit(0);
    if (content != null && (type.equals(SIGNED) || type.equals(SIGNED_AND_ENVELOPED))) {
      for (DerValue part : content.sequence()) {
        bag.add(part, dialect);
      }
    }
    return bag;
  }

  private void add(DerValue part, Dialect dialect) throws DecodeException {
    if (part.isContext(0)) {
      for (DerValue one : part.elements()) {
        certificates.add(Certificate.parsePrefix(one.encoded(), 0, dialect));
      }
    } else if (part.isContext(1)) {
      for (DerValue one : part.elements()) {
        lists.add(RevocationList.parse(one.encoded(), dialect));
      }
    }
  }

  /**
   * PKCS#7 that nobody signed, in DER.
   *
   * @param certificates null where there is no place for any
   * @param list null for none
   */
  public static byte[] pkcs7(List<Certificate> certificates, RevocationList list) {
    byte[] none = DerEncoder.tlv(SET, new byte[0]);
    byte[] signed =
        DerEncoder.sequence(
            DerEncoder.integer(BigInteger.ONE),
            none,
            DerEncoder.sequence(DerEncoder.oid(DATA)),
            certificates == null ? new byte[0] : DerEncoder.tlv(CONTEXT_0, join(certificates)),
            list == null ? new byte[0] : DerEncoder.tlv(CONTEXT_1, list.encoded()),
            none);
    return DerEncoder.sequence(DerEncoder.oid(SIGNED), DerEncoder.tlv(CONTEXT_0, signed));
  }

  /** Netscape's sequence. */
  public static CertificateBag netscape(byte[] der, Dialect dialect) throws DecodeException {
    DerValue whole = DerValue.first(der, dialect);
    SequenceReader parts = SequenceReader.of(whole);
    parts.next().oid();
    CertificateBag bag = new CertificateBag(whole.encoded(), new ArrayList<>(), List.of());
    for (DerValue one : parts.next().explicit().sequence()) {
      bag.certificates.add(Certificate.parsePrefix(one.encoded(), 0, dialect));
    }
    return bag;
  }

  /** The same in DER. */
  public static byte[] netscape(List<Certificate> certificates) {
    return DerEncoder.sequence(
        DerEncoder.oid(NETSCAPE_SEQUENCE), DerEncoder.tlv(CONTEXT_0, DerEncoder.tlv(SEQUENCE, join(certificates))));
  }

  private static byte[] join(List<Certificate> certificates) {
    byte[][] all = new byte[certificates.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = certificates.get(i).encoded();
    }
    return DerEncoder.join(all);
  }
}
