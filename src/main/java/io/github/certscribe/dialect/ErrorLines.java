package io.github.certscribe.dialect;

import java.math.BigInteger;

/** Lines of the real one's error stack that it prints on success: each release has other line numbers in them. */
public final class ErrorLines {
  private ErrorLines() {}

  /** What stands below a key that cannot be read; a thread's number leads. */
  public static String unreadableKey(Dialect dialect) {
    return line("03000072:digital envelope routines:X509_PUBKEY_get0:decode error:../crypto/x509/x_pubkey.c:")
        + (dialect == Dialect.V3_0 ? 461 : 466) + ":";
  }

  /** What the newer series keeps of a file that it passed over, and says with the next error; empty for 3.0. */
  public static String missingFile(String file, Dialect dialect) {
    String open = "80000002:system library:BIO_new_file:No such file or directory:../crypto/bio/bss_file.c:67:calling ";
    return dialect == Dialect.V3_0 ? ""
        : line(open + "fopen(" + file + ", r)") + "\n"
            + line("10000080:BIO routines:BIO_new_file:no such file:../crypto/bio/bss_file.c:75:") + "\n";
  }

  /** What a revocation list that is read leaves where no provider has SHA-1. */
  public static String missingSha1(Dialect dialect) {
    boolean old = dialect == Dialect.V3_0;
    return line("0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:../crypto/evp/evp_fetch.c:")
        + (old ? 386 : 376) + ":Global default library context, Algorithm (SHA1 : " + (old ? 94 : 88)
        + "), Properties (<null>)";
  }

  /** The same below the key of a request, whose signature 3.5 has already tried to verify. */
  public static String[] unreadableRequestKey(boolean knownVersion, Dialect dialect) {
    String line = unreadableKey(dialect);
    if (dialect == Dialect.V3_0) {
      return new String[] {line};
    }
    return !knownVersion
        ? new String[] {
          line,
          line("05800091:x509 certificate routines:X509_REQ_verify_ex:unsupported version:../crypto/x509/x_all.c:47:"),
          line
        }
        : new String[] {
          line,
          line("0300009C:digital envelope routines:int_ctx_new:unsupported algorithm:../crypto/evp/pmeth_lib.c:295:"),
          line("06880006:asn1 encoding routines:evp_md_ctx_new_ex:EVP lib:../crypto/evp/digest.c:112:"),
          line
        };
  }

  /** The line below that for a number that is more than 64 bits can hold. */
  public static String unreadableInteger(BigInteger number, Dialect dialect) {
    boolean old = dialect == Dialect.V3_0;
    if (number.abs().bitLength() > Long.SIZE) {
      return line("068000DF:asn1 encoding routines:asn1_get_uint64:too large:../crypto/asn1/a_int.c:219:");
    }
    String where = ":../crypto/asn1/a_int.c:";
    return number.signum() < 0
        ? line("068000E0:asn1 encoding routines:asn1_get_int64:too small" + where + (old ? 271 : 275) + ":")
        : line("068000DF:asn1 encoding routines:asn1_get_int64:too large" + where + (old ? 278 : 282) + ":");
  }

  /** What is left of an encoding that was listed up to where it is broken: a value that does not end, or a header. */
  public static String brokenEncoding(boolean tooLong) {
    String what = "asn1 encoding routines:ASN1_get_object:";
    String where = ":../crypto/asn1/asn1_lib.c:";
    return line(
        tooLong ? "0680009B:" + what + "too long" + where + "95:"
            : "0680007B:" + what + "header too long" + where + "105:");
  }

  /** What {@code enc -z -d} says of input that is damaged, or was never compressed. */
  public static String damagedCompression() {
    return line("14800064:lib(41):bio_zlib_read:zlib inflate error:../crypto/comp/c_zlib.c:481:zlib error: data error");
  }

  /** What is left where a folder was read as if it were a file, and found empty. */
  public static String folderRead() {
    return line("80000015:system library:file_read:Is a directory:../crypto/bio/bss_file.c:149:calling fread()") + "\n"
        + line("10080002:BIO routines:file_read:system lib:../crypto/bio/bss_file.c:151:") + "\n";
  }

  /** What is left of the check of an EC key of which only the public part is there. */
  public static String missingPrivatePart(Dialect dialect) {
    String where = "elliptic curve routines:ossl_ec_key_private_check:passed a null parameter:../crypto/ec/ec_key.c:";
    return line("080C0102:" + where) + (dialect == Dialect.V3_0 ? 512 : 555) + ":\n";
  }

  /** What is left of a file that could not be opened to be written: where a folder has its name, or none is there. */
  public static String unwritable(String file, boolean folder) {
    String call = ":../crypto/bio/bss_file.c:67:calling fopen(" + file + ", w)";
    return folder
        ? line("80000015:system library:BIO_new_file:Is a directory" + call) + "\n"
            + line("10080002:BIO routines:BIO_new_file:system lib:../crypto/bio/bss_file.c:77:") + "\n"
        : line("80000002:system library:BIO_new_file:No such file or directory" + call) + "\n"
            + line("10000080:BIO routines:BIO_new_file:no such file:../crypto/bio/bss_file.c:75:") + "\n";
  }

  /** What is left of a name that is none of the object table's. */
  public static String unknownObject() {
    return line("04000067:object identifier routines:OBJ_txt2obj:unknown object name:../crypto/objects/obj_dat.c:435:")
        + "\n";
  }

  /** A thread's number, which differs from run to run, leads. */
  private static String line(String rest) {
    return "40000000007F0000:error:" + rest;
  }

  /** What {@code ecparam} says of a file with SM2's curve, and goes on. */
  public static String sm2Parameters(String file, Dialect dialect) {
    return dialect == Dialect.V3_0
        ? "" : "Unable to load EC parameters from " + file + " (unexpected parameters type)\n";
  }
}
