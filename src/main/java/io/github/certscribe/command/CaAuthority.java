package io.github.certscribe.command;

import io.github.certscribe.authority.IssuedDatabase;
import io.github.certscribe.certificate.Certificate;
import io.github.certscribe.key.PrivateKey;

/**
 * What {@code openssl ca} works with.
 *
 * @param certificate null where a request is its own CA
 * @param digest what is signed with; null for the key's own
 */
record CaAuthority(
    PrivateKey key, Certificate certificate, IssuedDatabase database, CaConfig config, CaSettings settings,
    CaExtensions extensions, String digest) {}
