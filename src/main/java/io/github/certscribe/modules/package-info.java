/** What {@code openssl_conf} names: the modules by which a config file changes the whole process (config(5)). */
package io.github.certscribe.modules;
