package io.github.certscribe.key;

/** Object identifiers of key algorithms, in dotted decimals. */
final class KeyOids {
  /** rsaEncryption, RFC 8017 appendix A.1. */
  static final String RSA = "1.2.840.113549.1.1.1";
  /** rsa of X.500, read as the same. */
  static final String OIW_RSA = "2.5.8.1.1";
  /** id-RSASSA-PSS, RFC 8017 appendix A.2.3. */
  static final String RSA_PSS = "1.2.840.113549.1.1.10";
  /** id-mgf1, RFC 8017 appendix A.2.1. */
  static final String MGF1 = "1.2.840.113549.1.1.8";
  /** id-ecPublicKey, RFC 5480 2.1.1. */
  static final String EC = "1.2.840.10045.2.1";
  /** id-prime-field and id-characteristic-two-field, X9.62. */
  static final String PRIME_FIELD = "1.2.840.10045.1.1";
  static final String BINARY_FIELD = "1.2.840.10045.1.2";
  /** id-dsa, RFC 3279 2.3.2. */
  static final String DSA = "1.2.840.10040.4.1";
  /** dhKeyAgreement, PKCS#3. */
  static final String DH = "1.2.840.113549.1.3.1";
  /** dhpublicnumber, RFC 3279 2.3.3. */
  static final String DHX = "1.2.840.10046.2.1";
  /** RFC 8410 section 3. */
  static final String X25519 = "1.3.101.110";
  static final String X448 = "1.3.101.111";
  static final String ED25519 = "1.3.101.112";
  static final String ED448 = "1.3.101.113";
  static final String SM2 = "1.2.156.10197.1.301";
  static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";

  private KeyOids() {}

  /** The algorithm of a private key, whose name may be another word for it: SM2 for EC. */
  static String algorithm(String oid) {
    return oid.equals(SM2) ? EC : oid;
  }
}
