package io.github.certscribe.extension;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;

/**
 * Where an extension prints itself.
 *
 * @param text what is written to
 * @param indent columns that each line starts with; the caller writes neither them nor the final line feed
 * @param objects names of object identifiers
 */
public record ExtensionPrinter(TextWriter text, int indent, ObjectTable objects, Dialect dialect) {}
