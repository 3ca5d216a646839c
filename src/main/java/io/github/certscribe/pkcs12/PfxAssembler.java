package io.github.certscribe.pkcs12;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.key.Digests;
import io.github.certscribe.key.PasswordEncryption;
import io.github.certscribe.text.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A PKCS#12 file under construction: certificates in one part, the key in another. */
public final class PfxAssembler {
  private static final String DATA = "1.2.840.113549.1.7.1";
  private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

  /**
   * How a part is encrypted.
   *
   * @param scheme null for RC2-40, and for no encryption where {@code plain}
   */
  public record Encryption(PasswordEncryption.Scheme scheme, boolean plain) {}

  private final ByteArrayOutputStream certificates = new ByteArrayOutputStream();
  private byte[] keyBag;

  /**
   * @param certificate in DER
   * @param name friendlyName, a byte string in UTF-8, or null
   * @param keyId localKeyID, or null
   */
  public void addCertificate(byte[] certificate, String name, byte[] keyId) {
    byte[] value =
        DerEncoder.sequence(
            DerEncoder.oid(SafeBag.X509_CERTIFICATE), DerEncoder.tlv(0xa0, DerEncoder.tlv(4, certificate)));
    certificates.writeBytes(bag(SafeBag.CERTIFICATE, value, attributes(name, keyId)));
  }

  /** @param privateKeyInfo in DER */
  public void setKey(byte[] privateKeyInfo, String name, byte[] keyId, Encryption encryption, String phrase) {
    byte[] attributes = attributes(name, keyId);
    keyBag =
        encryption.plain()
            ? bag(SafeBag.KEY, privateKeyInfo, attributes)
            : bag(SafeBag.SHROUDED_KEY, encrypt(privateKeyInfo, encryption, phrase, 0), attributes);
  }

  private static byte[] bag(String type, byte[] value, byte[] attributes) {
    return DerEncoder.sequence(DerEncoder.oid(type), DerEncoder.tlv(0xa0, value), attributes);
  }

  private static byte[] attributes(String name, byte[] keyId) {
    List<byte[]> all = new ArrayList<>();
    if (name != null) {
      byte[] text = ByteString.decodeUtf8(name).getBytes(StandardCharsets.UTF_16BE);
      all.add(attribute(SafeBag.FRIENDLY_NAME, DerEncoder.tlv(30, text)));
    }
    if (keyId != null) {
      all.add(attribute(SafeBag.LOCAL_KEY_ID, DerEncoder.tlv(4, keyId)));
    }
    all.sort(Arrays::compareUnsigned);
    return all.isEmpty() ? new byte[0] : DerEncoder.tlv(0x31, DerEncoder.join(all.toArray(new byte[0][])));
  }

  private static byte[] attribute(String type, byte[] value) {
    return DerEncoder.sequence(DerEncoder.oid(type), DerEncoder.tlv(0x31, value));
  }

  private static byte[] encrypt(byte[] data, Encryption encryption, String phrase, int iterations) {
    return encryption.scheme() == null
        ? PfxEncryption.encryptByRc2(data, phrase, iterations)
        : PasswordEncryption.encryptPrivateKeyInfo(data, phrase, encryption.scheme());
  }

  private static byte[] dataPart(byte[] content) {
    return DerEncoder.sequence(DerEncoder.oid(DATA), DerEncoder.tlv(0xa0, DerEncoder.tlv(4, content)));
  }

  private byte[] certificatePart(Encryption encryption, String phrase, int iterations) throws DecodeException {
    byte[] contents = DerEncoder.tlv(0x30, certificates.toByteArray());
    if (encryption.plain()) {
      return dataPart(contents);
    }
    List<DerValue> encrypted = DerValue.parse(encrypt(contents, encryption, phrase, iterations)).sequence();
    byte[] info =
        DerEncoder.sequence(
            DerEncoder.oid(DATA), encrypted.get(0).encoded(), DerEncoder.tlv(0x80, encrypted.get(1).content()));
    return DerEncoder.sequence(
        DerEncoder.oid(ENCRYPTED_DATA),
        DerEncoder.tlv(0xa0, DerEncoder.sequence(DerEncoder.integer(BigInteger.ZERO), info)));
  }

  /**
   * The file in DER.
   *
   * @param iterations of the certificates' encryption
   * @param macDigest a digest's name, or null for no MAC
   */
  public byte[] assemble(
      Encryption encryption, String phrase, int iterations, String macDigest, int macIterations)
      throws DecodeException {
    byte[] safe =
        DerEncoder.sequence(
            certificates.size() == 0 ? new byte[0] : certificatePart(encryption, phrase, iterations),
            keyBag == null ? new byte[0] : dataPart(DerEncoder.sequence(keyBag)));
    return DerEncoder.sequence(
        DerEncoder.integer(BigInteger.valueOf(3)), dataPart(safe),
        macDigest == null ? new byte[0] : mac(safe, phrase, macDigest, macIterations));
  }

  private static byte[] mac(byte[] safe, String phrase, String digest, int iterations) {
    byte[] salt = PasswordEncryption.random(8);
    byte[] value = PfxMac.compute(digest, phrase, salt, iterations, safe);
    byte[] algorithm = DerEncoder.sequence(DerEncoder.oid(Digests.objectIdentifier(digest)), new byte[] {5, 0});
    return DerEncoder.sequence(
        DerEncoder.sequence(algorithm, DerEncoder.tlv(4, value)), DerEncoder.tlv(4, salt),
        iterations == 1 ? new byte[0] : DerEncoder.integer(BigInteger.valueOf(iterations)));
  }
}
