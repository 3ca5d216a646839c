package io.github.certscribe.odd;

import io.github.certscribe.cases.Programs;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What two programs say of a certificate. */
final class Comparison {
  private static final long NOW = 1767323045L;

  /** What is asked of a certificate; the first of them twice as often. */
  private static final String[] QUESTIONS = {
    "-text", "-text", "-text -certopt ext_parse -nameopt RFC2253",
        "-text -certopt ext_dump,no_sigdump -nameopt multiline,show_type",
    "-text -certopt ext_error -nameopt oneline,-esc_msb,utf8", "-text -nameopt compat -certopt ca_default",
    "-serial -subject -issuer -email -ocsp_uri -hash -issuer_hash -subject_hash_old -fingerprint -dates -modulus"
        + " -pubkey -ocspid -purpose -next_serial",
    "-subject -issuer -nameopt sep_multiline,lname,align,dump_all,dump_der,use_quote -checkhost a.example"
        + " -startdate -dateopt iso_8601",
    "-ext subjectAltName,basicConstraints,keyUsage,nameConstraints,certificatePolicies,crlDistributionPoints"
        + " -sha256 -fingerprint"
  };

  private final Programs ours;
  private final Programs real;
  private final File folder;

  Comparison(Programs ours, Programs real, File folder) {
    this.ours = ours;
    this.real = real;
    this.folder = folder;
  }

  /**
   * What differs, for a person to read; null where nothing does.
   *
   * @param seed chooses what is asked
   */
  String difference(byte[] certificate, long seed) throws IOException {
    String question = QUESTIONS[(int) (seed % QUESTIONS.length)];
    String expected = shown(real, certificate, question);
    String actual = shown(ours, certificate, question);
    if (expected.equals(actual)) {
      return null;
    }
    String[] wanted = expected.split("\n", -1);
    String[] got = actual.split("\n", -1);
    int same = 0;
    while (same < wanted.length && same < got.length && wanted[same].equals(got[same])) {
      same++;
    }
    StringBuilder out = new StringBuilder("x509 ").append(question).append('\n');
    for (int i = Math.max(0, same - 2); i < Math.min(wanted.length, same + 4); i++) {
      out.append("  real ").append(wanted[i]).append('\n');
    }
    for (int i = same; i < Math.min(got.length, same + 4); i++) {
      out.append("  ours ").append(got[i]).append('\n');
    }
    return out.toString();
  }

  private String shown(Programs programs, byte[] certificate, String question) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(List.of("openssl", "x509", "-inform", "DER", "-noout"));
    args.addAll(List.of(question.split(" ")));
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "LANG", "C", "TZ", "UTC");
    int status = programs.run(new Programs.Call(args, certificate, out, err, folder, environment, NOW));
    String internal = programs.isOurs() && err.toString().contains("internal error") ? err.toString() : "";
    // A failing command's words on stderr are not compared.
    return "exit status " + status + "\n" + withoutErrors(ByteString.of(out.toByteArray())) + internal;
  }

  /** Below a key that it cannot load the real one prints its error queue, each line with an address of that run. */
  private static String withoutErrors(String text) {
    StringBuilder kept = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      if (!line.startsWith(":error:", 16)) {
        kept.append(line);
      }
    }
    return kept.toString();
  }
}
