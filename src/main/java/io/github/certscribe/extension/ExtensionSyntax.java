package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;

/** How one X.509 extension is spelled in a config file and shown by {@code -text}. */
public interface ExtensionSyntax {
  /** The extension's identifier in dotted decimals. */
  String oid();

  /** Whether the extension can be written in a config file by its own syntax (some are only printed). */
  default boolean canParse() {
    return true;
  }

  /**
   * Reads a config value ({@code critical,} already taken off). A syntax that is a list of names and values begins
   * with {@link ValueList#of}, which also follows {@code @section}.
   *
   * @return extnValue's content, in DER
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the real one fails
   */
  byte[] parse(Value value, ExtensionContext context);

  /**
   * Shows the decoded extnValue, without the heading line, without the last line feed. What was written is thrown
   * away when {@link DecodeException} is thrown: then the value is shown as unreadable.
   *
   * @param value the first value in extnValue; the real one ignores what follows it
   * @return false where the real one decodes the value but gives up showing it: what was written stays, the raw
   *     octets follow
   */
  boolean print(DerValue value, ExtensionPrinter out) throws DecodeException;

  /** The same from extnValue's content as it stands; overridden where even that need not be DER. */
  default boolean printOctets(byte[] extnValue, ExtensionPrinter out) throws DecodeException {
    return print(DerValue.parsePrefix(extnValue, 0, extnValue.length, out.dialect()), out);
  }
}
