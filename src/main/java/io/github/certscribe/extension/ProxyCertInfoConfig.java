package io.github.certscribe.extension;

import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;

/**
 * proxyCertInfo as a config file spells it: {@code language:oid, pathlen:n, policy:text:...}, any of it in sections.
 * Other names are ignored.
 */
final class ProxyCertInfoConfig {
  private static final String INHERIT_ALL = "1.3.6.1.5.5.7.21.1";
  private static final String INDEPENDENT = "1.3.6.1.5.5.7.21.2";

  private final ExtensionContext context;
  private String language;
  private byte[] pathLength;
  private ByteArrayOutputStream policy;

  ProxyCertInfoConfig(ExtensionContext context) {
    this.context = context;
  }

  byte[] parse(Value value) {
    for (ListItem item : ValueList.parse(value)) {
      if (item.name().startsWith("@")) {
        for (ListItem line : ValueList.of(context.section(item.label(), 1))) {
          read(line);
        }
      } else {
        item.required();
        read(item);
      }
    }
    if (language == null) {
      throw value.error("no language", "write language:id-ppl-inheritAll, or another object identifier");
    }
    if (policy != null && (language.equals(INHERIT_ALL) || language.equals(INDEPENDENT))) {
      throw value.error("a policy, and a language that takes none", "write language:id-ppl-anyLanguage");
    }
    byte[] text = policy == null ? new byte[0] : DerEncoder.tlv(4, policy.toByteArray());
    byte[] length = pathLength == null ? new byte[0] : pathLength;
    return DerEncoder.sequence(length, DerEncoder.sequence(DerEncoder.oid(language), text));
  }

  private void read(ListItem item) {
    switch (item.name()) {
      case "language" -> {
        if (language != null) {
          throw twice(item);
        }
        language = ObjectName.oid(item.required(), context);
      }
      case "pathlen" -> {
        if (pathLength != null) {
          throw twice(item);
        }
        pathLength = DerEncoder.integer(IntegerSyntax.parse(item.required()));
      }
      case "policy" -> readPolicy(item.required());
      default -> { }
    }
  }

  private static DiagnosticException twice(ListItem item) {
    return item.nameError("\"" + item.name() + "\" is there already", null);
  }

  /** Pieces of the policy; each adds to those before. */
  private void readPolicy(Value value) {
    String text = value.text();
    if (policy == null) {
      policy = new ByteArrayOutputStream();
    }
    if (text.startsWith("text:")) {
      policy.writeBytes(ByteString.bytes(text.substring(5)));
    } else if (text.startsWith("hex:")) {
      policy.writeBytes(HexString.parse(value.slice(value.name(), 4, text.length())));
    } else if (text.startsWith("file:")) {
      policy.writeBytes(file(value));
    } else {
      throw value.error(
          "\"" + text + "\" does not say what kind of policy it is", "write text:, hex: or file:");
    }
  }

  private byte[] file(Value value) {
    String name = value.text().substring(5);
    try {
      return context.document().readFile(name);
    } catch (DiagnosticException e) {
      throw value.error(5, value.text().length(), e.getMessage(), null);
    }
  }
}
