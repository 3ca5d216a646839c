package io.github.certscribe.cfssl;

import io.github.certscribe.cli.Host;
import io.github.certscribe.text.ByteString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The {@code cfssljson} program: files from what cfssl answers. */
public final class Cfssljson {
  private static final int KEY_MODE = 0600;
  private static final int CERTIFICATE_MODE = 0664;
  private static final int MODE = 0644;

  /** One output: a file's ending, its content as a byte string, and its mode where it is new, before the umask. */
  private record Output(String ending, String content, int mode) {}

  private Cfssljson() {}

  /** @return the exit status */
  public static int run(String[] args, Host host) {
    try {
      return execute(args, host);
    } catch (CfsslException e) {
      host.printError(ByteString.utf8(e.getMessage()) + "\n");
      return e.status();
    }
  }

  private static int execute(String[] args, Host host) {
    GoFlags flags = new GoFlags().flag("bare", "stdout").text("f").parse(args, 0);
    if (flags.help()) {
      host.printError("Usage: cfssljson [-bare] [-f FILE] [-stdout] [NAME]\n");
      return 0;
    }
    String base = flags.arguments().isEmpty() ? "cert" : flags.argument(0);
    String file = flags.value("f").isEmpty() ? "-" : flags.value("f");
    if (!file.equals("-") && !host.files().exists(file)) {
      throw new CfsslException("Failed to read input: open " + file + ": no such file or directory");
    }
    JsonFields answer;
    try {
      answer = JsonFields.parse(CfsslCommand.text(CfsslCommand.read(host, file)), CfsslCommand.source(file));
    } catch (CfsslException e) {
      throw new CfsslException("Failed to parse input: " + e.getMessage());
    }
    if (!flags.isSet("bare")) {
      answer = unwrap(answer);
    }
    for (Output output : outputs(answer)) {
      if (flags.isSet("stdout")) {
        host.print(output.content + "\n");
      } else {
        host.files().write(base + output.ending, bytes(output), output.mode);
      }
    }
    return 0;
  }

  /** The result inside the envelope that cfssl's server puts around it. */
  private static JsonFields unwrap(JsonFields answer) {
    if (!answer.bool("success")) {
      StringBuilder message = new StringBuilder("Request failed:");
      for (JsonFields error : answer.objects("errors")) {
        message.append("\n\t").append(error.string("message"));
      }
      throw new CfsslException(message.toString());
    }
    JsonFields result = answer.object("result");
    return result == null ? JsonFields.parse("{}", "the answer") : result;
  }

  private static List<Output> outputs(JsonFields answer) {
    List<Output> outputs = new ArrayList<>();
    add(outputs, answer, ".pem", CERTIFICATE_MODE, "cert", "certificate");
    add(outputs, answer, "-key.pem", KEY_MODE, "key", "private_key");
    add(outputs, answer, "-key.enc", KEY_MODE, "encrypted_key");
    add(outputs, answer, ".csr", MODE, "csr", "certificate_request");
    add(outputs, answer, "-response.der", MODE, "ocspResponse");
    add(outputs, answer, "-bundle.pem", MODE, "bundle");
    return outputs;
  }

  /** The first of these fields that is there, by its exact name. */
  private static void add(List<Output> outputs, JsonFields answer, String ending, int mode, String... names) {
    for (String name : names) {
      String content = answer.exactString(name);
      if (content != null) {
        if (!content.isEmpty()) {
          outputs.add(new Output(ending, ByteString.utf8(content), mode));
        }
        return;
      }
    }
  }

  /** What goes into a file: of DER, which JSON has in base64, the octets. */
  private static byte[] bytes(Output output) {
    if (!output.ending.endsWith(".der")) {
      return ByteString.bytes(output.content);
    }
    try {
      return Base64.getDecoder().decode(output.content.replace("\n", "").replace("\r", ""));
    } catch (IllegalArgumentException e) {
      throw new CfsslException("Failed to parse input: \"ocspResponse\" is not base64");
    }
  }
}
