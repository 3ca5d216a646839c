package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.OpensslBuild;
import io.github.certscribe.text.TextWriter;

/** {@code openssl version}: what the release imitated says of itself, in its fixed order. */
public final class VersionCommand implements Command {
  @Override
  public OptionTable options(Dialect dialect) {
    return new OptionTable("version", "Shows which OpenSSL release is imitated.")
        .flag("a", "Everything below")
        .flag("b", "When that release was built")
        .flag("d", "Its configuration folder")
        .flag("e", "Its engines folder")
        .flag("m", "Its modules folder")
        .flag("f", "What compiled this program")
        .flag("o", "Build options")
        .flag("p", "The platform imitated")
        .flag("r", "Where randomness comes from")
        .flag("v", "The release")
        .flag("c", "Processor capabilities in use");
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    TextWriter out = new TextWriter();
    Dialect dialect = host.dialect();
    boolean all = options.has("a");
    boolean none = options.inOrder().isEmpty();
    line(out, all || none || options.has("v"), OpensslBuild.line(dialect));
    line(out, all || options.has("b"), "built on: " + OpensslBuild.date(dialect));
    line(out, all || options.has("p"), "platform: debian-amd64");
    line(out, all || options.has("o"), "options:  bn(64,64)");
    line(out, all || options.has("f"), "compiler: javac --release 17");
    line(out, all || options.has("d"), "OPENSSLDIR: \"/usr/lib/ssl\"");
    line(out, all || options.has("e"), "ENGINESDIR: \"/usr/lib/x86_64-linux-gnu/engines-3\"");
    line(out, all || options.has("m"), "MODULESDIR: \"/usr/lib/x86_64-linux-gnu/ossl-modules\"");
    line(out, all || options.has("r"), "Seeding source: os-specific");
    line(out, all || options.has("c"), "CPUINFO: N/A");
    host.write(out.toByteArray());
    return 0;
  }

  private static void line(TextWriter out, boolean wanted, String text) {
    if (wanted) {
      out.println(text);
    }
  }
}
