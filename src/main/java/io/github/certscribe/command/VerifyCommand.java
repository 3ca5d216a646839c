package io.github.certscribe.command;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.certificate.CertificateFacts;
import io.github.certscribe.certificate.RevocationList;
import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.VerifyHabits;
import io.github.certscribe.extension.CertificatePolicies;
import io.github.certscribe.extension.ExtensionPrinter;
import io.github.certscribe.key.Sm2Identity;
import io.github.certscribe.text.NameText;
import io.github.certscribe.text.TextWriter;
import io.github.certscribe.verify.CredentialFile;
import io.github.certscribe.verify.PathVerifier;
import io.github.certscribe.verify.TrustedCertificates;
import io.github.certscribe.verify.PolicyTree;
import io.github.certscribe.verify.VerifyError;
import io.github.certscribe.verify.VerifyListener;
import io.github.certscribe.verify.VerifyParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code openssl verify}. What it says of a bad certificate is the real one's to the letter: scripts read it.
 */
public final class VerifyCommand implements Command {
  private static final int FAILED = 2;

  @Override
  public OptionTable options(Dialect dialect) {
    return VerifyOptions.table(dialect);
  }

  @Override
  public boolean gathersOutput() {
    return true;
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.checkFolders(options, "CApath", host);
    CommonOptions.nameOptions(options, host.dialect());
    VerifyOptions.parameters(options, host, ObjectTable.of(host.dialect()));
    refuseEngine(options);
    if (options.has("trusted")) {
      TrustedCertificates.of(options, host);
    }
    new Run(host, null, null, false, false, 0).loadOthers(options);
  }

  @Override
  public int run(Options options, Host host) {
    ObjectTable objects = ObjectTable.of(host.dialect());
    VerifyParameters parameters = VerifyOptions.parameters(options, host, objects);
    if (options.has("trusted") && (options.has("CAfile") || options.has("CApath") || options.has("CAstore"))) {
      throw new UsageException("verify", "-trusted stands instead of -CAfile, -CApath and -CAstore, not beside them",
          null);
    }
    Run run = new Run(host, objects, parameters, options.has("show_chain"), options.has("trusted"),
        CommonOptions.nameOptions(options, host.dialect()));
    run.load(options);
    refuseEngine(options);
    List<String> names = options.arguments();
    boolean good = true;
    if (names.isEmpty()) {
      return run.check(null) ? 0 : FAILED;
    }
    for (String name : names) {
      good &= takesParameters(options, host, parameters) && run.check(name);
    }
    return good ? 0 : FAILED;
  }

  /** Refuses engines, since there are none; other commands go on without. */
  private static void refuseEngine(Options options) {
    for (String engine : options.values("engine")) {
      if (!engine.equals("dynamic")) {
        throw new DiagnosticException("there is no engine \"" + engine + "\"");
      }
    }
  }

  /** Whether a certificate's signature takes what -vfyopt says: nothing but SM2's identity. */
  private static boolean takesParameters(Options options, Host host, VerifyParameters parameters) {
    for (String parameter : options.values("vfyopt")) {
      byte[] identity = identity(parameter);
      if (identity == null) {
        host.printError("parameter error \"" + parameter + "\"\n");
        return false;
      }
      parameters.identity = identity;
    }
    return true;
  }

  /** What is not hexadecimal is an identity that nothing was signed under. */
  private static byte[] identity(String parameter) {
    try {
      return Sm2Identity.of(parameter, "-vfyopt");
    } catch (DiagnosticException e) {
      return new byte[0];
    }
  }

  /** One run of the command. */
  private static final class Run implements VerifyListener {
    private final Host host;
    private final ObjectTable objects;
    private final VerifyParameters parameters;
    private final boolean showChain;
    /** Whether -trusted says what is trusted. */
    private final boolean readsTrusted;
    private final long nameOptions;
    private TrustedCertificates trusted;
    private PathVerifier current;
    private final List<CertificateFacts> untrusted = new ArrayList<>();
    private final List<RevocationList> lists = new ArrayList<>();

    Run(Host host, ObjectTable objects, VerifyParameters parameters, boolean showChain, boolean readsTrusted,
        long nameOptions) {
      this.host = host;
      this.objects = objects;
      this.parameters = parameters;
      this.showChain = showChain;
      this.readsTrusted = readsTrusted;
      this.nameOptions = nameOptions;
    }

    void load(Options options) {
      trusted = TrustedCertificates.of(options, host);
      loadOthers(options);
    }

    void loadOthers(Options options) {
      for (String file : options.values("untrusted")) {
        for (Certificate certificate : certificates(file)) {
          untrusted.add(new CertificateFacts(certificate, host.dialect()));
        }
      }
      for (String file : options.values("CRLfile")) {
        List<RevocationList> lists = CredentialFile.read(host.files().read(file), host.dialect()).lists();
        if (lists.isEmpty()) {
          throw new DiagnosticException("\"" + file + "\" holds no certificate revocation list");
        }
        this.lists.addAll(lists);
      }
    }

