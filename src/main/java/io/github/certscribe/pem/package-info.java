/** PEM in and out (RFC 7468 and the older RFC 1421 headers). */
package io.github.certscribe.pem;
