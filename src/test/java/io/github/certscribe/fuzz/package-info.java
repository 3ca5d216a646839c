/** Coverage-guided fuzz tests (Jazzer): {@code compat-tests/fuzz} runs them for long,
    {@code mvn verify} their seeds. */
package io.github.certscribe.fuzz;
