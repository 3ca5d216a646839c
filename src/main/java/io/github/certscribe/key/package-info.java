/** Keys: generation, encodings, encryption, pass phrases, signatures. */
package io.github.certscribe.key;
