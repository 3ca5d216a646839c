package io.github.certscribe.key;

import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.OptionValue;
import io.github.certscribe.derivation.MacAlgorithm;
import io.github.certscribe.derivation.Parameters;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Xof;

/** What {@code dgst} does with each file: digest it, authenticate it, sign it or verify it. */
public final class DigestRun {
  /** What {@code dgst -list} prints. */
  public static final String LIST =
      """
      Supported digests:
      -blake2b512                -blake2s256                -md4                     \s
      -md5                       -md5-sha1                  -ripemd                  \s
      -ripemd160                 -rmd160                    -sha1                    \s
      -sha224                    -sha256                    -sha3-224                \s
      -sha3-256                  -sha3-384                  -sha3-512                \s
      -sha384                    -sha512                    -sha512-224              \s
      -sha512-256                -shake128                  -shake256                \s
      -sm3                       -ssl3-md5                  -ssl3-sha1               \s
      -whirlpool                \s
      """;

  private static final String DEFAULT = "SHA256";
  private static final int BUFFER = 1 << 16;

  private final String scheme;
  private final String shown;
  private final String digest;
  private final int length;
  private final MacAlgorithm mac;
  private final Signer signer;
  private final Verification verification;

  /**
   * @param scheme what is done with the digest, such as {@code HMAC}; empty for nothing
   * @param shown the digest's name for the reader; empty for none
   */
  private DigestRun(
      String scheme, String shown, String digest, int length, MacAlgorithm mac, Signer signer,
      Verification verification) {
    this.scheme = scheme;
    this.shown = shown;
    this.digest = digest;
    this.length = length;
    this.mac = mac;
    this.signer = signer;
    this.verification = verification;
  }

  /** Whether a word is a digest's, be it one that is not there. */
  public static boolean isKnown(String word) {
    return Digests.exists(word) || word.equalsIgnoreCase("whirlpool");
  }

  /** The same for a word behind a dash, where a release may know more of them. */
  public static boolean isKnown(String word, Dialect dialect) {
    return isKnown(word) || OtherDigests.canonical(word, dialect) != null;
  }

  private static String digest(String given) {
    return digest(given, false);
  }

  private static String digest(String given, boolean legacy) {
    String name = given == null ? DEFAULT
        : legacy && given.equalsIgnoreCase("whirlpool") ? "WHIRLPOOL"
        : Digests.known(given);
    if (name == null || name.equals("MD4") && !legacy) {
      throw Digests.missing(given);
    }
    return name;
  }

  /** The default goes by another name than the same digest asked for. */
  private static String shown(String given, boolean legacy) {
    return given == null || Digests.canonical(given) == null
        ? digest(given, legacy) : Digests.providerName(digest(given, legacy));
  }

  /**
   * @param length octets wanted of a digest that has any length; 0 for its own
   * @param legacy whether the legacy provider is loaded
   */
  public static DigestRun digesting(String given, int length, boolean legacy, Dialect dialect) {
    String other = given == null ? null : OtherDigests.canonical(given, dialect);
    String digest = other == null ? digest(given, legacy) : other;
    boolean xof = digest.startsWith("SHAKE") || digest.startsWith("KECCAK-KMAC");
    if (length > 0 && !xof) {
      throw new DiagnosticException("a length can only be given for a digest that has any, such as shake128");
    }
    if (other != null) {
      int own = xof ? OtherDigests.create(other).getDigestSize() : 0;
      return new DigestRun("", other, other, length > 0 ? length : own, null, null, null);
    }
    if (xof && length == 0 && !dialect.shakeHasLength()) {
      throw new DiagnosticException(
          Diagnostic.of(digest + " has no length of its own").withHint("-xoflen gives one"));
    }
    int octets = length > 0 || !xof ? length : digest.equals("SHAKE128") ? 16 : 32;
    return new DigestRun("", shown(given, legacy), digest, octets, null, null, null);
  }

  /**
   * @param options {@code -sigopt}, which may give another key
   * @param legacy whether the legacy provider is loaded
   */
  public static DigestRun hmac(String given, byte[] key, List<String> options, boolean legacy) {
    boolean nothing = given != null && given.equalsIgnoreCase("null");
    if (given != null && Digests.canonical(given) == null && !nothing) {
      throw new DiagnosticException(
          Diagnostic.of("an HMAC cannot be made with \"" + given + "\"")
              .withHint("-" + digest(given) + " names the digest"));
    }
    for (String option : options) {
      Parameters parameters = Parameters.parse(List.of(option), "digest=s key=o properties=s", "-sigopt");
      String other = parameters.text("digest");
      if (other != null && Digests.canonical(other) == null && !other.equalsIgnoreCase("null")) {
        throw Digests.missing(other);
      }
      key = parameters.octets("key", key);
    }
    if (nothing) {
      return new DigestRun("HMAC", "NULL", "NULL", 0, null, null, null);
    }
    String digest = digest(given, legacy);
    return new DigestRun("HMAC", shown(given, legacy), null, 0, MacAlgorithm.hmac(digest, key), null, null);
  }

