package io.github.certscribe.api;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** From PEM to the types of {@code java.security}. */
final class JavaTypes {
  private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";

  private JavaTypes() {}

  /** The DER of the first block. */
  static byte[] der(byte[] pem) {
    String text = new String(pem, StandardCharsets.ISO_8859_1);
    int start = text.indexOf('\n', text.indexOf("-----BEGIN "));
    int end = text.indexOf("-----END ", start);
    return Base64.getMimeDecoder().decode(text.substring(start, end));
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      String algorithm = PrivateKeyInfo.getInstance(pkcs8).getPrivateKeyAlgorithm().getAlgorithm().getId();
      // The JVM knows the other kinds by their identifiers too, but not this one.
      String name = algorithm.equals(EC_PUBLIC_KEY) ? "EC" : algorithm;
      return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new CertscribeException("this JVM does not know the key: " + e.getMessage(), e);
    }
  }

  static X509Certificate certificate(byte[] pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der(pem)));
    } catch (CertificateException e) {
      throw new CertscribeException("this JVM does not know the certificate: " + e.getMessage(), e);
    }
  }
}
