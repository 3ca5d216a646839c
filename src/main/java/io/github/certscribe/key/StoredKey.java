package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.text.TextWriter;

/**
 * A key of any kind that was found in a file: one of the three is there.
 *
 * @param whole a private key, or null
 * @param open a public key, or null
 * @param parameters key parameters, or null
 */
public record StoredKey(PrivateKey whole, PublicKey open, KeyParameters parameters) {
  /** What a PEM block holds; null for a block that holds no key. */
  public static StoredKey of(PemBlock block, KeyUnlocker unlocker, Host host) throws DecodeException {
    Dialect dialect = host.dialect();
    if (!host.modules().canCompute()) {
      return block.isOfKnownKind() ? new StoredKey(KeyReader.withoutProvider(block, dialect), null, null) : null;
    }
    PrivateKey whole = null;
    DecodeException problem = null;
    try {
      whole = PrivateKeyDecoder.block(block, unlocker, dialect);
    } catch (DecodeException e) {
      problem = e;
    }
    PublicKey open = whole == null ? PublicKeyDecoder.block(block, dialect) : null;
    boolean found = whole != null || open != null;
    if (!found && problem != null) {
      throw problem;
    }
    KeyParameters parameters = found ? null : KeyParameters.parse(block.label(), block.content());
    return found || parameters != null ? new StoredKey(whole, open, parameters) : null;
  }

  /** What DER is; null where it is no key. */
  public static StoredKey of(byte[] der, KeyUnlocker unlocker, Dialect dialect) {
    try {
      return new StoredKey(PrivateKeyDecoder.file(der, unlocker, dialect), null, null);
    } catch (DecodeException e) {
      try {
        PublicKey open = PublicKeyDecoder.any(der, dialect);
        return open == null ? null : new StoredKey(null, open, null);
      } catch (DecodeException notOpen) {
        return null;
      }
    }
  }

  /** What {@code storeutl} calls it. */
  public String title() {
    return whole != null ? "Pkey" : open != null ? "Public key" : "Parameters";
  }

  /** Prints all of it. */
  public void print(TextWriter out, Host host) {
    Dialect dialect = host.dialect();
    if (!host.modules().canCompute()) {
      OldKeyText.printPrivate(out, whole);
    } else if (whole != null) {
      KeyPrinter.printPrivate(out, whole, dialect);
    } else if (open != null) {
      KeyPrinter.printPublic(out, open, null, dialect);
    } else {
      parameters.print(out);
    }
  }

  /** The key in PEM, in the form that is its own in PKCS#8's days. */
  public byte[] pem(Host host) {
    return whole != null ? KeyWriter.pem(whole, false, null, null, KeyWriter.PEM_PROMPT, host)
        : open != null ? KeyWriter.publicPem(open) : parameters.pem();
  }
}
