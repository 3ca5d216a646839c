package io.github.certscribe.odd;

/**
 * What an extension is, but for whether it is critical.
 *
 * @param oid extnID in dotted decimals
 * @param value the content of extnValue
 */
record OddExtension(String oid, byte[] value) {}
