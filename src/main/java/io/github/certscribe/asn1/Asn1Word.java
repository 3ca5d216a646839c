package io.github.certscribe.asn1;

import java.util.List;

/** The words of ASN1_generate_nconf(3), in any case. */
public enum Asn1Word {
  BOOLEAN(1), NULL(5), INTEGER(2), ENUMERATED(10), OBJECT(6), UTCTIME(23), GENERALIZEDTIME(24), OCTETSTRING(4),
  BITSTRING(3), UNIVERSALSTRING(28), IA5STRING(22), UTF8STRING(12), BMPSTRING(30), VISIBLESTRING(26),
  PRINTABLESTRING(19), T61STRING(20), GENERALSTRING(27), NUMERICSTRING(18), SEQUENCE(16), SET(17),
  EXPLICIT(-1), IMPLICIT(-1), OCTWRAP(-1), SEQWRAP(-1), SETWRAP(-1), BITWRAP(-1), FORMAT(-1);

  /** For hints. */
  static final List<String> SPELLINGS =
      List.of(
          "BOOLEAN", "NULL", "INTEGER", "ENUMERATED", "OID", "OBJECT", "UTCTIME", "GENERALIZEDTIME", "GENTIME",
          "OCTETSTRING", "OCT", "BITSTRING", "BITSTR", "UNIVERSALSTRING", "UNIV", "IA5STRING", "IA5", "UTF8",
          "UTF8String", "BMP", "BMPSTRING", "VISIBLESTRING", "VISIBLE", "PRINTABLESTRING", "PRINTABLE", "T61",
          "T61STRING", "TELETEXSTRING", "GeneralString", "NUMERIC", "NUMERICSTRING", "SEQUENCE", "SET", "EXPLICIT",
          "IMPLICIT", "OCTWRAP", "SEQWRAP", "SETWRAP", "BITWRAP", "FORMAT");

  private final int tag;

  Asn1Word(int tag) {
    this.tag = tag;
  }

  /** The type's universal tag number. */
  int tag() {
    return tag;
  }

  /** Whether it says how a value is tagged or written, and not of what type it is. */
  public boolean isModifier() {
    return tag < 0;
  }

  /** Null where it is none of the words. */
  public static Asn1Word of(String word) {
    return switch (upper(word)) {
      case "BOOL", "BOOLEAN" -> BOOLEAN;
      case "NULL" -> NULL;
      case "INT", "INTEGER" -> INTEGER;
      case "ENUM", "ENUMERATED" -> ENUMERATED;
      case "OID", "OBJECT" -> OBJECT;
      case "UTC", "UTCTIME" -> UTCTIME;
      case "GENTIME", "GENERALIZEDTIME" -> GENERALIZEDTIME;
      case "OCT", "OCTETSTRING" -> OCTETSTRING;
      case "BITSTR", "BITSTRING" -> BITSTRING;
      case "UNIV", "UNIVERSALSTRING" -> UNIVERSALSTRING;
      case "IA5", "IA5STRING" -> IA5STRING;
      case "UTF8", "UTF8STRING" -> UTF8STRING;
      case "BMP", "BMPSTRING" -> BMPSTRING;
      case "VISIBLE", "VISIBLESTRING" -> VISIBLESTRING;
      case "PRINTABLE", "PRINTABLESTRING" -> PRINTABLESTRING;
      case "T61", "T61STRING", "TELETEXSTRING" -> T61STRING;
      case "GENSTR", "GENERALSTRING" -> GENERALSTRING;
      case "NUMERIC", "NUMERICSTRING" -> NUMERICSTRING;
      case "SEQ", "SEQUENCE" -> SEQUENCE;
      case "SET" -> SET;
      case "EXP", "EXPLICIT" -> EXPLICIT;
      case "IMP", "IMPLICIT" -> IMPLICIT;
      case "OCTWRAP" -> OCTWRAP;
      case "SEQWRAP" -> SEQWRAP;
      case "SETWRAP" -> SETWRAP;
      case "BITWRAP" -> BITWRAP;
      case "FORM", "FORMAT" -> FORMAT;
      default -> null;
    };
  }

  private static String upper(String word) {
    char[] upper = word.toCharArray();
    for (int i = 0; i < upper.length; i++) {
      if (upper[i] >= 'a' && upper[i] <= 'z') {
        upper[i] -= 32;
      }
    }
    return new String(upper);
  }
}
