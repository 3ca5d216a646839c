/** ASN.1 structures by the names that {@code asn1parse -item} knows, and what a value says field by field. */
package io.github.certscribe.item;
