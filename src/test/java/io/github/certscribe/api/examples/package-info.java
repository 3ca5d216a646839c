/** Examples of the library's use, short enough to be read at once; {@code mvn verify} runs them. */
package io.github.certscribe.api.examples;