    private List<Certificate> certificates(String file) {
      List<Certificate> certificates = CredentialFile.read(host.files().read(file), host.dialect()).certificates();
      if (certificates.isEmpty()) {
        throw new DiagnosticException("\"" + file + "\" holds no certificate");
      }
      return certificates;
    }

    boolean check(String name) {
      String shown = name == null ? "stdin" : name;
      List<Certificate> certificates;
      try {
        byte[] data = name == null ? host.readStandardInput() : host.files().read(name);
        certificates = CredentialFile.read(data, host.dialect()).certificates();
        if (certificates.isEmpty()) {
          throw new DiagnosticException("could not read a certificate from \"" + shown + "\"");
        }
      } catch (DiagnosticException e) {
        // The others are still checked.
        host.printError(e.diagnostic().render("openssl"));
        return false;
      }
      Certificate certificate = certificates.get(0);
      boolean trustsIt = parameters.withoutAlgorithms && trusted.holds(certificate);
      if (parameters.withoutAlgorithms && VerifyHabits.knowsIssuersByDigest(host.dialect())
          && !(parameters.partialChain && trustsIt)) {
        return findsNoIssuer(certificate, shown, trustsIt);
      }
      PathVerifier verifier =
          new PathVerifier(trusted, untrusted, lists, parameters, this);
      current = verifier;
      if (!verifier.verify(certificate)) {
        host.printError("error " + shown + ": verification failed\n");
        return false;
      }
      host.print(shown + ": OK\n");
      if (showChain) {
        show(verifier);
      }
      return true;
    }

    /** Only what was read without a query, as of -CAfile, is known as its own issuer. */
    private boolean findsNoIssuer(Certificate certificate, String shown, boolean trustsIt) {
      boolean own = trustsIt && !readsTrusted;
      for (CertificateFacts facts : untrusted) {
        own |= Arrays.equals(facts.certificate().encoded(), certificate.encoded());
      }
      own &= CertificateFacts.sameName(certificate.subject(), certificate.issuer());
      error(own ? VerifyError.DEPTH_ZERO_SELF_SIGNED_CERT : VerifyError.UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
          certificate, 0);
      host.printError("error " + shown + ": verification failed\n");
      return false;
    }

    private String text(Certificate certificate) {
      TextWriter out = new TextWriter();
      NameText.print(out, certificate.subject(), 0, nameOptions, objects);
      return out.toString();
    }

    @Override
    public boolean error(int error, Certificate certificate, int depth) {
      return error("", error, certificate, depth);
    }

    @Override
    public boolean errorOfList(int error, Certificate certificate, int depth) {
      return error("[CRL path] ", error, certificate, depth);
    }

    private boolean error(String where, int error, Certificate certificate, int depth) {
      if (certificate != null) {
        host.printError(text(certificate) + "\n");
      }
      host.printError(where + "error " + error + " at " + depth + " depth lookup: " + VerifyError.text(error) + "\n");
      if (error == VerifyError.NO_EXPLICIT_POLICY) {
        policies(current.policies());
      }
      return VerifyError.isTolerated(error);
    }

    @Override
    public void policies(PolicyTree tree) {
      TextWriter out = new TextWriter();
      out.print("Require explicit Policy: ").println(tree.isExplicit() ? "True" : "False");
      policies(out, "Authority", tree.authorities());
      policies(out, "User", tree.users());
      host.printError(out.toString());
    }

    private void policies(TextWriter out, String whose, List<PolicyTree.Result> policies) {
      out.print(whose).println(policies.isEmpty() ? " Policies: <empty>" : " Policies:");
      for (PolicyTree.Result policy : policies) {
        out.print("  Policy: ").println(objects.display(policy.oid()));
        out.println(policy.critical() ? "    Critical" : "    Non Critical");
        if (policy.qualifiers() == null) {
          out.println("    No Qualifiers");
        } else {
          try {
            CertificatePolicies.printQualifiers(
                policy.qualifiers(), new ExtensionPrinter(out, 4, objects, host.dialect()));
            out.println();
          } catch (DecodeException e) {
            out.println("    <ERROR>");
          }
        }
      }
    }

    private void show(PathVerifier verifier) {
      host.print("Chain:\n");
      List<CertificateFacts> path = verifier.path();
      for (int i = 0; i < path.size(); i++) {
        host.print(
            "depth=" + i + ": " + text(path.get(i).certificate())
                + (i < verifier.untrustedCount() ? " (untrusted)" : "") + "\n");
      }
    }
  }
}
