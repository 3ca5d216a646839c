package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.OptionTable.Kind;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.ErrorLines;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.key.EcCurve;
import io.github.certscribe.key.KeyGenerator;
import io.github.certscribe.key.KeyParameters;
import io.github.certscribe.key.KeyParametersReader;
import io.github.certscribe.key.ParameterChecks;
import io.github.certscribe.key.KeyWriter;
import io.github.certscribe.key.PointForm;
import io.github.certscribe.key.PrivateKey;
import io.github.certscribe.text.TextWriter;

/** {@code openssl ecparam}. */
public final class EcparamCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("ecparam", "Shows and converts elliptic curves and makes keys on them")
            .flag("list_curves", "List the named curves")
            .flag("genkey", "Make a key")
            .text("in", "The curve; standard input unless given")
            .add("inform", Kind.PEM_OR_DER, "Form of the input")
            .text("out", "File for the output")
            .add("outform", Kind.PEM_OR_DER, "Form of the output")
            .flag("text", "Print the curve")
            .flag("noout", "Write no curve")
            .text("param_enc", "named_curve or explicit")
            .flag("check", "Check the curve")
            .flag("check_named", "Check that a named curve is what its name says")
            .flag("no_seed", "Leave the seed out of a curve spelled out")
            .text("name", "The curve by its name")
            .text("conv_form", "How points are encoded");
    return CommonOptions.add(CommonOptions.addRandom(table), dialect);
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    CommonOptions.pointForm(options, "conv_form");
    CommonOptions.explicit(options, "param_enc");
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    PointForm form = CommonOptions.pointForm(options, "conv_form");
    Boolean explicit = CommonOptions.explicit(options, "param_enc");
    TextWriter out = new TextWriter();
    boolean genkey = options.has("genkey");
    if (options.has("list_curves")) {
      out.print(EcCurve.list());
    } else {
      EcCurve curve = curve(options, CommonOptions.beforeReading(options, host));
      if (options.has("name")) {
        // A named curve's parameters are made as keys are.
        host.modules().requireRandom();
      }
      KeyParameters parameters = new KeyParameters(curve.encodedAs(explicit, form, !options.has("no_seed")), null);
      write(options, host, parameters, curve.isSm2(), out);
    }
    host.writeOutput(options.value("out"), out.toByteArray(), genkey);
    return 0;
  }

  private static EcCurve curve(Options options, Host host) {
    String name = options.value("name");
    if (name == null) {
      String in = options.value("in");
      EcCurve curve = KeyParametersReader.ofKind(host, in, options.format("inform", "PEM"), "EC").curve();
      if (curve.isSm2()) {
        host.printError(ErrorLines.sm2Parameters(in == null ? "<NULL>" : in, host.dialect()));
      }
      return curve;
    }
    String known = name;
    if (name.equals("secp192r1") || name.equals("secp256r1")) {
      known = name.equals("secp192r1") ? "prime192v1" : "prime256v1";
      host.printError("using curve name " + known + " instead of " + name + "\n");
    }
    EcCurve curve = EcCurve.named(known);
    if (curve == null) {
      throw new DiagnosticException(
          Diagnostic.of("unknown curve \"" + name + "\"").withHint("-list_curves lists them"));
    }
    return curve;
  }

  /** Writes what is to be written all the same, and throws, where the curve is not what it should be. */
  private static void check(Options options, Host host, KeyParameters parameters, TextWriter out) {
    String problem = options.has("check") ? ParameterChecks.problem(parameters) : null;
    if (options.has("check_named") && !ParameterChecks.isNamed(parameters.curve())) {
      problem = "it is none of the named curves";
    }
    if (problem != null) {
      host.writeOutput(options.value("out"), out.toByteArray(), false);
      throw new DiagnosticException("checking elliptic curve parameters: failed: " + problem);
    }
  }

  private static void write(Options options, Host host, KeyParameters parameters, boolean sm2, TextWriter out) {
    boolean der = options.format("outform", "PEM").equals("DER");
    boolean genkey = options.has("genkey");
    if (options.has("text")) {
      parameters.print(out);
    }
    if (options.has("check") || options.has("check_named")) {
      check(options, host, parameters, out);
      host.printError("checking elliptic curve parameters: ok\n");
    }
    if (!options.has("noout") && !(genkey && der)) {
      out.write(der ? parameters.encoded() : parameters.pem(sm2 ? "SM2" : "EC"));
    }
    if (genkey) {
      PrivateKey key = KeyGenerator.of(parameters).generate(host.random(), null);
      out.write(der ? KeyWriter.der(key) : KeyWriter.pem(key, !sm2));
    }
  }
}
