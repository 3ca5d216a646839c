package io.github.certscribe.authority;

import io.github.certscribe.asn1.Asn1Time;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.ByteString;

/** One line of the database: a certificate that was given out. All fields are byte strings as the file has them. */
public final class IssuedEntry {
  public static final char VALID = 'V';
  public static final char REVOKED = 'R';
  public static final char EXPIRED = 'E';

  static final int FIELDS = 6;
  /** The real one keeps no file names; this stands in their place. */
  private static final String NO_FILE = "unknown";

  private static final int TYPE = 0;
  private static final int EXPIRES = 1;
  private static final int REVOCATION = 2;
  private static final int SERIAL = 3;
  private static final int FILE = 4;
  private static final int SUBJECT = 5;

  private final String[] fields;

  IssuedEntry(String[] fields) {
    this.fields = fields;
  }

  /**
   * A certificate that is valid.
   *
   * @param expires notAfter, as its text in the certificate
   * @param serial in hexadecimal, an even number of digits
   * @param subject in the old form, {@code /C=US/CN=x}; where it is empty, the serial number stands for it
   */
  public static IssuedEntry valid(String expires, String serial, String subject) {
    return new IssuedEntry(
        new String[] {"V", expires, "", serial, NO_FILE, subject.isEmpty() ? serial : subject});
  }

  /** {@link #VALID}, {@link #REVOKED}, {@link #EXPIRED}, or whatever the line begins with; 0 for nothing. */
  public char type() {
    return fields[TYPE].isEmpty() ? 0 : fields[TYPE].charAt(0);
  }

  public String expires() {
    return fields[EXPIRES];
  }

  /** When and why it was revoked ({@link Revocation}); empty where it is not. */
  public String revocation() {
    return fields[REVOCATION];
  }

  public String serial() {
    return fields[SERIAL];
  }

  public String file() {
    return fields[FILE];
  }

  public String subject() {
    return fields[SUBJECT];
  }

  public void revoke(String revocation) {
    fields[TYPE] = "R";
    fields[REVOCATION] = revocation;
  }

  /** Marks it as expired, where it is valid and over. */
  boolean expire(long now, Dialect dialect) {
    Asn1Time end = time(expires(), dialect);
    boolean over = type() == VALID && end != null && end.seconds() < now;
    if (over) {
      fields[TYPE] = "E";
    }
    return over;
  }

  /** A time as the database has it: UTCTime's text, or GeneralizedTime's; null where it is none. */
  static Asn1Time time(String text, Dialect dialect) {
    byte[] octets = ByteString.bytes(text);
    Asn1Time time = Asn1Time.read(false, octets, dialect);
    return time == null ? Asn1Time.read(true, octets, dialect) : time;
  }

  /** The line without its end. */
  String line() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < FIELDS; i++) {
      if (i > 0) {
        line.append('\t');
      }
      for (int j = 0; j < fields[i].length(); j++) {
        char c = fields[i].charAt(j);
        if (c == '\t') {
          line.append('\\');
        }
        line.append(c);
      }
    }
    return line.toString();
  }
}
