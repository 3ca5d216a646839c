package io.github.certscribe.command;

import io.github.certscribe.certificate.CertificateRequest;
import io.github.certscribe.key.PublicKey;
import io.github.certscribe.name.DistinguishedName;

/**
 * Whoever wants a certificate of {@code openssl ca}.
 *
 * @param request whose extensions may be copied; null for none
 */
record CaApplicant(DistinguishedName subject, PublicKey key, CertificateRequest request) {}
