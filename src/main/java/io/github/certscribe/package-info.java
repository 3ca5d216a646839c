/** Certificates as OpenSSL makes them, without OpenSSL: the process's entry, and nothing else. */
package io.github.certscribe;