  /**
   * @param options {@code key:}, {@code hexkey:}, {@code cipher:}, as the MAC takes them
   * @param more {@code -sigopt}, of which the same is demanded
   */
  public static DigestRun mac(
      String name, String given, List<String> options, List<String> more, Dialect dialect) {
    String upper = name.toUpperCase(Locale.ROOT);
    String known =
        switch (upper) {
          case "HMAC", "POLY1305", "SIPHASH" -> "key=o";
          case "CMAC" -> "cipher=s key=o";
          default -> throw new DiagnosticException("the MAC \"" + name + "\" cannot be made here");
        };
    Parameters parameters = Parameters.parse(options, known, "-macopt");
    if (upper.equals("HMAC")) {
      if (given == null) {
        throw new DiagnosticException(Diagnostic.of("the HMAC has no digest").withHint("-sha256 names one"));
      }
      byte[] key = parameters.required("key");
      if (key.length == 0) {
        throw new DiagnosticException(Diagnostic.of("the key of the HMAC is empty").withHint("-hmac takes such a key"));
      }
      return hmac(given, key, more, false);
    }
    if (upper.equals("SIPHASH")) {
      parameters = sized(options, more);
    } else {
      Parameters.parse(more, known, "-sigopt");
    }
    String shown = given == null ? "" : shown(given, false);
    return new DigestRun(upper, shown, null, 0, MacAlgorithm.create(upper, parameters, dialect), null, null);
  }

  /** SipHash's parameters, in which {@code -sigopt} may set size and key; of rounds the real one takes no notice. */
  private static Parameters sized(List<String> options, List<String> more) {
    List<String> all = new ArrayList<>(options);
    long size = 0;
    for (String option : more) {
      String value = option.substring(option.indexOf(':') + 1);
      switch (option.substring(0, option.length() - value.length())) {
        case "size:", "digestsize:" -> {
          Long number = OptionValue.parseLong(value);
          if (number == null || number != 0 && number != 8 && number != 16) {
            throw new DiagnosticException("-sigopt: SipHash has a size of 8 or 16 octets, not \"" + value + "\"");
          }
          size = number;
        }
        default -> {
          if (Parameters.parse(List.of(option), "key=o c-rounds=i d-rounds=i", "-sigopt").has("key")) {
            all.add(0, option);
          }
        }
      }
    }
    all.add("size:" + (size == 0 ? 16 : size));
    return Parameters.parse(all, "key=o size=i", "-macopt");
  }

  /**
   * A signature of what comes.
   *
   * @param given the digest as given; null for the key's own choice
   * @param options {@code -sigopt}, {@code name:value} each
   * @throws DiagnosticException where the key cannot sign so
   */
  public static DigestRun signing(PrivateKey key, String given, List<String> options, Dialect dialect) {
    Signer signer = Signatures.signer(key, given == null ? null : digest(given), options, dialect);
    if (signer.digest() == null && (given != null || !dialect.signsFilesWithoutDigest())) {
      throw new DiagnosticException("a key of " + key.algorithm() + " cannot sign digests");
    }
    String type = key instanceof EcPrivateKey ec && ec.curve().isSm2() ? "SM2" : key.algorithm();
    String shown = signer.digest() == null ? "" : Digests.providerName(signer.digest());
    return new DigestRun(type, shown, null, 0, null, signer, null);
  }

  /** The check of a signature of what comes; else as {@link #signing}. */
  public static DigestRun verifying(PublicKey key, String given, List<String> options, Dialect dialect) {
    String digest = given == null ? null : digest(given);
    if (KeyOperations.hashesForItself(key) && !dialect.signsFilesWithoutDigest()) {
      throw new DiagnosticException("this kind of key verifies messages, not digests");
    }
    return new DigestRun("", "", digest, 0, null, null, Verification.of(key, digest, options, dialect));
  }

  /** What stands before a file's name in parentheses. */
  public String label() {
    return scheme.isEmpty() || shown.isEmpty() ? scheme + shown : scheme + "-" + shown;
  }

  /** The same before {@code (stdin)}, where only the digest is named; empty for none. */
  public String inputLabel() {
    return shown;
  }

  /** The octets that a file comes to. */
  public byte[] result(InputStream in) {
    try {
      return signer != null ? sign(in) : mac != null ? authenticate(in) : digest(in);
    } catch (IOException e) {
      throw new DiagnosticException("cannot read what is to be digested: " + e.getMessage());
    }
  }

  private byte[] sign(InputStream in) throws IOException {
    return signer.signsHashes()
        ? signer.signHash(DigestStream.digest(signer.digest(), in)) : signer.sign(DiskFiles.readFully(in));
  }

  private byte[] authenticate(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count;
    while ((count = in.read(buffer)) > 0) {
      mac.update(buffer, 0, count);
    }
    return mac.result();
  }

  private byte[] digest(InputStream in) throws IOException {
    if (digest.equals("NULL")) {
      DiskFiles.readFully(in);
      return new byte[0];
    }
    Digest other = OtherDigests.create(digest);
    if (other == null && length == 0) {
      return DigestStream.digest(digest, in);
    }
    Digest hash = other == null ? Digests.create(digest) : other;
    DigestStream.update(hash, in);
    if (hash instanceof Xof xof) {
      byte[] result = new byte[length];
      xof.doFinal(result, 0, length);
      return result;
    }
    byte[] result = new byte[hash.getDigestSize()];
    hash.doFinal(result, 0);
    return result;
  }

  /**
   * Whether a signature is the key's over a message.
   *
   * @throws DiagnosticException where it is in no form of a signature
   * @throws IOException where the message cannot be read
   */
  public boolean verify(InputStream message, byte[] signature, Dialect dialect) throws IOException {
    if (!verification.isFormed(signature, dialect)) {
      throw new DiagnosticException("the signature is not the pair of numbers that such keys sign with");
    }
    return verification.verify(message, signature);
  }
}
