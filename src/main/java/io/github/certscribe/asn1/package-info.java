/** DER seen as OpenSSL sees it: the reader, the object table, the ASN1_generate language, the dump. */
package io.github.certscribe.asn1;
