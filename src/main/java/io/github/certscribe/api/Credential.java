package io.github.certscribe.api;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A key, its certificate, and the certificates of those who signed it. */
public final class Credential {
  private final byte[] keyPem;
  private final byte[] certificatePem;
  private final List<byte[]> issuers;

  /** @param issuers certificates in PEM, the signer's first */
  Credential(byte[] keyPem, byte[] certificatePem, List<byte[]> issuers) {
    this.keyPem = keyPem;
    this.certificatePem = certificatePem;
    this.issuers = issuers;
  }

  /**
   * A credential that is there already, to sign with.
   *
   * @param keyPem a private key in PEM, not encrypted
   * @param certificatePem its certificate in PEM
   */
  public static Credential of(byte[] keyPem, byte[] certificatePem) {
    return new Credential(keyPem.clone(), certificatePem.clone(), List.of());
  }

  /** The key in PEM, not encrypted: PKCS#8, where it was made here. */
  public byte[] keyPem() {
    return keyPem.clone();
  }

  /** The certificate in PEM. */
  public byte[] certificatePem() {
    return certificatePem.clone();
  }

  /** The certificate in PEM, and after it each signer's: the last may be a root. */
  public List<byte[]> chainPem() {
    List<byte[]> chain = new ArrayList<>();
    chain.add(certificatePem());
    for (byte[] issuer : issuers) {
      chain.add(issuer.clone());
    }
    return chain;
  }

  /**
   * The key as the JVM's own security providers know it.
   *
   * @throws CertscribeException where they do not know keys of its kind
   */
  public PrivateKey privateKey() {
    return JavaTypes.privateKey(JavaTypes.der(keyPem));
  }

  /** The certificate as the JDK has it. */
  public X509Certificate certificate() {
    return JavaTypes.certificate(certificatePem);
  }

  /** The certificate, and after it each signer's. */
  public List<X509Certificate> chain() {
    List<X509Certificate> chain = new ArrayList<>();
    for (byte[] pem : chainPem()) {
      chain.add(JavaTypes.certificate(pem));
    }
    return chain;
  }

  /**
   * A new PKCS#12 key store with the key and its chain under the alias {@code key}.
   *
   * @param password protects the key; also for {@link KeyStore#store} and for a KeyManagerFactory
   */
  public KeyStore keyStore(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("key", privateKey(), password, chain().toArray(new X509Certificate[0]));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new CertscribeException("no key store can be made of it: " + e.getMessage(), e);
    }
  }

  /** A new PKCS#12 key store that trusts this certificate, under the alias {@code ca}: for a TrustManagerFactory. */
  public KeyStore trustStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("ca", certificate());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new CertscribeException("no key store can be made of it: " + e.getMessage(), e);
    }
  }
}
