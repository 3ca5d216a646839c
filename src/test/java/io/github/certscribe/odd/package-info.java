/** Odd certificates, made with Bouncy Castle, shown by ours and by the real openssl. */
package io.github.certscribe.odd;
