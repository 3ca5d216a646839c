package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.certificate.RevocationListAssembler;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.key.Signatures;
import java.util.List;

/** A delta CRL (RFC 5280, 5.2.4): what a newer list says that an older one does not. */
public final class RevocationListDelta {
  private static final String DELTA = "2.5.29.27";

  private RevocationListDelta() {}

  /**
   * @param digest as the user gave it, or null for the key's own
   * @throws DiagnosticException where the two are no successors, or not of this key
   */
  public static RevocationList make(
      RevocationList base, RevocationList newer, PrivateKey key, String digest, Dialect dialect) {
    ListFacts old = new ListFacts(base, dialect);
    ListFacts now = new ListFacts(newer, dialect);
    check(old, now);
    checkSignature(base, key, "the older list");
    checkSignature(newer, key, "the newer list");
    SignatureScheme scheme = Signatures.scheme(key, digest, List.of(), dialect);
    try {
      RevocationListAssembler delta =
          new RevocationListAssembler(
              newer.issuer(), newer.thisUpdate().encoded(),
              newer.nextUpdate() == null ? new byte[0] : newer.nextUpdate().encoded());
      delta.extensions().add(new Extension(DELTA, true, DerEncoder.integer(old.number)));
      delta.extensions().addAll(newer.extensions());
      addEntries(delta, old, now);
      return RevocationList.parse(delta.sign(scheme, true), dialect);
    } catch (DecodeException e) {
      throw new IllegalStateException("what was just assembled cannot be read", e);
    }
  }

  private static void check(ListFacts old, ListFacts now) {
    if (old.baseNumber != null || now.baseNumber != null) {
      throw new DiagnosticException("crl: one of the two lists is a delta already");
    }
    if (old.number == null || now.number == null) {
      throw new DiagnosticException("crl: both lists need a CRL number");
    }
    if (!now.isSuccessorOf(old)) {
      throw new DiagnosticException(
          "crl: the lists differ in issuer, authority key identifier or scope, or the second is not newer");
    }
  }

  private static void checkSignature(RevocationList list, PrivateKey key, String what) {
    boolean good;
    try {
      good = Signatures.verify(
          new PublicKey(key.publicKey().encoded()), list.signatureAlgorithm(), list.tbs().encoded(),
          list.signature().bitString());
    } catch (DecodeException e) {
      good = false;
    }
    if (!good) {
      throw new DiagnosticException("crl: " + what + " is not signed by the key");
    }
  }

  private static void addEntries(RevocationListAssembler delta, ListFacts old, ListFacts now) throws DecodeException {
    for (DerValue field : now.list.tbs().sequence().subList(4, now.list.tbs().sequence().size())) {
      for (DerValue entry : field.isUniversal(16) ? field.sequence() : List.<DerValue>of()) {
        boolean known = false;
        for (RevocationList.Entry before : old.entries()) {
          known |= before.serialNumber().equals(entry.sequence().get(0).integer());
        }
        if (!known) {
          delta.revoke(entry.encoded());
        }
      }
    }
  }
}
