/** Random commands over random config files, from a grammar of all that issues ask of the language,
    held against the real one. */
package io.github.certscribe.documents;
