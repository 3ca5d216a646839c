package io.github.certscribe.command;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Purpose;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.extension.IpAddress;
import io.github.certscribe.modules.PropertyQuery;
import io.github.certscribe.verify.VerifyParameters;

/** The options of {@code verify}, and the parameters that they add up to (openssl-verification-options(1)). */
final class VerifyOptions {
  /** More than any path is long. */
  private static final int LONGEST = 1 << 20;

  private VerifyOptions() {}

  static OptionTable table(Dialect dialect) {
    OptionTable table =
        new OptionTable("verify", "Build and check the path from each certificate to a trusted one")
            .text("engine", "Taken and unused")
            .flag("verbose", "Say more while at it")
            .text("nameopt", "How to show names")
            .text("trusted", "File of trusted certificates, instead of -CAfile and its kin; may be repeated");
    CommonOptions.addTrusted(table)
        .text("untrusted", "File of certificates that may help to build a path; may be repeated")
        .text("CRLfile", "File of certificate revocation lists; may be repeated")
        .flag("crl_download", "Taken; nothing is downloaded")
        .flag("show_chain", "Show the path")
        .text("vfyopt", "Signature parameter, name:value");
    return addVerification(CommonOptions.addProviders(table, dialect));
  }

  private static OptionTable addVerification(OptionTable table) {
    return table
        .text("policy", "A certificate policy that is acceptable")
        .text("purpose", "What the certificate is to be used for")
        .text("verify_name", "A named set of parameters: default, pkcs7, smime_sign, ssl_client, ssl_server")
        .add("verify_depth", OptionTable.Kind.INT, "How many CAs may stand below the trusted one")
        .add("auth_level", OptionTable.Kind.INT, "How strong keys and digests must be, 0 to 5")
        .add("attime", OptionTable.Kind.LONG, "The time to check at, in seconds since 1970")
        .text("verify_hostname", "The host that the certificate must be for")
        .text("verify_email", "The mailbox that the certificate must be for")
        .text("verify_ip", "The IP address that the certificate must be for")
        .flag("ignore_critical", "Pass over critical extensions that are not understood")
        .flag("issuer_checks", "Taken and unused")
        .flag("crl_check", "Ask whether the certificate is revoked")
        .flag("crl_check_all", "Ask it of the CAs too")
        .flag("policy_check", "Check certificate policies")
        .flag("explicit_policy", "Require an acceptable policy")
        .flag("inhibit_any", "Do not take any-policy for others")
        .flag("inhibit_map", "Do not follow policy mappings")
        .flag("x509_strict", "Hold certificates to RFC 5280")
        .flag("extended_crl", "Take indirect lists, and lists for some reasons only")
        .flag("use_deltas", "Take lists of changes too")
        .flag("policy_print", "Show what was found of policies")
        .flag("check_ss_sig", "Check self-made signatures of trusted certificates too")
        .flag("trusted_first", "Always so")
        .flag("suiteB_128_only", "Only P-256 with SHA-256")
        .flag("suiteB_128", "Only P-256 with SHA-256, and P-384 with SHA-384")
        .flag("suiteB_192", "Only P-384 with SHA-384")
        .flag("partial_chain", "Any certificate that is trusted ends a path")
        .flag("no_alt_chains", "Taken and unused")
        .flag("no_check_time", "Do not look at validity")
        .flag("allow_proxy_certs", "Take proxy certificates");
  }

  static VerifyParameters parameters(Options options, Host host, ObjectTable objects) {
    VerifyParameters parameters = new VerifyParameters(host.dialect());
    parameters.time = host.now();
    for (Options.Given given : options.inOrder()) {
      apply(parameters, given, options, host.dialect(), objects);
    }
    parameters.time = options.number("attime", parameters.time);
    parameters.withoutAlgorithms = PropertyQuery.asksTooMuch(options.value("propquery"));
    // Who gives a time wants it looked at.
    parameters.checkTime |= options.has("attime");
    return parameters;
  }

