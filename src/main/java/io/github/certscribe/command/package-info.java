/** One class per openssl command: options in, model out. */
package io.github.certscribe.command;
