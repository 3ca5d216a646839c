/** Certification paths: built and judged as the real one builds and judges them (RFC 5280, 6). */
package io.github.certscribe.verify;
