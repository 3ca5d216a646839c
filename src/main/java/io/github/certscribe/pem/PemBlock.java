package io.github.certscribe.pem;

import java.util.List;

/**
 * One PEM block.
 *
 * @param label what stands in BEGIN: {@code CERTIFICATE}
 * @param headers the RFC 1421 header lines ({@code DEK-Info: ...}), byte strings; usually none
 * @param content the decoded octets
 */
public record PemBlock(String label, List<String> headers, byte[] content) {}
