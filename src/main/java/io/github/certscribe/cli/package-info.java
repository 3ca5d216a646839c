/** From argv to a command and back to an exit status: options, the table of commands, and the host they may touch. */
package io.github.certscribe.cli;
