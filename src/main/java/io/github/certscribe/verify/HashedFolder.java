package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.dialect.Dialect;
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
  private final Dialect dialect;
  private final Map<String, CertificateStore> read = new LinkedHashMap<>();

  public HashedFolder(FileAccess files, String folder, Dialect dialect) {
    this.dialect = dialect;
    this.files = files;
    this.folder = folder;
  }

  /** The certificates with this subject. */
  @Override
  protected List<CertificateFacts> named(DistinguishedName name) {
    String stem = stem(name);
    CertificateStore found = stem == null ? this : read.get(stem);
    if (found == null) {
      found = new CertificateStore();
      for (int i = 0; files.exists(stem + "." + i); i++) {
        CredentialFile.readPem(files.read(stem + "." + i), dialect).addTo(found, dialect);
      }
      read.put(stem, found);
    }
    return stem == null ? List.of() : found.named(name);
  }

  /** The lists of an issuer. */
  @Override
  protected List<RevocationList> lists(DistinguishedName issuer) {
    List<RevocationList> lists = new ArrayList<>();
    String stem = stem(issuer);
    for (int i = 0; stem != null && files.exists(stem + ".r" + i); i++) {
      lists.addAll(CredentialFile.readPem(files.read(stem + ".r" + i), dialect).lists());
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
