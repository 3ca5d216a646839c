/** Distinguished names: -subj strings and DN sections in, RDNSequence out; string types and masks. */
package io.github.certscribe.name;
