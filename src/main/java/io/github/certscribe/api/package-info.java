/**
 * The library door: the programs called from Java, in memory ({@link io.github.certscribe.api.Certscribe}), and keys
 * and certificates made from a config document ({@link io.github.certscribe.api.CertificateConfig}).
 *
 * <p>Nothing here touches the disk, the environment, the clock or the standard streams of the process, unless it is
 * given; nothing is registered with the JVM. All of it may be used from any number of threads. Texts are Java texts:
 * what the programs see of them is UTF-8.
 */
package io.github.certscribe.api;
