/** What a certification authority of {@code openssl ca} keeps: certificates it gave out, numbers, and its policy. */
package io.github.certscribe.authority;
