package io.github.certscribe.command;

import io.github.certscribe.cli.Command;
import io.github.certscribe.cli.CommandTable;
import io.github.certscribe.cli.Host;
import io.github.certscribe.cli.OptionTable;
import io.github.certscribe.cli.Options;
import io.github.certscribe.cli.UsageException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.dialect.OpensslBuild;
import io.github.certscribe.modules.Providers;
import io.github.certscribe.text.ByteString;
import io.github.certscribe.text.TextWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * {@code openssl list}. Commands are ours, so that no script takes one for there that is not; all else is what the
 * release imitated says, from {@code list-RELEASE.txt}, in which {@code == NAME} begins the list of {@code -NAME}.
 */
public final class ListCommand implements Command {
  /** In the order in which they are printed, whatever the order of the options. */
  private static final String[] LISTS = {
    "commands", "random-instances", "random-generators", "all-algorithms", "digest-commands", "digest-algorithms",
    "kdf-algorithms", "mac-algorithms", "cipher-commands", "cipher-algorithms", "encoders", "decoders", "key-managers",
    "skey-managers", "signature-algorithms", "tls-signature-algorithms", "asymcipher-algorithms",
    "key-exchange-algorithms", "kem-algorithms", "tls-groups", "public-key-algorithms", "public-key-methods",
    "store-loaders", "providers", "engines", "disabled", "objects"
  };
  private static final int COLUMNS = 4;
  private static final int WIDTH = 18;

  @Override
  public OptionTable options(Dialect dialect) {
    OptionTable table =
        new OptionTable("list", "Lists commands and algorithms")
            .flag("1", "One name a line")
            .flag("verbose", "More of each provider")
            .text("select", "Only the algorithm of this name")
            .flag("standard-commands", "The commands");
    for (String list : LISTS) {
      if (dialect.has35Additions() || !isLater(list)) {
        table.flag(list, "The " + list.replace('-', ' '));
      }
    }
    if (dialect.has35Additions()) {
      table.flag("all-tls-groups", "The TLS groups by all their names")
          .flag("tls1_2", "Of groups, those of TLS 1.2").flag("tls1_3", "Of groups, those of TLS 1.3");
    }
    return CommonOptions.addProviders(table.text("options", "The options of a command"), dialect);
  }

  /** Whether 3.0 has no such list. */
  private static boolean isLater(String list) {
    return switch (list) {
      case "all-algorithms", "skey-managers", "tls-groups", "tls-signature-algorithms" -> true;
      default -> false;
    };
  }

  private static boolean isWanted(String list, Options options) {
    return options.has(list) || list.equals("commands") && options.has("standard-commands")
        || list.equals("tls-groups") && options.has("all-tls-groups");
  }

  @Override
  public void beforeHelp(Options options, Host host) {
    for (String command : options.values("options")) {
      host.print(optionsOf(command, host));
    }
  }

  @Override
  public int run(Options options, Host host) {
    OptionTable.refuseArguments(options);
    TextWriter out = new TextWriter();
    for (String command : options.values("options")) {
      out.print(optionsOf(command, host));
    }
    boolean separates = false;
    for (String list : LISTS) {
      if (!isWanted(list, options)) {
        continue;
      }
      if (separates && host.dialect().separatesLists()) {
        out.println();
      }
      separates = true;
      print(out, list, options, host);
    }
    if (options.inOrder().isEmpty()) {
      throw new UsageException("list", "nothing to list", null);
    }
    host.write(out.toByteArray());
    return 0;
  }

