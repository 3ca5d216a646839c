package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.key.PrivateKey;

/** {@code cfssl genkey}: a new key and a request for it; with {@code -initca} a CA's certificate too. */
final class GenkeyCommand extends CfsslCommand {
  GenkeyCommand(Host host) {
    super(host);
  }

  @Override
  GoFlags flags() {
    return new GoFlags().flag("initca").text("config");
  }

  @Override
  String usage() {
    return "Usage: cfssl genkey [-initca] CSR.json\nCSR.json may be - for standard input.\n";
  }

  @Override
  int execute(GoFlags flags) {
    policy(flags);
    RequestJson request = readRequest(flags.argument(0));
    if (flags.isSet("initca")) {
      new AuthorityMaker(host, log).make(this, request);
      return 0;
    }
    if (request.authority() != null) {
      throw new CfsslException("ca section only permitted in initca");
    }
    PrivateKey key = KeyMaker.generate(request, host, log);
    print(null, KeyMaker.request(request, key, host, log), key);
    return 0;
  }
}
