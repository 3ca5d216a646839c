package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.key.KeyReader;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.Passphrases;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.pem.PemWriter;
import io.github.certscribe.pkcs12.Pfx;
import io.github.certscribe.pkcs12.PfxText;
import io.github.certscribe.pkcs12.SafeBag;
import io.github.certscribe.text.NameOptions;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;
import java.util.List;

/** {@code openssl pkcs12}: takes keys and certificates out of PKCS#12, or with {@code -export} puts them in. */
public final class Pkcs12Command implements Command {
  private static final String DEFAULT_CIPHER = "aes-256-cbc";

  @Override
  public OptionTable options(Dialect dialect) {
    return Pkcs12Options.table(dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.checkFolders(options, "CApath", host);
    Pkcs12Export.checkEncryption(options, host.dialect());
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    beforeHelp(options, host);
    boolean export = options.has("export");
    Pkcs12Effort effort = Pkcs12Effort.of(options);
    String encryption = Pkcs12Options.encryption(options);
    if (encryption != null && !KeyWriter.isCipher(encryption)) {
      KeyWriter.checkCipher(encryption);
    }
    new Pkcs12Warnings(options, host).tell(export, effort);
    // Nothing reads certificates with it, but what is no source of a pass phrase is refused.
    Passphrases.resolve(host, options.value("passcerts"), null);
    if (export) {
      return new Pkcs12Export(options, host, effort).run();
    }
    try {
      return new Reading(options, host).run();
    } catch (DecodeException | IndexOutOfBoundsException e) {
      throw new DiagnosticException("pkcs12: " + name(options) + " cannot be read: " + e.getMessage());
    }
  }

  private static String name(Options options) {
    return options.has("in") ? "\"" + options.value("in") + "\"" : "standard input";
  }

  /** Taking out. */
  private static final class Reading {
    private final Options options;
    private final Host host;
    private final ObjectTable objects;
    private final TextWriter out = new TextWriter();
    private final boolean info;
    private final boolean quiet;
    private final boolean legacy;
    private String phrase;
    private String outPhrase;

    Reading(Options options, Host host) {
      this.options = options;
      this.host = host;
      this.objects = ObjectTable.of(host.dialect());
      this.info = options.has("info");
      this.quiet = options.has("noout");
      this.legacy = options.has("legacy") || host.modules().hasLegacyProvider();
    }

    int run() throws DecodeException {
      String file = options.value("in");
      byte[] data = file == null ? host.readStandardInput() : host.files().read(file);
      Pfx pfx = Pfx.parse(data, host.dialect());
      String[] phrases = Pkcs12Options.phrases(options, host, false);
      phrase = phrases[0];
      outPhrase = phrases[1];
      String macPhrase = options.has("twopass") ? Passphrases.askPassword(host, "Enter MAC Password:", false) : null;
      if (phrase == null) {
        phrase = Passphrases.ask(host, "Enter Import Password");
        if (phrase == null) {
          throw new DiagnosticException("pkcs12: no import pass phrase was given");
        }
      }
      String ofMac = macPhrase == null ? phrase : macPhrase;
      if (ofMac.isEmpty() && pfx.mac() != null && !options.has("nomacver") && pfx.isMac(null)) {
        ofMac = null;
        // With an empty pass phrase the real one tries none at all first, and then keeps to it.
        phrase = macPhrase == null ? null : phrase;
      }
      if (!checkMac(pfx, ofMac)) {
        host.printError("Mac verify error: invalid password?\n");
        return 1;
      }
      try {
        show(pfx);
      } catch (DecodeException | DiagnosticException e) {
        writeWhatCameBefore();
        throw e;
      }
      host.writeOutput(options.value("out"), out.toByteArray(), true);
      return 0;
    }

    private void show(Pfx pfx) throws DecodeException {
      for (DerValue part : pfx.parts()) {
        Pfx.Contents contents = pfx.contents(part, phrase, legacy);
        if (contents == null) {
          continue;
        }
        if (contents.algorithm() == null) {
          tell("PKCS7 Data");
        } else {
          tell("PKCS7 Encrypted data: " + PfxText.encryption(contents.algorithm(), objects));
        }
        if (contents.bags() == null) {
          throw new DecodeException("it cannot be decrypted; -legacy takes old ciphers");
        }
        show(contents.bags());
      }
    }

    /** Where a command fails, what came before is on standard output by then, but not in a file. */
    private void writeWhatCameBefore() {
      if (!options.has("out")) {
        host.write(out.toByteArray());
      }
    }

    private void tell(String line) {
      if (info) {
        host.printError(line + "\n");
      }
    }

    private boolean checkMac(Pfx pfx, String phrase) {
      Pfx.Mac mac = pfx.mac();
      if (mac == null) {
        if (!options.has("nomacver")) {
          host.printError("Warning: MAC is absent!\n");
        }
        return true;
      }
      if (mac.pbmac1() != null && host.dialect().has35Additions()) {
        tell("MAC: PBMAC1 using PBKDF2, Iteration " + mac.pbmac1().iterations());
        tell("Key length: " + mac.pbmac1().keyLength() + ", Salt length: " + mac.pbmac1().salt().length);
        tell("PBKDF2 PRF: " + objects.shortName(mac.pbmac1().prf()));
        return options.has("nomacver") || pfx.isMac(phrase);
      }
      tell("MAC: " + objects.display(mac.digest()) + ", Iteration " + mac.iterations());
      tell("MAC length: " + mac.value().length + ", salt length: " + mac.salt().length);
      return options.has("nomacver") || pfx.isMac(phrase);
    }

    private void show(List<SafeBag> bags) throws DecodeException {
      for (SafeBag bag : bags) {
        show(bag);
      }
    }

    private void show(SafeBag bag) throws DecodeException {
      switch (bag.type()) {
        case SafeBag.KEY -> {
          tell("Key bag");
          showKey(bag, bag.value().encoded());
        }
        case SafeBag.SHROUDED_KEY -> {
          List<DerValue> parts = bag.value().sequence();
          tell("Shrouded Keybag: " + PfxText.encryption(parts.get(0), objects));
          if (showsKeys()) {
            byte[] key = Pfx.decrypt(parts.get(0), parts.get(1).octetString(), phrase, legacy);
            if (key == null) {
              print("Bag Attributes", bag.attributes());
              throw new DecodeException("its key cannot be decrypted");
            }
            showKey(bag, key);
          }
        }
        case SafeBag.CERTIFICATE -> {
          tell("Certificate bag");
          showCertificate(bag);
        }
        case SafeBag.SAFE_CONTENTS -> {
          tell("Safe Contents bag");
          // These are shown, be nothing asked to be shown.
          PfxText.attributes(out, "Bag Attributes", bag.attributes(), objects, host.dialect());
          show(Pfx.bags(bag.value()));
        }
        case SafeBag.SECRET -> {
          tell("Secret bag");
          showSecret(bag);
        }
        default -> host.printError("Warning unsupported bag type: " + objects.display(bag.type()) + "\n");
      }
    }

    /** Shows a secret, be nothing asked to be shown; its type goes to the messages. */
    private void showSecret(SafeBag bag) throws DecodeException {
      List<DerValue> parts = bag.value().sequence();
      PfxText.attributes(out, "Bag Attributes", bag.attributes(), objects, host.dialect());
      host.printError("Bag Type: " + objects.display(parts.get(0).oid()) + "\nBag Value: ");
      PfxText.value(out, parts.get(1).explicit(), objects, host.dialect());
    }

    private void print(String title, DerValue attributes) throws DecodeException {
      if (!quiet) {
        PfxText.attributes(out, title, attributes, objects, host.dialect());
      }
    }

    private boolean showsKeys() {
      return !options.has("nokeys") && !options.has("jdktrust") && !quiet;
    }

    private void showKey(SafeBag bag, byte[] privateKeyInfo) throws DecodeException {
      if (!showsKeys()) {
        return;
      }
      print("Bag Attributes", bag.attributes());
      PrivateKey key = KeyReader.privateKeyInfo(privateKeyInfo, host.dialect());
      DerValue attributes = null;
      for (DerValue part : DerValue.parse(privateKeyInfo).sequence()) {
        attributes = part.isContext(0) ? part : attributes;
      }
      print("Key Attributes", attributes);
      String given = Pkcs12Options.encryption(options);
      boolean plain = given == null && (options.has("nodes") || options.has("noenc"));
      String cipher = plain ? null : given == null ? DEFAULT_CIPHER : given;
      if (given != null) {
        KeyWriter.checkCipher(given);
      }
      out.write(KeyWriter.pem(key, false, cipher, outPhrase, KeyWriter.PEM_PROMPT, host));
    }

    private void showCertificate(SafeBag bag) throws DecodeException {
      boolean own = bag.has(SafeBag.LOCAL_KEY_ID);
      if (options.has("nocerts") || quiet || own && options.has("cacerts") || !own && options.has("clcerts")) {
        return;
      }
      print("Bag Attributes", bag.attributes());
      byte[] der = bag.certificate();
      if (der == null) {
        return;
      }
      // What stands behind it is passed over.
      Certificate certificate = Certificate.parsePrefix(der, 0, host.dialect());
      long nameOptions = NameOptions.unlessGiven(host.dialect());
      NameText.printTitled(out, "subject=", certificate.subject(), nameOptions, objects);
      NameText.printTitled(out, "issuer=", certificate.issuer(), nameOptions, objects);
      out.write(PemWriter.encode("CERTIFICATE", certificate.encoded()));
    }
  }
}
