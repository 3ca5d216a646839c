/** What -text prints. */
package io.github.certscribe.text;
