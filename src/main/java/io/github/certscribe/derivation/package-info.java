/**
 * Message authentication codes and key derivation by name, with the parameters that {@code mac} and {@code kdf} take.
 */
package io.github.certscribe.derivation;
