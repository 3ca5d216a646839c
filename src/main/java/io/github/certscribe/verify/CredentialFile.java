package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.util.ArrayList;
import java.util.List;

/**
 * All certificates and revocation lists of a file, in its order; what is neither is passed over.
 *
 * @param certificates from PEM, or the one that the file is in DER
 */
public record CredentialFile(List<Certificate> certificates, List<RevocationList> lists) {
  /** Reads as much as can be read. */
  public static CredentialFile read(byte[] data) {
    CredentialFile file = new CredentialFile(new ArrayList<>(), new ArrayList<>());
    PemReader reader = new PemReader(data);
    boolean any = false;
    try {
      for (PemBlock block; (block = reader.next()) != null; any = true) {
        file.add(block);
      }
      if (!any && data.length > 0 && data[0] == 0x30) {
        file.addDer(data);
      }
    } catch (DecodeException e) {
      // What came before it counts.
    }
    return file;
  }

  private void add(PemBlock block) throws DecodeException {
    switch (block.label()) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
          certificates.add(Certificate.parsePrefix(block.content(), 0));
      case "X509 CRL" -> lists.add(RevocationList.parse(block.content()));
      default -> { }
    }
  }

  private void addDer(byte[] data) throws DecodeException {
    try {
      certificates.add(Certificate.parse(data));
    } catch (DecodeException e) {
      lists.add(RevocationList.parse(data));
    }
  }
}
