/** What went wrong and where: positions, and messages with a caret. */
package io.github.certscribe.diagnostic;
