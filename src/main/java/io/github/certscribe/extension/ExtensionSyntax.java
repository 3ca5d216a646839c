package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import org.bouncycastle.asn1.ASN1Encodable;

/** How one X.509 extension is spelled in a config file and shown by {@code -text}. */
public interface ExtensionSyntax {
  /** The extension's identifier in dotted decimals. */
  String oid();

  /**
   * Reads a config value ({@code critical} already taken off).
   *
   * @return what goes into extnValue
   * @throws io.github.certscribe.diagnostic.DiagnosticException where the real one fails
   */
  ASN1Encodable parse(Value value, ExtensionContext context);

  /** Whether the extension can be written in a config file by its own syntax (some are only printed). */
  default boolean canParse() {
    return true;
  }

  /**
   * Shows the decoded extnValue, without the heading line. Nothing may have been written to {@code out} when
   * {@link DecodeException} is thrown: then the value is shown as unreadable.
   */
  void print(DerValue value, ExtensionPrinter out) throws DecodeException;
}
