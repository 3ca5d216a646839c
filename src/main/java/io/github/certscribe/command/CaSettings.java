package io.github.certscribe.command;

import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.Options;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.key.Signatures;
import io.github.certscribe.text.CertificateOptions;
import io.github.certscribe.text.NameOptions;
import java.util.List;

/**
 * What options and config say of all certificates that {@code openssl ca} makes.
 *
 * @param oldDetails whether names are shown as old releases did: there is neither {@code name_opt} nor {@code cert_opt}
 * @param nameOptions flags of {@link NameOptions}
 * @param certificateOptions flags of {@link CertificateOptions}
 * @param copiesExtensions whether a request's extensions are taken over
 * @param replacesExtensions whether they count before the config's
 * @param email whether emailAddress stays in the subject
 */
record CaSettings(
    boolean oldDetails, long nameOptions, long certificateOptions, boolean copiesExtensions, boolean replacesExtensions,
    boolean preservesOrder, boolean email, boolean utf8, boolean iso8601) {

  static CaSettings of(Options options, CaConfig config, Host host) {
    Value names = config.value("name_opt");
    long nameOptions = NameOptions.unlessGiven(host.dialect());
    if (names != null) {
      nameOptions = NameOptions.add(0, names.text());
      if (nameOptions < 0) {
        throw names.error("unknown word in \"" + names.text() + "\"", null);
      }
    }
    Value shown = config.value("cert_opt");
    long certificateOptions = 0;
    if (shown != null) {
      certificateOptions = CertificateOptions.add(0, shown.text());
      if (certificateOptions < 0) {
        throw shown.error("unknown word in \"" + shown.text() + "\"", null);
      }
    }
    String copying = copying(config.value("copy_extensions"));
    return new CaSettings(
        names == null && shown == null, nameOptions, certificateOptions, !copying.equals("none"),
        copying.equals("copyall"), options.has("preserveDN") || preserves(config),
        !options.has("noemailDN") && !"no".equals(config.text("email_in_dn")),
        options.has("utf8") || config.isYes("utf8"), CommonOptions.isIso8601(options));
  }

  /** It stands in [ca], whatever section the CA has. */
  private static boolean preserves(CaConfig config) {
    String word = config.document().text(CaConfig.BASE, "preserve");
    return word != null && CaRequests.isYes(word);
  }

  private static String copying(Value value) {
    List<String> words = List.of("none", "copy", "copyall");
    if (value != null && !words.contains(value.text())) {
      throw value.error("unknown way to copy extensions, \"" + value.text() + "\"", Nearest.hint(value.text(), words));
    }
    return value == null ? "none" : value.text();
  }

  /** The digest that a key signs with; null for one that needs none, and for the key's default. */
  static String digest(Options options, CaConfig config, PrivateKey key) {
    if (!Signatures.needsDigest(key)) {
      return null;
    }
    String digest = config.required(options, "md", "default_md");
    return digest.equals("default") ? null : digest;
  }
}
