/** Every difference between OpenSSL releases, by name; nothing else compares versions. */
package io.github.certscribe.dialect;
