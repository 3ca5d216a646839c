package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import io.github.certscribe.name.DistinguishedName;
import io.github.certscribe.name.NameHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder as {@code openssl rehash} leaves it: certificates as {@code HASH.0}, lists as {@code HASH.r0}. As
 * {@code -CApath} has it the files are numbered from 0 on; as a store it is whatever the folder lists, in its order.
 */
public final class HashedFolder extends CertificateStore {
  private final FileAccess files;
  private final String folder;
  private final boolean store;
  private final Dialect dialect;
  private final Map<String, CertificateStore> read = new LinkedHashMap<>();

  public HashedFolder(FileAccess files, String folder, Dialect dialect) {
    this(files, folder, false, dialect);
  }

  private HashedFolder(FileAccess files, String folder, boolean store, Dialect dialect) {
    this.files = files;
    this.folder = folder;
    this.store = store;
    this.dialect = dialect;
  }

  /** A folder as {@code -CAstore} has it. */
  static HashedFolder ofStore(FileAccess files, String folder, Dialect dialect) {
    return new HashedFolder(files, folder, true, dialect);
  }

  /** The certificates with this subject. */
  @Override
  protected List<CertificateFacts> named(DistinguishedName name) {
    String hash = hash(name);
    if (hash == null) {
      return List.of();
    }
    CertificateStore found = read.get(hash);
    if (found == null) {
      found = new CertificateStore();
      read.put(hash, found);
      List<CredentialFile> contents = new ArrayList<>();
      boolean whole = read(hash, ".", contents);
      for (CredentialFile content : contents) {
        content.addTo(found, dialect);
      }
      if (!whole) {
        // Not this time; the real one keeps what it has read, and finds it when it is asked again.
        return List.of();
      }
    }
    return found.named(name);
  }

  /** The lists of an issuer. */
  @Override
  protected List<RevocationList> lists(DistinguishedName issuer) {
    List<RevocationList> lists = new ArrayList<>();
    String hash = hash(issuer);
    List<CredentialFile> contents = new ArrayList<>();
    if (hash != null && read(hash, ".r", contents)) {
      for (CredentialFile content : contents) {
        lists.addAll(content.lists());
      }
    }
    return lists;
  }

  /**
   * Reads the files of a hash.
   *
   * @param contents takes what is in them
   * @return false where a store's file is none itself, at which reading stops
   */
  private boolean read(String hash, String mark, List<CredentialFile> contents) {
    if (!store) {
      String stem = folder + "/" + hash + mark;
      for (int i = 0; files.exists(stem + i); i++) {
        CredentialFile content = CredentialFile.readHashed(files.read(stem + i), mark.endsWith("r"), dialect);
        contents.add(content);
        if (!content.isStore() && VerifyHabits.stopsAtSpoiltFiles(dialect)) {
          // What has been read counts.
          break;
        }
      }
      return true;
    }
    String stem = hash + ".";
    String[] entries = files.entries(folder);
    for (int i = 0; entries != null && i < entries.length; i++) {
      if (entries[i].regionMatches(true, 0, stem, 0, stem.length()) && isNumbered(entries[i], stem.length())) {
        CredentialFile content = CredentialFile.read(files.read(folder + "/" + entries[i]), dialect);
        if (!content.isStore()) {
          return false;
        }
        contents.add(content);
      }
    }
    return true;
  }

  /** Whether a name has a number left behind a hash, as certificates or, with an r, as lists have it. */
  public static boolean isNumbered(String name, int end) {
    int start = name.startsWith("r", end) ? end + 1 : end;
    for (int i = start; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return start < name.length();
  }

  private static String hash(DistinguishedName name) {
    try {
      return NameHash.of(name);
    } catch (DecodeException e) {
      return null;
    }
  }
}
