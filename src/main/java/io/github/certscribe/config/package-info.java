/** The config(5) language: lexer, parser, document. No cryptography in here, and no reader of .cnf text elsewhere. */
package io.github.certscribe.config;
