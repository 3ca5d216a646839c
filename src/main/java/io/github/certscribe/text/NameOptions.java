package io.github.certscribe.text;

import io.github.certscribe.dialect.Dialect;

/**
 * The words of {@code -nameopt} and what each turns on (openssl-namedisplay-options(1)).
 *
 * <p>The bits are the real one's, since words overlap by clearing each other's.
 */
public final class NameOptions {
  public static final long ESC_2253 = 1;
  public static final long ESC_CTRL = 2;
  public static final long ESC_MSB = 4;
  public static final long USE_QUOTE = 8;
  public static final long UTF8 = 0x10;
  public static final long IGNORE_TYPE = 0x20;
  public static final long SHOW_TYPE = 0x40;
  public static final long DUMP_ALL = 0x80;
  public static final long DUMP_NOSTR = 0x100;
  public static final long DUMP_DER = 0x200;
  public static final long ESC_2254 = 0x400;

  public static final long COMPAT = 0;
  public static final long SEPARATOR_MASK = 0xf0000;
  public static final long SEP_COMMA_PLUS = 0x10000;
  public static final long SEP_COMMA_PLUS_SPACE = 0x20000;
  public static final long SEP_SEMI_PLUS_SPACE = 0x30000;
  public static final long SEP_MULTILINE = 0x40000;
  public static final long DN_REV = 0x100000;
  public static final long FIELD_NAME_MASK = 0x600000;
  public static final long SNAME = 0;
  public static final long LNAME = 0x200000;
  public static final long OID = 0x400000;
  public static final long NOFNAME = 0x600000;
  public static final long SPACE_EQ = 0x800000;
  public static final long DUMP_UNKNOWN = 0x1000000;
  public static final long ALIGN = 0x2000000;

  /** The string part of {@link #RFC2253}. */
  public static final long STRING_RFC2253 = ESC_2253 | ESC_CTRL | ESC_MSB | UTF8 | DUMP_NOSTR | DUMP_DER;
  public static final long RFC2253 = STRING_RFC2253 | SEP_COMMA_PLUS | DN_REV | DUMP_UNKNOWN;
  public static final long ONELINE = STRING_RFC2253 | USE_QUOTE | SEP_COMMA_PLUS_SPACE | SPACE_EQ;
  public static final long MULTILINE = ESC_CTRL | ESC_MSB | SEP_MULTILINE | SPACE_EQ | LNAME | ALIGN;

  private static final long ALL = 0xffffffffL;

  private NameOptions() {}

  /** What is in force where {@code -nameopt} is not given. */
  public static long unlessGiven(Dialect dialect) {
    return dialect.showsNamesAsUtf8() ? UTF8 | ESC_CTRL | DUMP_NOSTR | DUMP_DER | SEP_COMMA_PLUS_SPACE : ONELINE;
  }

  /**
   * Adds the comma-separated words of one {@code -nameopt} to flags.
   *
   * @param flags 0 where none was given before
   * @return the flags, or -1 where a word is unknown
   */
  public static long add(long flags, String words) {
    boolean known = true;
    for (String word : OptionWords.parse(words).words()) {
      long[] maskAndFlag = word(OptionWords.name(word));
      known &= maskAndFlag != null;
      flags = OptionWords.apply(flags, word, maskAndFlag);
    }
    if (!known) {
      return -1;
    }
    return flags != COMPAT && (flags & SEPARATOR_MASK) == 0 ? flags | SEP_COMMA_PLUS_SPACE : flags;
  }

  /** The words that there are, for hints. */
  public static Iterable<String> words() {
    return java.util.List.of(
        "esc_2253", "esc_2254", "esc_ctrl", "esc_msb", "use_quote", "utf8", "ignore_type", "show_type", "dump_all",
        "dump_nostr", "dump_der", "compat", "sep_comma_plus", "sep_comma_plus_space", "sep_semi_plus_space",
        "sep_multiline", "dn_rev", "nofname", "sname", "lname", "align", "oid", "space_eq", "dump_unknown", "RFC2253",
        "oneline", "multiline", "ca_default");
  }

  /** What a word clears and then sets, or null. */
  private static long[] word(String lower) {
    return switch (lower) {
      case "esc_2253" -> set(ESC_2253);
      case "esc_2254" -> set(ESC_2254);
      case "esc_ctrl" -> set(ESC_CTRL);
      case "esc_msb" -> set(ESC_MSB);
      case "use_quote" -> set(USE_QUOTE);
      case "utf8" -> set(UTF8);
      case "ignore_type" -> set(IGNORE_TYPE);
      case "show_type" -> set(SHOW_TYPE);
      case "dump_all" -> set(DUMP_ALL);
      case "dump_nostr" -> set(DUMP_NOSTR);
      case "dump_der" -> set(DUMP_DER);
      case "compat" -> new long[] {ALL, COMPAT};
      case "sep_comma_plus" -> new long[] {SEPARATOR_MASK, SEP_COMMA_PLUS};
      case "sep_comma_plus_space" -> new long[] {SEPARATOR_MASK, SEP_COMMA_PLUS_SPACE};
      case "sep_semi_plus_space" -> new long[] {SEPARATOR_MASK, SEP_SEMI_PLUS_SPACE};
      case "sep_multiline" -> new long[] {SEPARATOR_MASK, SEP_MULTILINE};
      case "dn_rev" -> set(DN_REV);
      case "nofname" -> new long[] {FIELD_NAME_MASK, NOFNAME};
      case "sname" -> new long[] {FIELD_NAME_MASK, SNAME};
      case "lname" -> new long[] {FIELD_NAME_MASK, LNAME};
      case "align" -> set(ALIGN);
      case "oid" -> new long[] {FIELD_NAME_MASK, OID};
      case "space_eq" -> set(SPACE_EQ);
      case "dump_unknown" -> set(DUMP_UNKNOWN);
      case "rfc2253" -> new long[] {ALL, RFC2253};
      case "oneline" -> new long[] {ALL, ONELINE};
      case "multiline", "ca_default" -> new long[] {ALL, MULTILINE};
      default -> null;
    };
  }

  private static long[] set(long flag) {
    return new long[] {0, flag};
  }
}
