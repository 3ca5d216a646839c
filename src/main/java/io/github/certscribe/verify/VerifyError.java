package io.github.certscribe.verify;

/** Numbers and texts of what can be wrong with a path; scripts know both. */
public final class VerifyError {
  public static final int UNSPECIFIED = 1;
  public static final int UNABLE_TO_GET_ISSUER_CERT = 2;
  public static final int UNABLE_TO_GET_CRL = 3;
  public static final int UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY = 6;
  public static final int CERT_SIGNATURE_FAILURE = 7;
  public static final int CRL_SIGNATURE_FAILURE = 8;
  public static final int CERT_NOT_YET_VALID = 9;
  public static final int CERT_HAS_EXPIRED = 10;
  public static final int CRL_NOT_YET_VALID = 11;
  public static final int CRL_HAS_EXPIRED = 12;
  public static final int ERROR_IN_CERT_NOT_BEFORE_FIELD = 13;
  public static final int ERROR_IN_CERT_NOT_AFTER_FIELD = 14;
  public static final int ERROR_IN_CRL_LAST_UPDATE_FIELD = 15;
  public static final int ERROR_IN_CRL_NEXT_UPDATE_FIELD = 16;
  public static final int DEPTH_ZERO_SELF_SIGNED_CERT = 18;
  public static final int SELF_SIGNED_CERT_IN_CHAIN = 19;
  public static final int UNABLE_TO_GET_ISSUER_CERT_LOCALLY = 20;
  public static final int UNABLE_TO_VERIFY_LEAF_SIGNATURE = 21;
  public static final int CERT_CHAIN_TOO_LONG = 22;
  public static final int CERT_REVOKED = 23;
  public static final int PATH_LENGTH_EXCEEDED = 25;
  public static final int INVALID_PURPOSE = 26;
  public static final int CERT_UNTRUSTED = 27;
  public static final int CERT_REJECTED = 28;
  public static final int SUBJECT_ISSUER_MISMATCH = 29;
  public static final int AKID_SKID_MISMATCH = 30;
  public static final int AKID_ISSUER_SERIAL_MISMATCH = 31;
  public static final int KEYUSAGE_NO_CERTSIGN = 32;
  public static final int UNABLE_TO_GET_CRL_ISSUER = 33;
  public static final int UNHANDLED_CRITICAL_EXTENSION = 34;
  public static final int KEYUSAGE_NO_CRL_SIGN = 35;
  public static final int UNHANDLED_CRITICAL_CRL_EXTENSION = 36;
  public static final int INVALID_NON_CA = 37;
  public static final int PROXY_PATH_LENGTH_EXCEEDED = 38;
  public static final int KEYUSAGE_NO_DIGITAL_SIGNATURE = 39;
  public static final int PROXY_CERTIFICATES_NOT_ALLOWED = 40;
  public static final int INVALID_EXTENSION = 41;
  public static final int INVALID_POLICY_EXTENSION = 42;
  public static final int NO_EXPLICIT_POLICY = 43;
  public static final int DIFFERENT_CRL_SCOPE = 44;
  public static final int PERMITTED_VIOLATION = 47;
  public static final int EXCLUDED_VIOLATION = 48;
  public static final int SUBTREE_MINMAX = 49;
  public static final int UNSUPPORTED_CONSTRAINT_TYPE = 51;
  public static final int UNSUPPORTED_CONSTRAINT_SYNTAX = 52;
  public static final int UNSUPPORTED_NAME_SYNTAX = 53;
  public static final int CRL_PATH_VALIDATION_ERROR = 54;
  public static final int SUITE_B_INVALID_VERSION = 56;
  public static final int SUITE_B_INVALID_ALGORITHM = 57;
  public static final int SUITE_B_INVALID_CURVE = 58;
  public static final int SUITE_B_INVALID_SIGNATURE_ALGORITHM = 59;
  public static final int SUITE_B_LOS_NOT_ALLOWED = 60;
  public static final int SUITE_B_CANNOT_SIGN_P_384_WITH_P_256 = 61;
  public static final int HOSTNAME_MISMATCH = 62;
  public static final int EMAIL_MISMATCH = 63;
  public static final int IP_ADDRESS_MISMATCH = 64;
  public static final int EE_KEY_TOO_SMALL = 66;
  public static final int CA_KEY_TOO_SMALL = 67;
  public static final int CA_MD_TOO_WEAK = 68;
  public static final int PROXY_SUBJECT_NAME_VIOLATION = 72;
  public static final int SIGNATURE_ALGORITHM_INCONSISTENCY = 78;
  public static final int INVALID_CA = 79;
  public static final int PATHLEN_INVALID_FOR_NON_CA = 80;
  public static final int PATHLEN_WITHOUT_KU_KEY_CERT_SIGN = 81;
  public static final int KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA = 82;
  public static final int ISSUER_NAME_EMPTY = 83;
  public static final int SUBJECT_NAME_EMPTY = 84;
  public static final int MISSING_AUTHORITY_KEY_IDENTIFIER = 85;
  public static final int MISSING_SUBJECT_KEY_IDENTIFIER = 86;
  public static final int EMPTY_SUBJECT_ALT_NAME = 87;
  public static final int EMPTY_SUBJECT_SAN_NOT_CRITICAL = 88;
  public static final int CA_BCONS_NOT_CRITICAL = 89;
  public static final int AUTHORITY_KEY_IDENTIFIER_CRITICAL = 90;
  public static final int SUBJECT_KEY_IDENTIFIER_CRITICAL = 91;
  public static final int CA_CERT_MISSING_KEY_USAGE = 92;
  public static final int EXTENSIONS_REQUIRE_VERSION_3 = 93;
  public static final int EC_KEY_EXPLICIT_PARAMETERS = 94;

