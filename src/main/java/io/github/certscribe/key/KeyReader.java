package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.io.ByteArrayInputStream;

/** Keys in files: every form and encryption that the real one takes. */
public final class KeyReader {
  private KeyReader() {}

  /**
   * @param file name as given; null is standard input
   * @param format {@code PEM} or {@code DER} where it must be that; all else is whatever it is
   * @param passphrase the argument of {@code -passin}, or null: then a terminal is asked where one is needed
   * @param what what the key is to messages: {@code private key}, {@code CA private key}
   */
  public static PrivateKey privateKey(Host host, String file, String format, String passphrase, String what) {
    String phrase = Passphrases.resolve(host, passphrase, null)[0];
    return privateKey(host, read(host, file, format, what), file, format, phrase, what);
  }

  /**
   * The same from what was read already.
   *
   * @param phrase the pass phrase itself, or null
   */
  public static PrivateKey privateKey(
      Host host, byte[] data, String file, String format, String phrase, String what) {
    host.modules().requireReaders();
    if (!host.modules().canCompute()) {
      return withoutProvider(host, data, file, what);
    }
    StoredBlocks blocks = new StoredBlocks(host, data, file, format, Passphrases.argument(phrase));
    KeyUnlocker unlocker = blocks.unlocker();
    DecodeException problem = null;
    PrivateKey key = null;
    if (takes(format, "PEM", host)) {
      PemBlock block;
      while (key == null && (block = blocks.next()) != null) {
        try {
          key = PrivateKeyDecoder.block(block, unlocker, host.dialect());
          if (key == null) {
            blocks.passOver();
          }
        } catch (DecodeException e) {
          problem = e;
          blocks.passOverSpoiled(false);
        }
      }
      problem = problem == null ? blocks.problem() : problem;
    }
    hear(unlocker, data, file, format, host);
    if (key == null && takes(format, "DER", host) && looksLikeDer(data)) {
      try {
        key = PrivateKeyDecoder.file(data, unlocker, host.dialect());
      } catch (DecodeException e) {
        problem = e;
      }
    }
    try {
      if (key == null && takes(format, "PVK", host) && PvkFile.isPvk(data)) {
        key = PvkFile.parse(data, unlocker);
      } else if (key == null && takes(format, "MSBLOB", host) && MicrosoftBlob.isBlob(data)) {
        key = MicrosoftBlob.privateKey(data);
      }
    } catch (DecodeException e) {
      problem = e;
    }
    try {
      key = key == null ? null : PostQuantumPrivateKey.asParametersSay(key, host.modules().providerParameters());
    } catch (DecodeException e) {
      problem = e;
    }
    if (key == null) {
      throw unreadable(file, what, problem, data);
    }
    return key;
  }

  /** Without a provider that has algorithms there are PKCS#8 in PEM, not encrypted, and the older kinds of keys. */
  private static PrivateKey withoutProvider(Host host, byte[] data, String file, String what) {
    PemReader pem = new PemReader(data);
    DecodeException problem = null;
    for (PemBlock block; (block = pem.nextWellFormed()) != null; ) {
      try {
        return withoutProvider(block, host.dialect());
      } catch (DecodeException e) {
        problem = e;
      }
    }
    throw unreadable(file, what, problem, data);
  }

  /** The key of a block where only the base provider is there. */
  static PrivateKey withoutProvider(PemBlock block, Dialect dialect) throws DecodeException {
    if (!block.label().equals("PRIVATE KEY")) {
      throw new DecodeException("no active provider reads " + block.label());
    }
    return knownWithoutProvider(privateKeyInfo(block.content(), dialect));
  }

  private static PrivateKey knownWithoutProvider(PrivateKey key) throws DecodeException {
    boolean edwards = key instanceof OctetPrivateKey octets && octets.algorithm().startsWith("ED");
    if (edwards || key instanceof PostQuantumPrivateKey) {
      throw new DecodeException("no active provider has keys of " + key.algorithm());
    }
    return key;
  }

  /**
   * Whether a form is looked for where another is named, or none: PEM and DER mean nothing but themselves, and so do
   * Microsoft's forms in some releases; all else is taken for no word at all.
   */
  private static boolean takes(String named, String form, Host host) {
    if (named == null || named.equals(form)) {
      return true;
    }
    boolean microsoft = named.equals("MSBLOB") || named.equals("PVK");
    return !named.equals("PEM") && !named.equals("DER") && !(microsoft && host.dialect().heedsMicrosoftForms());
  }

  /**
   * Refuses a block under the label of a private key that is none, unless it is encrypted.
   *
   * @throws DecodeException also where it has headers that are not those of encryption
   */
  public static void check(PemBlock block, Dialect dialect) throws DecodeException {
    if (KeyUnlocker.isEncrypted(block) || block.label().equals("ENCRYPTED PRIVATE KEY")) {
      return;
    }
    if (block.label().equals("PRIVATE KEY")) {
      PrivateKeyDecoder.any(block.content(), dialect);
    } else if (PrivateKeyDecoder.block(block, new KeyUnlocker(null, null, ""), dialect) == null) {
      throw new DecodeException("the label \"" + block.label() + "\" is no key's");
    }
  }

  /** The key of a PrivateKeyInfo in DER. */
  public static PrivateKey privateKeyInfo(byte[] der, Dialect dialect) throws DecodeException {
    return PrivateKeyDecoder.privateKeyInfo(der, dialect);
  }

  /** The same for a public key; from 3.5 on also out of a private key. */
  public static PublicKey publicKey(Host host, String file, String format, String what) {
    return publicKey(host, file, format, null, what);
  }

