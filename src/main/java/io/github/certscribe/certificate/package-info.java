/** Requests and certificates: assembling and signing them, and reading them. */
package io.github.certscribe.certificate;
