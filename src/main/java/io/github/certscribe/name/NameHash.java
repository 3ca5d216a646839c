package io.github.certscribe.name;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.key.Digests;

/** The numbers by which certificates are found in a folder: {@code x509 -hash} and {@code -subject_hash_old}. */
public final class NameHash {
  private NameHash() {}

  /** Eight hexadecimal digits: of SHA-1 over the form in which names are compared. */
  public static String of(DistinguishedName name) throws DecodeException {
    return hex(Digests.digest("sha1", NameComparison.canonical(name)));
  }

  /** The number that releases before 1.0.0 used: of MD5 over the name's DER. */
  public static String old(DistinguishedName name) {
    return hex(Digests.digest("md5", name.encoded()));
  }

  /** The first four octets, the last of them first. */
  private static String hex(byte[] digest) {
    StringBuilder out = new StringBuilder(8);
    for (int i = 3; i >= 0; i--) {
      out.append(Character.forDigit(digest[i] >> 4 & 15, 16)).append(Character.forDigit(digest[i] & 15, 16));
    }
    return out.toString();
  }
}
