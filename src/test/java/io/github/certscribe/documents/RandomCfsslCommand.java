package io.github.certscribe.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Random cfssl commands over a random csr.json and config.json; both may be wrong in many ways. */
final class RandomCfsslCommand {
  private static final String[] CAS = {"ca.crt", "ca.crt", "ca.crt", "ca.crt", "server.crt", "missing.crt", "san.csr"};
  private static final String[] CA_KEYS = {"ca.key", "ca.key", "ca.key", "ca.key", "rsa.key", "missing.key",
      "san.csr"};
  private static final String[] REQUESTS = {"san.csr", "plain.csr", "ec.csr", "san.csr", "ca.crt", "ed25519.csr",
      "missing.csr"};

  private final Dice dice;
  private final RandomCfsslJson json;

  private RandomCfsslCommand(long seed) {
    dice = new Dice(seed);
    json = new RandomCfsslJson(dice);
  }

  /** The command of a seed. */
  static RandomDocument.Command of(long seed) {
    return new RandomCfsslCommand(seed).command();
  }

  private RandomDocument.Command command() {
    List<String> args = new ArrayList<>(List.of("cfssl"));
    Map<String, String> files = new HashMap<>();
    int kind = dice.below(16);
    boolean initialises = kind < 6;
    switch (kind) {
      case 0, 1, 2 -> args.addAll(List.of("gencert", "-initca", "-ca-key", dice.any("key.pem", "ca.key", "ec.key")));
      case 3 -> args.addAll(List.of("gencert", "-initca"));
      case 4 -> args.addAll(List.of("genkey", "-initca"));
      case 5 -> args.addAll(List.of("gencert", "-initca", "-ca-key", dice.any("missing.key", "ca.crt", "rsa.key",
          "ed25519.key", "dsa.key", "encrypted.key", "p224.key")));
      case 6 -> args.add("genkey");
      case 7 -> args.add("selfsign");
      case 8, 9 -> args.add("gencert");
      default -> args.add("sign");
    }
    String name = args.get(1);
    boolean signs = name.equals("sign") || name.equals("gencert") && !initialises;
    if (signs) {
      flag(args, "ca", dice.any(CAS));
      flag(args, "ca-key", dice.any(CA_KEYS));
    }
    if (signs ? !dice.oneIn(5) : dice.oneIn(8)) {
      files.put("config.json", json.config());
      flag(args, "config", dice.oneIn(25) ? "missing.json" : "config.json");
    }
    if (signs && !dice.oneIn(3)) {
      flag(args, "profile", dice.any("a", "a", "b", "none"));
    }
    if (signs && dice.oneIn(4)) {
      flag(args, "hostname", json.hostList());
    }
    if (dice.oneIn(8)) {
      flag(args, "loglevel", dice.any("0", "2", "3", "5"));
    }
    operands(args, name, files);
    return new RandomDocument.Command(args, files.getOrDefault("-", ""), files, Map.of(), "out");
  }

  private void operands(List<String> args, String name, Map<String, String> files) {
    boolean signs = name.equals("sign");
    if (name.equals("selfsign")) {
      args.add(dice.any("host.example", "", "192.0.2.1"));
    }
    if (signs) {
      args.add(dice.any(REQUESTS));
    }
    if (!signs || dice.oneIn(3)) {
      files.put("csr.json", json.request(!name.equals("gencert") || args.contains("-initca")));
      args.add("csr.json");
    }
    if (dice.oneIn(40)) {
      args.remove(args.size() - 1);
    }
  }

  private void flag(List<String> args, String name, String value) {
    String dashes = dice.oneIn(5) ? "--" : "-";
    if (dice.oneIn(4)) {
      args.add(dashes + name + "=" + value);
    } else {
      args.add(dashes + name);
      args.add(value);
    }
  }
}
