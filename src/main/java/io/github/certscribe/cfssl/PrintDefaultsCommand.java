package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import java.util.List;

/** {@code cfssl print-defaults}: a config.json or csr.json to begin with. */
final class PrintDefaultsCommand {
  private PrintDefaultsCommand() {}

  static int run(String[] args, Host host) {
    GoFlags flags = new GoFlags().text("loglevel").parse(args, 0);
    if (flags.help()) {
      host.printError("Usage: cfssl print-defaults config|csr|list\n");
      return 0;
    }
    switch (flags.argument(0)) {
      case "config" -> host.print(config());
      case "csr" -> host.print(request());
      default -> host.print("Default configurations are available for:\n\tconfig\n\tcsr\n");
    }
    return 0;
  }

  private static String config() {
    GoJson json = new GoJson(true).open('{').name("signing").open('{');
    json.name("default").open('{').member("expiry", "168h").close('}');
    json.name("profiles").open('{');
    for (String side : List.of("www", "client")) {
      json.name(side).open('{').member("expiry", "8760h").name("usages");
      json.strings(List.of("signing", "key encipherment", side.equals("www") ? "server auth" : "client auth"));
      json.close('}');
    }
    return fourSpaces(json.close('}').close('}').close('}'));
  }

  private static String request() {
    GoJson json = new GoJson(true).open('{').member("CN", "example.net");
    json.name("hosts").strings(List.of("example.net", "www.example.net"));
    json.name("key").open('{').member("algo", "ecdsa").name("size").literal("256").close('}');
    json.name("names").open('[').element().open('{');
    json.member("C", "US").member("ST", "CA").member("L", "San Francisco").close('}').close(']');
    return fourSpaces(json.close('}'));
  }

  /** These two are printed with four spaces a level, and an empty line at the end. */
  private static String fourSpaces(GoJson json) {
    StringBuilder out = new StringBuilder();
    for (String line : json.toString().split("\n")) {
      String text = line.stripLeading();
      out.append(" ".repeat(2 * (line.length() - text.length()))).append(text).append('\n');
    }
    return out.append('\n').toString();
  }
}
