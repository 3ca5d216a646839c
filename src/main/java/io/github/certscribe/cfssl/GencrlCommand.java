package io.github.certscribe.cfssl;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.Extension;
import io.github.certscribe.certificate.RevocationListAssembler;
import io.github.certscribe.certificate.Validity;
import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.SignatureScheme;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.text.ByteString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** {@code cfssl gencrl}: a list of revoked certificates (RFC 5280, 5), in base64 on standard output. */
final class GencrlCommand extends CfsslCommand {
  private static final long WEEK = 7L * 24 * 3600;

  GencrlCommand(Host host) {
    super(host);
  }

  @Override
  GoFlags flags() {
    return new GoFlags();
  }

  @Override
  String usage() {
    return "Usage: cfssl gencrl SERIALS CERT KEY [SECONDS]\n"
        + "SERIALS has a serial number in decimals on each line, SECONDS how long the list is valid, a week without"
        + " it;\n"
        + "all are files, and - is standard input.\n";
  }

  @Override
  int execute(GoFlags flags) {
    String serials = ByteString.of(read(host, flags.argument(0)));
    Certificate issuer = readCertificate(read(host, flags.argument(1)));
    String keyFile = flags.argument(2);
    byte[] keyData = read(host, keyFile);
    long validFor = flags.arguments().size() > 3 ? seconds(ByteString.of(read(host, flags.argument(3))).strip()) : 0;
    PrivateKey key = AuthorityKey.parse(host, keyData, keyFile, null);
    byte[] list = list(serials, issuer, key, validFor == 0 ? WEEK : validFor);
    host.print(Base64.getEncoder().encodeToString(list) + "\n");
    return 0;
  }

  private static long seconds(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CfsslException("\"" + text + "\" is no number of seconds of 32 bits");
    }
  }

  private byte[] list(String serials, Certificate issuer, PrivateKey key, long validFor) {
    SignatureScheme scheme = Signatures.scheme(key, KeyMaker.digest(key), List.of(), host.dialect());
    byte[] now = Validity.encode(host.now());
    // Go writes the name anew.
    RevocationListAssembler list =
        new RevocationListAssembler(
            GoName.of(issuer.subject()).toDistinguishedName(), now, Validity.encode(host.now() + validFor));
    for (String line : serials.split("\n")) {
      if (!line.isEmpty()) {
        list.revoke(serialNumber(line), now, List.of());
      }
    }
    addKeyIdentifier(list, issuer);
    return list.sign(scheme, true);
  }

  /** The authority key identifier (RFC 5280, 5.2.1), where the issuer has one; there is no number of the list. */
  private static void addKeyIdentifier(RevocationListAssembler list, Certificate issuer) {
    byte[] identifier = issuer.extension(LocalSigner.SUBJECT_KEY_IDENTIFIER);
    if (identifier == null || identifier.length <= 2) {
      return;
    }
    byte[] value = DerEncoder.sequence(DerEncoder.tlv(0x80, Arrays.copyOfRange(identifier, 2, identifier.length)));
    list.extensions().add(new Extension(LocalSigner.AUTHORITY_KEY_IDENTIFIER, false, value));
  }

  /** The number that a line begins with, 0 where it begins with none: what follows the real one passes over. */
  private static BigInteger serialNumber(String line) {
    int start = line.startsWith("-") || line.startsWith("+") ? 1 : 0;
    int end = start;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    BigInteger number = end == start ? BigInteger.ZERO : new BigInteger(line.substring(start, end));
    return line.startsWith("-") ? number.negate() : number;
  }
}
