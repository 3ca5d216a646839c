package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.FileAccess;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.name.DistinguishedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The certificates that end paths: those of {@code -trusted}, or of {@code -CAfile}, {@code -CApath} and
 * {@code -CAstore}, or of the system's file and folder.
 */
public final class TrustedCertificates extends CertificateStore {
  private static final String DEFAULT_FILE = "/usr/lib/ssl/cert.pem";
  private static final String DEFAULT_FOLDER = "/usr/lib/ssl/certs";

  private final List<HashedFolder> folders = new ArrayList<>();
  private final List<RevocationList> lists = new ArrayList<>();
  private final Dialect dialect;

  /** What only counts for revocation lists: what there is beside {@code -trusted}; null without that. */
  private Supplier<TrustedCertificates> beside;

  private TrustedCertificates(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The certificates that a command's options name. */
  public static TrustedCertificates of(Options options, Host host) {
    if (!options.has("trusted")) {
      return ofStores(options, host);
    }
    TrustedCertificates trusted = new TrustedCertificates(host.dialect());
    trusted.beside = () -> ofStores(options, host);
    for (String file : options.values("trusted")) {
      trusted.addFile(host.files(), file);
    }
    return trusted;
  }

  private static TrustedCertificates ofStores(Options options, Host host) {
    TrustedCertificates trusted = new TrustedCertificates(host.dialect());
    FileAccess files = host.files();
    if (options.has("CAfile")) {
      trusted.addFile(files, options.value("CAfile"));
    } else if (!options.has("no-CAfile")) {
      String file = environment(host, "SSL_CERT_FILE", DEFAULT_FILE);
      trusted.addDefaultFile(files, file);
    }
    for (String folder : options.values("CApath")) {
      if (!files.isDirectory(folder)) {
        throw new DiagnosticException("\"" + folder + "\" is no folder");
      }
    }
    if (options.has("CApath")) {
      trusted.addFolders(files, options.value("CApath"));
    } else if (!options.has("no-CApath")) {
      trusted.addFolders(files, environment(host, "SSL_CERT_DIR", DEFAULT_FOLDER));
    }
    if (options.has("CAstore")) {
      trusted.addStore(files, options.value("CAstore"));
    } else if (!options.has("no-CAstore") && VerifyHabits.hasDefaultStore(host.dialect())) {
      trusted.addDefaultStore(files, environment(host, "SSL_CERT_DIR", DEFAULT_FOLDER));
    }
    return trusted;
  }

  private static String environment(Host host, String name, String otherwise) {
    String value = host.environment().get(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  /** Whether this certificate is among them. */
  public boolean holds(Certificate certificate) {
    for (CertificateFacts facts : named(certificate.subject())) {
      if (Arrays.equals(facts.certificate().encoded(), certificate.encoded())) {
        return true;
      }
    }
    return false;
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
    byte[] data = files.read(file);
    CredentialFile content = beside != null ? CredentialFile.read(data, dialect) : readTrusted(data, file);
    if (content.certificates().isEmpty() && (beside != null || content.lists().isEmpty())) {
      throw new DiagnosticException(
          "\"" + file + "\" holds "
              + (beside != null ? "no certificate" : "neither a certificate nor a revocation list"));
    }
    content.addTo(this, dialect);
    lists.addAll(content.lists());
  }

  private CredentialFile readTrusted(byte[] data, String file) {
    CredentialFile content;
    try {
      content = CredentialFile.readWhole(data, dialect);
    } catch (DecodeException e) {
      throw new DiagnosticException("\"" + file + "\" cannot be read whole: " + e.getMessage());
    }
    if (content.certificates().isEmpty() && content.lists().isEmpty() && FileHabits.readsTrustedDer(dialect)) {
      try {
        content.addCertificate(data, dialect);
      } catch (DecodeException e) {
        // The caller says what it holds.
      }
    }
    return content;
  }

  private void addStored(FileAccess files, String file) {
    CredentialFile content = CredentialFile.read(files.read(file), dialect);
    if (content.isStore()) {
      content.addTo(this, dialect);
      lists.addAll(content.lists());
    }
  }

  private void addFolders(FileAccess files, String folderList) {
    for (String folder : folderList.split(":")) {
      folders.add(new HashedFolder(files, folder, dialect));
    }
  }

  /** Of the folders that are looked into by default the list is taken for one name. */
  private void addDefaultStore(FileAccess files, String store) {
    if (files.isFile(store)) {
      addStored(files, store);
    } else if (files.isDirectory(store)) {
      folders.add(HashedFolder.ofStore(files, store, dialect));
    }
  }

  private void addStore(FileAccess files, String store) {
    boolean isUri = store.startsWith("file:") && !files.exists(store);
    String path = isUri ? store.substring(5) : store;
    String name = isUri && path.startsWith("//localhost/") ? path.substring(11) : path;
    if (!files.exists(name) || isUri && !name.startsWith("/")) {
      throw new DiagnosticException("there is no store \"" + store + "\"");
    }
    if (files.isDirectory(name)) {
      folders.add(HashedFolder.ofStore(files, name, dialect));
    } else {
      addStored(files, name);
    }
  }

  @Override
  protected List<CertificateFacts> named(DistinguishedName subject) {
    List<CertificateFacts> found = super.named(subject);
    for (HashedFolder folder : folders) {
      if (found.isEmpty()) {
        found = folder.named(subject);
      }
    }
    return found;
  }

  @Override
  protected CertificateStore ofLists() {
    if (beside == null) {
      return this;
    }
    TrustedCertificates store = beside.get();
    beside = () -> store;
    return store;
  }

  @Override
  protected List<RevocationList> lists(DistinguishedName issuer) {
    if (beside != null) {
      return ofLists().lists(issuer);
    }
    List<RevocationList> found = new ArrayList<>();
    for (RevocationList list : lists) {
      if (CertificateFacts.sameName(list.issuer(), issuer)) {
        found.add(list);
      }
    }
    for (HashedFolder folder : folders) {
      found.addAll(folder.lists(issuer));
    }
    return found;
  }
}