  /** @param passphrase the argument of {@code -passin}, or null */
  public static PublicKey publicKey(Host host, String file, String format, String passphrase, String what) {
    host.modules().requireProvider(false);
    String phrase = Passphrases.resolve(host, passphrase, null)[0];
    byte[] data = read(host, file, format, what);
    DecodeException problem = null;
    try {
      PublicKey key = publicKey(host, data, file, format, phrase);
      if (key != null) {
        return key;
      }
    } catch (DecodeException e) {
      problem = e;
    }
    // Standard input cannot be read once more.
    if (file != null && host.dialect().readsPublicKeyFromPrivateKey()) {
      return privateKey(host, data, file, format, phrase, what).publicKey();
    }
    throw unreadable(file, what, problem, data);
  }

  /** Where a phrase for DER may be asked for in standard input: behind it, if that was not looked through as PEM. */
  private static void hear(KeyUnlocker unlocker, byte[] data, String file, String format, Host host) {
    if (file == null && looksLikeDer(data) && ("DER".equals(format) || !host.isStandardInputPiped())) {
      try {
        int end = DerValue.first(data).encoded().length;
        unlocker.hear(new ByteArrayInputStream(data, end, data.length - end));
      } catch (DecodeException e) {
        // Then it is no key either.
      }
    }
  }

  private static PublicKey publicKey(Host host, byte[] data, String file, String format, String phrase)
      throws DecodeException {
    DecodeException problem = null;
    if (takes(format, "PEM", host)) {
      StoredBlocks blocks = new StoredBlocks(host, data, file, format, Passphrases.argument(phrase));
      for (PemBlock block; (block = blocks.next()) != null; ) {
        try {
          PublicKey key = PublicKeyDecoder.block(block, host.dialect());
          if (key != null) {
            return key;
          }
          blocks.ask(FileHabits.phrasesForPublicKey(host.dialect()));
          blocks.passOver();
          blocks.passOverSpoiled(true);
        } catch (DecodeException e) {
          problem = e;
          blocks.passOverSpoiled(true);
        }
      }
      problem = problem == null ? blocks.problem() : problem;
    }
    PublicKey key = null;
    if (takes(format, "DER", host) && looksLikeDer(data)) {
      key = PublicKeyDecoder.any(data, host.dialect());
    }
    if (key == null && takes(format, "MSBLOB", host) && MicrosoftBlob.isBlob(data)) {
      key = MicrosoftBlob.publicKey(data);
    }
    if (key == null && problem != null) {
      throw problem;
    }
    return key;
  }

  /**
   * A key in PKCS#8, and nothing but that: what {@code pkcs8} converts back.
   *
   * @param plain whether it is not encrypted; else it must be
   * @param phrase null where it is to be asked for
   */
  public static PrivateKey pkcs8(Host host, String file, String format, boolean plain, String phrase) {
    byte[] data = file == null ? host.readStandardInput() : host.files().read(file);
    String label = plain ? "PRIVATE KEY" : "ENCRYPTED PRIVATE KEY";
    try {
      byte[] der = "DER".equals(format) ? data : null;
      PemReader pem = new PemReader(data);
      PemBlock block;
      while (der == null && (block = pem.next()) != null) {
        KeyUnlocker own = new KeyUnlocker(host, file, phrase);
        own.hear(file == null ? pem.rest() : null);
        // Headers of a few characters are headers here.
        der = block.label().equals(label) && (block.headers().isEmpty() || KeyUnlocker.isEncrypted(block))
            ? own.content(block) : null;
      }
      if (der == null) {
        throw new DiagnosticException(
            Diagnostic.of("no " + label + " in PEM was found").withHint(KeyHint.of(data)));
      }
      KeyUnlocker unlocker = KeyUnlocker.withPrompt(host, "Enter Password", phrase);
      unlocker.hear(file == null ? pem.rest() : null);
      byte[] info = plain ? der : unlocker.pkcs8(der);
      PrivateKey key = PrivateKeyDecoder.known(PrivateKeyDecoder.privateKeyInfo(info, host.dialect()), host.dialect());
      return host.modules().canCompute() ? key : knownWithoutProvider(key);
    } catch (DecodeException e) {
      throw unreadable(file, "private key", e, data);
    }
  }

  private static byte[] read(Host host, String file, String format, String what) {
    if ("ENGINE".equals(format)) {
      throw new DiagnosticException(
          Diagnostic.of("cannot load " + what + " from an engine").withHint("engines are not supported"));
    }
    return file == null ? host.readStandardInput() : host.files().read(fileName(file));
  }

  /** {@code file:///path} is a file too. */
  private static String fileName(String file) {
    if (file.startsWith("file:///")) {
      return file.substring(7);
    }
    return file.startsWith("file://localhost/") ? file.substring(16) : file;
  }

  private static boolean looksLikeDer(byte[] data) {
    return data.length > 1 && data[0] == 0x30;
  }

  /**
   * What to say where nothing is read from a file.
   *
   * @param file as given; null is standard input
   * @param cause null where nothing was found: then the hint is what the file holds instead
   */
  static DiagnosticException unreadable(String file, String what, DecodeException cause, byte[] data) {
    String name = file == null ? "standard input" : "\"" + file + "\"";
    Diagnostic diagnostic = Diagnostic.of("could not read " + what + " from " + name);
    String hint = cause != null ? cause.getMessage() : KeyHint.of(data);
    return new DiagnosticException(hint == null ? diagnostic : diagnostic.withHint(hint));
  }
}
