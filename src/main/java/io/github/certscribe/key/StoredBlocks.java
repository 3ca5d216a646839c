package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.FileHabits;
import io.github.certscribe.pem.PemBlock;
import io.github.certscribe.pem.PemReader;
import java.util.List;

/**
 * The blocks of a file in PEM, as the real one sees them where it looks for one kind of thing among any (keys,
 * certificates, lists): decrypted, whatever they are, so that a pass phrase may be asked for one that is not looked
 * for. What cannot be decrypted is left out.
 */
public final class StoredBlocks {
  private final Host host;
  private final String file;
  private final String passphrase;
  private final PemReader pem;
  private KeyUnlocker unlocker;
  private PemBlock last;
  private DecodeException problem;

  /**
   * @param file name as given; null is standard input
   * @param format {@code PEM}, or null where it may as well be DER
   * @param passphrase the argument of {@code -passin}, or null: then a person is asked where one is needed
   */
  public StoredBlocks(Host host, byte[] data, String file, String format, String passphrase) {
    this.host = host;
    this.file = file;
    this.passphrase = passphrase;
    pem = new PemReader(data, !"PEM".equals(format), file == null && host.isStandardInputPiped());
  }

  /** The next block, without headers; null behind the last one, and where a phrase in standard input is missing. */
  public PemBlock next() {
    while (unlocker == null || !unlocker.isUnheard()) {
      last = pem.nextWellFormed();
      if (last == null || !last.hasHeaders()) {
        return last;
      }
      try {
        return new PemBlock(last.label(), List.of(), unlocker().content(last));
      } catch (DecodeException e) {
        problem = e;
        pem.countFailure();
      }
    }
    return null;
  }

  /** What decrypts; it has the pass phrase, or asks for it. */
  public KeyUnlocker unlocker() {
    if (unlocker == null) {
      unlocker = new KeyUnlocker(host, file, Passphrases.resolve(host, passphrase, null)[0]);
      if (file == null) {
        unlocker.hear(pem.rest());
      }
    }
    return unlocker;
  }

  /** Goes on behind the last block, of which nothing that is looked for was made. */
  public void passOver() {
    pem.passOver(last);
  }

  /**
   * The same where a key is looked for, of a block under the label of a key that is none.
   *
   * @param isPublic whether it is a public key that is looked for: then private keys are none
   */
  void passOverSpoiled(boolean isPublic) {
    if (last.hasHeaders() || !FileHabits.takesSpoiledKeysForText(host.dialect())) {
      return;
    }
    switch (last.label()) {
      case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" -> {
        if (isPublic || !KeyUnlocker.isEncryptedPrivateKeyInfo(last.content())) {
          pem.passOver();
        }
      }
      case "PUBLIC KEY" -> {
        if (isPublic) {
          pem.passOver();
        }
      }
      default -> { }
    }
  }

  /** Asks for the phrase of an encrypted key that is not looked for, as the real one does. */
  public void ask(int times) {
    if (times > 0 && last.isKeyOrParameters() && !last.hasHeaders()) {
      unlocker().open(last.content(), times);
    }
  }

  /** What was wrong with the last thing that could not be decrypted; null where nothing was. */
  public DecodeException problem() {
    return problem;
  }

  /** What was found so far to be nothing; see {@link PemReader#failures}. */
  public PemReader reader() {
    return pem;
  }
}
