/** {@code certscribe issue}: one config as template, a row of variables a certificate. */
package io.github.certscribe.issue;
