/** PKCS#12 (RFC 7292): keys, certificates and their names in one file, read and written. */
package io.github.certscribe.pkcs12;
