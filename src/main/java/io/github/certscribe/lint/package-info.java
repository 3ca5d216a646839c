/** Remarks: what is odd in a config file, though the real one takes it without a word. */
package io.github.certscribe.lint;
