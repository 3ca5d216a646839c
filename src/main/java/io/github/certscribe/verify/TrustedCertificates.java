package io.github.certscribe.verify;

import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.name.DistinguishedName;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates that end paths: those of {@code -trusted}, or of {@code -CAfile}, {@code -CApath} and {@code -CAstore},
 * or of the system's file and folder.
 */
public final class TrustedCertificates extends CertificateStore {
  private static final String DEFAULT_FILE = "/usr/lib/ssl/cert.pem";
  private static final String DEFAULT_FOLDER = "/usr/lib/ssl/certs";

  private final List<HashedFolder> folders = new ArrayList<>();
  private final List<RevocationList> lists = new ArrayList<>();

  /** The certificates that a command's options name. */
  public static TrustedCertificates of(Options options, Host host) {
    TrustedCertificates trusted = new TrustedCertificates();
    FileAccess files = host.files();
    if (options.has("trusted")) {
      for (String file : options.values("trusted")) {
        trusted.addFile(files, file);
      }
      return trusted;
    }
    if (options.has("CAfile")) {
      trusted.addFile(files, options.value("CAfile"));
    } else if (!options.has("no-CAfile")) {
      String file = environment(host, "SSL_CERT_FILE", DEFAULT_FILE);
      trusted.addDefaultFile(files, file);
    }
    if (options.has("CApath")) {
      trusted.addFolders(files, options.value("CApath"));
    } else if (!options.has("no-CApath")) {
      trusted.addFolders(files, environment(host, "SSL_CERT_DIR", DEFAULT_FOLDER));
    }
    if (options.has("CAstore")) {
      trusted.addStore(files, options.value("CAstore"));
    }
    return trusted;
  }

  private static String environment(Host host, String name, String otherwise) {
    String value = host.environment().get(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  /** Nobody asked for it: it may be missing, or hold nothing. */
  private void addDefaultFile(FileAccess files, String file) {
    if (files.exists(file)) {
      try {
        addFile(files, file);
      } catch (DiagnosticException e) {
        // Then nothing in it is trusted.
      }
    }
  }

  private void addFile(FileAccess files, String file) {
    CredentialFile content = CredentialFile.read(files.read(file));
    if (content.certificates().isEmpty() && content.lists().isEmpty()) {
      throw new DiagnosticException("\"" + file + "\" holds neither a certificate nor a revocation list");
    }
    for (Certificate certificate : content.certificates()) {
      add(certificate);
    }
    lists.addAll(content.lists());
  }

  private void addFolders(FileAccess files, String folderList) {
    for (String folder : folderList.split(":")) {
      folders.add(new HashedFolder(files, folder));
    }
  }

  private void addStore(FileAccess files, String store) {
    String name = store.startsWith("file:") ? store.substring(5) : store;
    if (!files.isDirectory(name)) {
      addFile(files, name);
      return;
    }
    for (String entry : files.list(name)) {
      if (files.isFile(name + "/" + entry)) {
        addFile(files, name + "/" + entry);
      }
    }
  }

  @Override
  protected List<CertificateFacts> candidates(CertificateFacts subject) {
    List<CertificateFacts> candidates = new ArrayList<>(all());
    for (HashedFolder folder : folders) {
      candidates.addAll(folder.candidates(subject));
    }
    return candidates;
  }

  /** The trusted certificates with this subject. */
  List<CertificateFacts> named(DistinguishedName subject) {
    List<CertificateFacts> found = new ArrayList<>();
    for (CertificateFacts facts : all()) {
      if (CertificateFacts.sameName(facts.certificate().subject(), subject)) {
        found.add(facts);
      }
    }
    for (HashedFolder folder : folders) {
      found.addAll(folder.named(subject));
    }
    return found;
  }

  /** The revocation lists from the files so far; more may be added. */
  public List<RevocationList> lists() {
    return lists;
  }

  /** These lists, and those that the folders have of a certificate's issuer. */
  public List<RevocationList> listsFor(Certificate certificate) {
    List<RevocationList> all = new ArrayList<>(lists);
    for (HashedFolder folder : folders) {
      all.addAll(folder.lists(certificate.issuer()));
    }
    return all;
  }
}
