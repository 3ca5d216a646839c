package io.github.certscribe.command;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.Cipher;
import io.github.certscribe.key.PasswordKeys;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.util.Arrays;

/**
 * Key and IV of {@code enc}, from options, or from a pass phrase and a salt that stands before what is encrypted.
 *
 * @param wrappingIv the IV where keys are wrapped; null for the one that is always the same
 * @param salt null for none
 * @param header what goes before the encrypted octets
 * @param skipped how many octets of the input are such a header
 */
record EncKey(byte[] key, byte[] iv, byte[] wrappingIv, byte[] salt, byte[] header, int skipped) {
  private static final String MAGIC = "Salted__";
  private static final int SALT_LENGTH = 8;
  private static final int LONGEST_HEX = 1 << 20;
  private static final int DEFAULT_ITERATIONS = 10_000;

  static EncKey of(
      Cipher cipher, String password, String digest, boolean encrypt, byte[] input, Options options, Host host) {
    int length = cipher.keyLength() + cipher.ivLength();
    byte[] derived = new byte[length];
    byte[] salt = new byte[0];
    byte[] header = new byte[0];
    int skipped = 0;
    boolean salted = salted(options);
    if (password != null) {
      boolean pbkdf2 = options.has("pbkdf2") || options.has("iter");
      int saltLength = pbkdf2 ? (int) options.number("saltlen", SALT_LENGTH) : SALT_LENGTH;
      if (salted && options.has("S")) {
        salt = hex(host, options.value("S"), saltLength, "salt");
      } else if (salted && encrypt) {
        salt = new byte[saltLength];
        host.random().nextBytes(salt);
        header = DerEncoder.join(ByteString.bytes(MAGIC), salt);
      } else if (salted) {
        skipped = MAGIC.length() + saltLength;
        salt = storedSalt(input, skipped);
      }
      byte[] octets = ByteString.bytes(password);
      if (!pbkdf2) {
        host.printError("*** WARNING : deprecated key derivation used.\nUsing -iter or -pbkdf2 would be better.\n");
      }
      derived =
          pbkdf2 ? PasswordKeys.pbkdf2(digest, octets, salt, (int) options.number("iter", DEFAULT_ITERATIONS), length)
              : PasswordKeys.chained(digest, octets, salt, length);
    }
    boolean wraps = cipher.mode().startsWith("WRAP");
    byte[] key = Arrays.copyOf(derived, cipher.keyLength());
    byte[] iv = Arrays.copyOfRange(derived, cipher.keyLength(), length);
    if (options.has("iv")) {
      if (cipher.ivLength() == 0) {
        host.printError("warning: iv not used by this cipher\n");
      } else {
        iv = hex(host, options.value("iv"), cipher.ivLength(), "IV");
      }
    } else if (password == null && cipher.ivLength() > 0 && !(wraps && !host.dialect().wrapsAsItEncrypts())) {
      throw new DiagnosticException("the cipher needs an IV: give -iv beside -K");
    }
    if (options.has("K")) {
      key = hex(host, options.value("K"), cipher.keyLength(), "key");
    }
    // Without a pass phrase there is no salt; the real one shows one all the same, whatever was in memory.
    byte[] shown = !salted ? null : salt.length == 0 ? new byte[SALT_LENGTH] : salt;
    boolean fixed = wraps && !options.has("iv") && !host.dialect().wrapsAsItEncrypts();
    return new EncKey(key, iv, fixed ? null : iv, shown, header, skipped);
  }

  private static boolean salted(Options options) {
    boolean salted = true;
    for (Options.Given given : options.inOrder()) {
      salted = given.name().equals("salt") || salted && !given.name().equals("nosalt");
    }
    return salted;
  }

  private static byte[] storedSalt(byte[] input, int end) {
    if (input.length < MAGIC.length()) {
      throw new DiagnosticException("the input is too short to have been encrypted with a pass phrase");
    }
    if (!ByteString.of(input, 0, MAGIC.length()).equals(MAGIC)) {
      throw new DiagnosticException("bad magic number: the input does not begin with \"" + MAGIC + "\" and a salt");
    }
    if (input.length < end) {
      throw new DiagnosticException("the input ends inside its salt");
    }
    return Arrays.copyOfRange(input, MAGIC.length(), end);
  }

  /** Hexadecimal digits in so many octets: too many are cut off, too few filled up with zeros, and both is said. */
  private static byte[] hex(Host host, String digits, int size, String what) {
    if (size > LONGEST_HEX) {
      throw new DiagnosticException("a " + what + " of " + size + " octets is too long");
    }
    int count = Math.min(digits.length(), 2 * size);
    if (digits.length() > 2 * size) {
      host.printError("hex string is too long, ignoring excess\n");
    } else if (digits.length() < 2 * size) {
      host.printError("hex string is too short, padding with zero bytes to length\n");
    }
    byte[] octets = new byte[size];
    for (int i = 0; i < count; i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new DiagnosticException("the " + what + " has what is no hexadecimal digit");
      }
      octets[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
    }
    return octets;
  }

  /** What {@code -p} prints. */
  String shown() {
    TextWriter out = new TextWriter();
    line(out, "salt=", salt);
    line(out, "key=", key);
    line(out, "iv =", iv.length == 0 ? null : iv);
    return out.toString();
  }

  private static void line(TextWriter out, String label, byte[] octets) {
    if (octets == null) {
      return;
    }
    out.print(label);
    for (byte octet : octets) {
      out.upperHex(octet);
    }
    out.println();
  }
}