  private VerifyError() {}

  /** Whether {@code verify} goes on after it, to find what else is wrong. */
  public static boolean isTolerated(int error) {
    return switch (error) {
      case NO_EXPLICIT_POLICY, CERT_HAS_EXPIRED, DEPTH_ZERO_SELF_SIGNED_CERT, INVALID_CA, INVALID_NON_CA,
          PATH_LENGTH_EXCEEDED, SIGNATURE_ALGORITHM_INCONSISTENCY,
          CRL_HAS_EXPIRED, CRL_NOT_YET_VALID, UNHANDLED_CRITICAL_EXTENSION, INVALID_PURPOSE -> true;
      default -> error >= PATHLEN_INVALID_FOR_NON_CA && error <= EXTENSIONS_REQUIRE_VERSION_3;
    };
  }

  /** The text that is printed for a number. */
  public static String text(int error) {
    return switch (error) {
      case UNSPECIFIED -> "unspecified certificate verification error";
      case UNABLE_TO_GET_ISSUER_CERT -> "unable to get issuer certificate";
      case UNABLE_TO_GET_CRL -> "unable to get certificate CRL";
      case UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY -> "unable to decode issuer public key";
      case CERT_SIGNATURE_FAILURE -> "certificate signature failure";
      case CRL_SIGNATURE_FAILURE -> "CRL signature failure";
      case CERT_NOT_YET_VALID -> "certificate is not yet valid";
      case CERT_HAS_EXPIRED -> "certificate has expired";
      case CRL_NOT_YET_VALID -> "CRL is not yet valid";
      case CRL_HAS_EXPIRED -> "CRL has expired";
      case ERROR_IN_CERT_NOT_BEFORE_FIELD -> "format error in certificate's notBefore field";
      case ERROR_IN_CERT_NOT_AFTER_FIELD -> "format error in certificate's notAfter field";
      case DEPTH_ZERO_SELF_SIGNED_CERT -> "self-signed certificate";
      case SELF_SIGNED_CERT_IN_CHAIN -> "self-signed certificate in certificate chain";
      case UNABLE_TO_GET_ISSUER_CERT_LOCALLY -> "unable to get local issuer certificate";
      case UNABLE_TO_VERIFY_LEAF_SIGNATURE -> "unable to verify the first certificate";
      case CERT_CHAIN_TOO_LONG -> "certificate chain too long";
      case CERT_REVOKED -> "certificate revoked";
      case PATH_LENGTH_EXCEEDED -> "path length constraint exceeded";
      case INVALID_PURPOSE -> "unsuitable certificate purpose";
      case CERT_UNTRUSTED -> "certificate not trusted";
      case CERT_REJECTED -> "certificate rejected";
      case ERROR_IN_CRL_LAST_UPDATE_FIELD -> "format error in CRL's lastUpdate field";
      case ERROR_IN_CRL_NEXT_UPDATE_FIELD -> "format error in CRL's nextUpdate field";
      case UNHANDLED_CRITICAL_CRL_EXTENSION -> "unhandled critical CRL extension";
      case KEYUSAGE_NO_DIGITAL_SIGNATURE -> "key usage does not include digital signature";
      case INVALID_EXTENSION -> "invalid or inconsistent certificate extension";
      case INVALID_POLICY_EXTENSION -> "invalid or inconsistent certificate policy extension";
      case CRL_PATH_VALIDATION_ERROR -> "CRL path validation error";
      case PROXY_SUBJECT_NAME_VIOLATION -> "proxy subject name violation";
      case SIGNATURE_ALGORITHM_INCONSISTENCY -> "cert info signature and signature algorithm mismatch";
      default -> textFrom29(error);
    };
  }

