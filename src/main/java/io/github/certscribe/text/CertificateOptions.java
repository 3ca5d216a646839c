package io.github.certscribe.text;

/** The words of {@code -certopt} and what each leaves out of {@code -text}. The bits are the real one's. */
public final class CertificateOptions {
  public static final long NO_HEADER = 1;
  public static final long NO_VERSION = 2;
  public static final long NO_SERIAL = 4;
  public static final long NO_SIGNAME = 8;
  public static final long NO_ISSUER = 0x10;
  public static final long NO_VALIDITY = 0x20;
  public static final long NO_SUBJECT = 0x40;
  public static final long NO_PUBKEY = 0x80;
  public static final long NO_EXTENSIONS = 0x100;
  public static final long NO_SIGDUMP = 0x200;
  public static final long NO_AUX = 0x400;
  public static final long NO_ATTRIBUTES = 0x800;

  private static final long EXT_MASK = 0xf0000;
  private static final long EXT_ERROR = 0x10000;
  private static final long EXT_PARSE = 0x20000;
  private static final long EXT_DUMP = 0x30000;

  private static final long ALL = 0xffffffffL;
  /** What {@code openssl ca} shows. */
  private static final long CA = NO_HEADER | NO_VERSION | NO_ISSUER | NO_PUBKEY;

  private CertificateOptions() {}

  /**
   * Adds the comma-separated words of one {@code -certopt} to flags.
   *
   * @return the flags, or -1 where a word is unknown
   */
  public static long add(long flags, String words) {
    boolean known = true;
    for (String word : OptionWords.parse(words).words()) {
      long[] maskAndFlag = word(OptionWords.name(word));
      known &= maskAndFlag != null;
      flags = OptionWords.apply(flags, word, maskAndFlag);
    }
    return known ? flags : -1;
  }

  /** What the {@code ext_*} words say of extensions that are unknown. */
  public static ExtensionText.Unknown unknownExtensions(long flags) {
    long bits = flags & EXT_MASK;
    return bits == EXT_ERROR ? ExtensionText.Unknown.ERROR : bits == EXT_PARSE ? ExtensionText.Unknown.PARSE
        : bits == EXT_DUMP ? ExtensionText.Unknown.DUMP : ExtensionText.Unknown.DEFAULT;
  }

  /** The words that there are, for hints. */
  public static Iterable<String> words() {
    return java.util.List.of(
        "compatible", "ca_default", "no_header", "no_version", "no_serial", "no_signame", "no_validity", "no_subject",
        "no_issuer", "no_pubkey", "no_extensions", "no_sigdump", "no_aux", "no_attributes", "ext_default",
        "ext_error", "ext_parse", "ext_dump");
  }

  /** What a word clears and then sets, or null. */
  private static long[] word(String lower) {
    return switch (lower) {
      case "compatible" -> new long[] {ALL, 0};
      case "ca_default" -> new long[] {ALL, CA};
      case "no_header" -> set(NO_HEADER);
      case "no_version" -> set(NO_VERSION);
      case "no_serial" -> set(NO_SERIAL);
      case "no_signame" -> set(NO_SIGNAME);
      case "no_validity" -> set(NO_VALIDITY);
      case "no_subject" -> set(NO_SUBJECT);
      case "no_issuer" -> set(NO_ISSUER);
      case "no_pubkey" -> set(NO_PUBKEY);
      case "no_extensions" -> set(NO_EXTENSIONS);
      case "no_sigdump" -> set(NO_SIGDUMP);
      case "no_aux" -> set(NO_AUX);
      case "no_attributes" -> set(NO_ATTRIBUTES);
      case "ext_default" -> new long[] {EXT_MASK, 0};
      case "ext_error" -> new long[] {EXT_MASK, EXT_ERROR};
      case "ext_parse" -> new long[] {EXT_MASK, EXT_PARSE};
      case "ext_dump" -> new long[] {EXT_MASK, EXT_DUMP};
      default -> null;
    };
  }

  private static long[] set(long flag) {
    return new long[] {0, flag};
  }
}
