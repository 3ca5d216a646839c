package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder as {@code openssl rehash} leaves it: certificates as {@code HASH.0}, lists as {@code HASH.r0}. */
public final class HashedFolder extends CertificateStore {
  private final FileAccess files;
  private final String folder;
  private final Map<String, List<CertificateFacts>> read = new LinkedHashMap<>();

  public HashedFolder(FileAccess files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  protected List<CertificateFacts> candidates(CertificateFacts subject) {
    Certificate certificate = subject.certificate();
    List<CertificateFacts> candidates = new ArrayList<>(named(certificate.issuer()));
    if (!subject.isSelfIssued()) {
      candidates.addAll(named(certificate.subject()));
    }
    return candidates;
  }

  /** The certificates with this subject; others whose name hashes alike may be among them. */
  List<CertificateFacts> named(DistinguishedName name) {
    String stem = stem(name);
    List<CertificateFacts> found = stem == null ? List.of() : read.get(stem);
    if (found == null) {
      found = new ArrayList<>();
      for (int i = 0; files.exists(stem + "." + i); i++) {
        for (Certificate certificate : CredentialFile.read(files.read(stem + "." + i)).certificates()) {
          found.add(new CertificateFacts(certificate));
        }
      }
      read.put(stem, found);
    }
    return found;
  }

  /** The lists of an issuer. */
  List<RevocationList> lists(DistinguishedName issuer) {
    List<RevocationList> lists = new ArrayList<>();
    String stem = stem(issuer);
    for (int i = 0; stem != null && files.exists(stem + ".r" + i); i++) {
      lists.addAll(CredentialFile.read(files.read(stem + ".r" + i)).lists());
    }
    return lists;
  }

  private String stem(DistinguishedName name) {
    try {
      return folder + "/" + NameHash.of(name);
    } catch (DecodeException e) {
      return null;
    }
  }
}