  private static String textFrom29(int error) {
    return switch (error) {
      case SUBJECT_ISSUER_MISMATCH -> "subject issuer mismatch";
      case AKID_SKID_MISMATCH -> "authority and subject key identifier mismatch";
      case AKID_ISSUER_SERIAL_MISMATCH -> "authority and issuer serial number mismatch";
      case KEYUSAGE_NO_CERTSIGN -> "key usage does not include certificate signing";
      case UNABLE_TO_GET_CRL_ISSUER -> "unable to get CRL issuer certificate";
      case UNHANDLED_CRITICAL_EXTENSION -> "unhandled critical extension";
      case KEYUSAGE_NO_CRL_SIGN -> "key usage does not include CRL signing";
      case INVALID_NON_CA -> "invalid non-CA certificate (has CA markings)";
      case PROXY_PATH_LENGTH_EXCEEDED -> "proxy path length constraint exceeded";
      case PROXY_CERTIFICATES_NOT_ALLOWED -> "proxy certificates not allowed, please set the appropriate flag";
      case NO_EXPLICIT_POLICY -> "no explicit policy";
      case DIFFERENT_CRL_SCOPE -> "different CRL scope";
      case PERMITTED_VIOLATION -> "permitted subtree violation";
      case EXCLUDED_VIOLATION -> "excluded subtree violation";
      case SUBTREE_MINMAX -> "name constraints minimum and maximum not supported";
      case UNSUPPORTED_CONSTRAINT_TYPE -> "unsupported name constraint type";
      case UNSUPPORTED_CONSTRAINT_SYNTAX -> "unsupported or invalid name constraint syntax";
      case UNSUPPORTED_NAME_SYNTAX -> "unsupported or invalid name syntax";
      case HOSTNAME_MISMATCH -> "hostname mismatch";
      case EMAIL_MISMATCH -> "email address mismatch";
      case IP_ADDRESS_MISMATCH -> "IP address mismatch";
      case EE_KEY_TOO_SMALL -> "EE certificate key too weak";
      case CA_KEY_TOO_SMALL -> "CA certificate key too weak";
      case CA_MD_TOO_WEAK -> "CA signature digest algorithm too weak";
      case SUITE_B_INVALID_VERSION -> "Suite B: certificate version invalid";
      case SUITE_B_INVALID_ALGORITHM -> "Suite B: invalid public key algorithm";
      case SUITE_B_INVALID_CURVE -> "Suite B: invalid ECC curve";
      case SUITE_B_INVALID_SIGNATURE_ALGORITHM -> "Suite B: invalid signature algorithm";
      case SUITE_B_LOS_NOT_ALLOWED -> "Suite B: curve not allowed for this LOS";
      case SUITE_B_CANNOT_SIGN_P_384_WITH_P_256 -> "Suite B: cannot sign P-384 with P-256";
      default -> textFrom79(error);
    };
  }

  private static String textFrom79(int error) {
    return switch (error) {
      case INVALID_CA -> "invalid CA certificate";
      case PATHLEN_INVALID_FOR_NON_CA -> "Path length invalid for non-CA cert";
      case PATHLEN_WITHOUT_KU_KEY_CERT_SIGN -> "Path length given without key usage keyCertSign";
      case KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA -> "Key usage keyCertSign invalid for non-CA cert";
      case ISSUER_NAME_EMPTY -> "Issuer name empty";
      case SUBJECT_NAME_EMPTY -> "Subject name empty";
      case MISSING_AUTHORITY_KEY_IDENTIFIER -> "Missing Authority Key Identifier";
      case MISSING_SUBJECT_KEY_IDENTIFIER -> "Missing Subject Key Identifier";
      case EMPTY_SUBJECT_ALT_NAME -> "Empty Subject Alternative Name extension";
      case CA_BCONS_NOT_CRITICAL -> "Basic Constraints of CA cert not marked critical";
      case EMPTY_SUBJECT_SAN_NOT_CRITICAL -> "Subject empty and Subject Alt Name extension not critical";
      case AUTHORITY_KEY_IDENTIFIER_CRITICAL -> "Authority Key Identifier marked critical";
      case SUBJECT_KEY_IDENTIFIER_CRITICAL -> "Subject Key Identifier marked critical";
      case CA_CERT_MISSING_KEY_USAGE -> "CA cert does not include key usage extension";
      case EXTENSIONS_REQUIRE_VERSION_3 -> "Using cert extension requires at least X509v3";
      case EC_KEY_EXPLICIT_PARAMETERS -> "Certificate public key has explicit ECC parameters";
      default -> "unknown certificate verification error";
    };
  }
}