  private static void print(TextWriter out, String list, Options options, Host host) {
    boolean column = options.has("1");
    switch (list) {
      case "commands" -> printNames(out, CommandTable.names(host.dialect()), column);
      case "digest-commands", "cipher-commands" ->
          printNames(out, ProvidedAlgorithms.commands(list, options.value("propquery"), host), column);
      case "tls-groups" -> {
        if (host.modules().canDigest()) {
          out.print(groups(options, host.dialect()));
        } else {
          // The real one says the same.
          host.printError("ERROR: Memory allocation\n");
        }
      }
      case "providers" -> printProviders(out, options, host);
      default -> out.print(SelectedAlgorithms.of(
          list, ProvidedAlgorithms.text(list, options.value("propquery"), host), options.value("select")));
    }
  }

  private static String groups(Options options, Dialect dialect) {
    boolean old = false;
    for (Options.Given given : options.inOrder()) {
      old = given.name().equals("tls1_2") || old && !given.name().equals("tls1_3");
    }
    return section((options.has("all-tls-groups") ? "all-tls-groups" : "tls-groups") + (old ? " tls1_2" : ""), dialect);
  }

  /** The names of a list that has one a line. */
  public static List<String> names(String list, Dialect dialect) {
    return Arrays.asList(section(list, dialect).split("\n"));
  }

  private static void printNames(TextWriter out, List<String> names, boolean column) {
    for (int i = 0; i < names.size(); i++) {
      out.print(names.get(i));
      if (column) {
        out.println();
        continue;
      }
      out.spaces(WIDTH - names.get(i).length());
      if (i % COLUMNS == COLUMNS - 1) {
        out.println();
      }
    }
    if (!column) {
      out.println().println();
    }
  }

  private static void printProviders(TextWriter out, Options options, Host host) {
    Dialect dialect = host.dialect();
    out.println("Providers:");
    for (String provider : Providers.NAMES) {
      if (!host.modules().providers().has(provider)) {
        continue;
      }
      String title = Character.toUpperCase(provider.charAt(0)) + provider.substring(1);
      out.spaces(2).println(provider);
      out.spaces(4).println("name: OpenSSL " + title + " Provider");
      out.spaces(4).println("version: " + OpensslBuild.version(dialect));
      out.spaces(4).println("status: active");
      if (options.has("verbose")) {
        out.spaces(4).println("build info: " + OpensslBuild.version(dialect));
        out.spaces(4).println("gettable provider parameters:");
        for (String name : new String[] {"name", "version", "buildinfo"}) {
          out.spaces(6).println(name + ": pointer to a UTF8 encoded string (arbitrary size)");
        }
        out.spaces(6).println("status: integer (arbitrary size)");
      }
    }
  }

  /** The text of a list; {@code ciphers} is that of {@code enc -list}. */
  static String section(String name, Dialect dialect) {
    try (InputStream in = ListCommand.class.getResourceAsStream("list-" + dialect.release() + ".txt")) {
      String text = "\n" + ByteString.of(in.readAllBytes());
      String heading = "\n== " + name + "\n";
      int start = text.indexOf(heading) + heading.length();
      int end = text.indexOf("\n== ", start);
      return text.substring(start, end < 0 ? text.length() : end + 1);
    } catch (IOException e) {
      throw new IllegalStateException("no lists", e);
    }
  }

  /** What a command takes, as the release imitated lists it; where there is no such command, a word on that. */
  private static String optionsOf(String name, Host host) {
    Command command = CommandTable.command(name, host.dialect());
    boolean listed = CommandTable.names(host.dialect()).contains(name)
        || names("digest-commands", host.dialect()).contains(name)
        || names("cipher-commands", host.dialect()).contains(name)
        || names("cipher-commands @ legacy", host.dialect()).contains(name)
        || names("digest-commands @ legacy", host.dialect()).contains(name);
    if (command == null || !listed) {
      host.printError("Invalid command '" + name + "'; type \"help\" for a list.\n");
      return "";
    }
    if (command instanceof DgstCommand && !name.equals("dgst")) {
      return "";
    }
    String known = CommandTable.names(host.dialect()).contains(name) && !name.equals("base64") ? name
        : "enc";
    return section("options " + known, host.dialect());
  }
}
