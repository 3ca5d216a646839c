/** One class per X.509 extension, both ways: config value to DER, DER to text. */
package io.github.certscribe.extension;
