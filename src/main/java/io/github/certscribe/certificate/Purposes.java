package io.github.certscribe.certificate;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;

/** What a certificate can be used for, as {@code x509 -purpose} lists it. */
public final class Purposes {
  private static final int YES = 1;
  private static final int UNCLEAR = -1;

  private Purposes() {}

  /**
   * Prints the answer for each purpose that the release knows.
   *
   * @param doubtful whether the first answer cannot be told, since there is no digest to look at the certificate with
   */
  public static void print(TextWriter out, Certificate certificate, boolean doubtful, Dialect dialect) {
    CertificateFacts facts = new CertificateFacts(certificate, dialect);
    out.println("Certificate purposes:");
    boolean unsure = doubtful;
    for (Purpose purpose : Purpose.values()) {
      if (purpose.isKnown(dialect)) {
        answer(out, purpose.title() + " : ", unsure ? UNCLEAR : purpose.check(facts, false));
        unsure = false;
        answer(out, purpose.title() + " CA : ", purpose.check(facts, true));
      }
    }
  }

  private static void answer(TextWriter out, String title, int answer) {
    out.print(title);
    if (answer == YES) {
      out.println("Yes");
    } else if (answer == 0) {
      out.println("No");
    } else {
      out.print("Yes (WARNING code=").print(answer).println(")");
    }
  }
}