  private static void apply(
      VerifyParameters parameters, Options.Given given, Options options, Dialect dialect, ObjectTable objects) {
    String value = given.value();
    switch (given.name()) {
      case "purpose" -> {
        parameters.purpose = Purpose.of(value, dialect);
        if (parameters.purpose == null) {
          throw new UsageException(options.command(), "unknown purpose \"" + value + "\"", null);
        }
      }
      case "verify_depth" -> parameters.depth = Math.min(LONGEST, atLeastZero(value, parameters.depth));
      case "auth_level" -> parameters.securityLevel = atLeastZero(value, parameters.securityLevel);
      case "verify_name" -> applyNamed(parameters, value, options, dialect);
      case "policy" -> {
        String oid = objects.oid(value);
        if (oid == null) {
          throw new UsageException(options.command(), "unknown policy \"" + value + "\"", null);
        }
        parameters.policies.add(oid);
        parameters.policyCheck = true;
      }
      case "verify_hostname" -> {
        parameters.hostnames.clear();
        if (!value.isEmpty()) {
          parameters.hostnames.add(value);
        }
      }
      case "verify_email" -> parameters.email = value;
      case "verify_ip" -> {
        parameters.address = IpAddress.parse(value, dialect);
        if (parameters.address == null) {
          throw new UsageException(options.command(), "\"" + value + "\" is no IP address", null);
        }
      }
      default -> applyFlag(parameters, given.name());
    }
  }

  /** A number; what is below zero says nothing. */
  private static int atLeastZero(String value, int otherwise) {
    int number = (int) Options.decimal(value);
    return number < 0 ? otherwise : number;
  }

  private static void applyFlag(VerifyParameters parameters, String name) {
    switch (name) {
      case "ignore_critical" -> parameters.ignoreCritical = true;
      case "crl_check" -> parameters.crlCheck = true;
      case "crl_check_all" -> parameters.crlCheck = parameters.crlCheckAll = true;
      case "policy_check" -> parameters.policyCheck = true;
      case "explicit_policy" -> parameters.policyCheck = parameters.explicitPolicy = true;
      case "inhibit_any" -> parameters.policyCheck = parameters.inhibitAny = true;
      case "inhibit_map" -> parameters.policyCheck = parameters.inhibitMap = true;
      case "extended_crl" -> parameters.extendedCrls = true;
      case "use_deltas" -> parameters.useDeltas = true;
      case "suiteB_128_only" -> parameters.suiteB128 = true;
      case "suiteB_128" -> parameters.suiteB128 = parameters.suiteB192 = true;
      case "suiteB_192" -> parameters.suiteB192 = true;
      case "policy_print" -> parameters.tellPolicies = true;
      case "x509_strict" -> parameters.strict = true;
      case "check_ss_sig" -> parameters.checkSelfSignature = true;
      case "partial_chain" -> parameters.partialChain = true;
      case "no_check_time" -> parameters.checkTime = false;
      case "allow_proxy_certs" -> parameters.allowProxies = true;
      default -> { }
    }
  }

  private static void applyNamed(VerifyParameters parameters, String name, Options options, Dialect dialect) {
    parameters.purpose =
        switch (name) {
          case "default" -> {
            parameters.depth = VerifyParameters.USUAL_DEPTH;
            yield parameters.purpose;
          }
          case "pkcs7", "smime_sign" -> Purpose.SMIME_SIGN;
          case "code_sign" -> {
            if (!dialect.has35Additions()) {
              throw new UsageException(options.command(), "unknown -verify_name \"" + name + "\"", null);
            }
            yield Purpose.CODE_SIGN;
          }
          case "ssl_client" -> Purpose.SSL_CLIENT;
          case "ssl_server" -> Purpose.SSL_SERVER;
          default -> throw new UsageException(options.command(), "unknown -verify_name \"" + name + "\"", null);
        };
  }
}
