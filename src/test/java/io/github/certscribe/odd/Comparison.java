package io.github.certscribe.odd;

import io.github.certscribe.cases.Programs;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What two programs say of what is odd. */
final class Comparison {
  private static final long NOW = 1767323045L;

  /** What is asked of a certificate; the first of them twice as often. */
  private static final String[] CERTIFICATE = {
    "-text", "-text", "-text -certopt ext_parse -nameopt RFC2253",
    "-text -certopt ext_dump,no_sigdump -nameopt multiline,show_type",
    "-text -certopt ext_error -nameopt oneline,-esc_msb,utf8", "-text -nameopt compat -certopt ca_default",
    "-serial -subject -issuer -email -ocsp_uri -hash -issuer_hash -subject_hash_old -fingerprint -dates -modulus"
        + " -pubkey -ocspid -purpose -next_serial",
    "-subject -issuer -nameopt sep_multiline,lname,align,dump_all,dump_der,use_quote -checkhost a.example -startdate"
        + " -dateopt iso_8601",
    "-ext subjectAltName,basicConstraints,keyUsage,nameConstraints,certificatePolicies,crlDistributionPoints -sha256"
        + " -fingerprint"
  };
  private static final String[] REQUEST = {
    "-text", "-text", "-text -reqopt ext_parse,no_pubkey -nameopt sep_semi_plus_space,dn_rev,sname",
    "-subject -modulus",
    "-text -reqopt ext_dump,no_sigdump -nameopt multiline,dump_nostr", "-subject -pubkey -nameopt esc_2254,oid"
  };
  private static final String[] LIST = {
    "-text", "-text", "-hash -hash_old -issuer -lastupdate -nextupdate -crlnumber -fingerprint -dateopt iso_8601",
    "-text -nameopt RFC2253,show_type,dump_unknown"
  };

  private final Programs ours;
  private final Programs real;
  private final File folder;

  Comparison(Programs ours, Programs real, File folder) {
    this.ours = ours;
    this.real = real;
    this.folder = folder;
  }

  /** What differs where the odd things of a seed are shown, for a person to read; empty where nothing does. */
  String differences(long seed) throws IOException {
    return difference("x509", CERTIFICATE, OddCertificates.certificate(seed), seed)
        + difference("req", REQUEST, OddRequests.request(seed), seed)
        + difference("crl", LIST, OddLists.list(seed), seed);
  }

  private String difference(String command, String[] questions, byte[] der, long seed) throws IOException {
    String question = command + " -inform DER -noout " + questions[(int) (seed % questions.length)];
    String expected = shown(real, der, question);
    String actual = shown(ours, der, question);
    if (expected.equals(actual)) {
      return "";
    }
    String[] wanted = expected.split("\n", -1);
    String[] got = actual.split("\n", -1);
    int same = 0;
    while (same < wanted.length && same < got.length && wanted[same].equals(got[same])) {
      same++;
    }
    StringBuilder out = new StringBuilder("seed ").append(seed).append(": ").append(question).append('\n');
    out.append(HexFormat.of().formatHex(der)).append('\n');
    for (int i = Math.max(0, same - 2); i < Math.min(wanted.length, same + 4); i++) {
      out.append("  real ").append(wanted[i]).append('\n');
    }
    for (int i = same; i < Math.min(got.length, same + 4); i++) {
      out.append("  ours ").append(got[i]).append('\n');
    }
    return out.toString();
  }

  private String shown(Programs programs, byte[] der, String question) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(List.of("openssl"));
    args.addAll(List.of(question.split(" ")));
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "LANG", "C", "TZ", "UTC");
    int status = programs.run(new Programs.Call(args, der, out, err, folder, environment, NOW));
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
