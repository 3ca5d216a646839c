/**
 * Stands in for parts under Bouncy Castle in the shaded jar (see pom.xml) that would only cost a short command time.
 */
package io.github.certscribe.quiet;
