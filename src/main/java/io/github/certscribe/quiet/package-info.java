/** Stands in for java.util.logging under Bouncy Castle in the shaded jar (see pom.xml): logs nothing, costs nothing. */
package io.github.certscribe.quiet;
