package io.github.certscribe.api.examples;

import io.github.certscribe.api.CertificateConfig;
import io.github.certscribe.api.Credential;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A JUnit extension: turns a csr.conf into a KeyStore, and into an SSLContext that has the key and trusts it. */
final class CertificateExtension implements BeforeAllCallback {
  final String csrConf;
  KeyStore keyStore;
  SSLContext sslContext;

  CertificateExtension(String csrConf) {
    this.csrConf = csrConf;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    Credential credential = CertificateConfig.of(csrConf).key("ec:P-256").days(1).selfSigned();
    keyStore = credential.keyStore("secret".toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(keyStore, "secret".toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(credential.trustStore());
    sslContext = SSLContext.getInstance("TLS");
    sslContext.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
  }
}
