package io.github.certscribe.extension;

import io.github.certscribe.asn1.ObjectTable;
import io.github.certscribe.config.Document;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.name.StringTypes;

/**
 * What an extension's value may refer to.
 *
 * @param document where {@code @section} is looked up; null where there is none
 * @param subject the certificate or request under construction; null in a check of syntax only
 * @param issuer the issuer's certificate (the subject itself where self-signed); null for a request and in a check
 * @param issuerKey SubjectPublicKeyInfo of the key that signs, where the certificate names itself as its issuer; else
 *     null. The certificate counts as self-signed where this is its own key; where it is another, authorityKeyIdentifier
 *     takes the hash of this one
 * @param checkOnly whether this is a check of syntax only, in which missing certificates are no error
 * @param strings the string types that names (dirName) get; {@code [req] string_mask} changes them
 */
public record ExtensionContext(
    Document document, ExtensionSubject subject, ExtensionSubject issuer, byte[] issuerKey, boolean checkOnly,
    ObjectTable objects, StringTypes strings, Dialect dialect) {}
