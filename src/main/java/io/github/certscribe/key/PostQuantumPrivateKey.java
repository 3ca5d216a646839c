package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.diagnostic.Diagnostic;
import io.github.certscribe.diagnostic.DiagnosticException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.generators.SLHDSAKeyPairGenerator;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.SLHDSAParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;

/**
 * A private key of ML-DSA, ML-KEM (as seed and long form, RFC 9881 and its sisters) or SLH-DSA (RFC 9909).
 *
 * <pre>
 * ML-DSA-PrivateKey ::= CHOICE { seed [0] OCTET STRING, expandedKey OCTET STRING, both SEQUENCE { seed, expandedKey } }
 * </pre>
 */
public final class PostQuantumPrivateKey implements PrivateKey {
  private static final String DEFAULT_FORMATS = "seed-priv,priv-only";

  private final String oid;
  private final String name;
  private final byte[] seed;
  private final byte[] octets;
  private final byte[] publicOctets;
  private String formats = DEFAULT_FORMATS;

  /** @param seed null where only the long form is known */
  PostQuantumPrivateKey(String oid, byte[] seed, byte[] longForm) throws DecodeException {
    this.oid = oid;
    this.name = PostQuantum.name(oid);
    this.seed = seed;
    if (seed != null && seed.length != PostQuantum.seedLength(name)
        || longForm != null && longForm.length != PostQuantum.privateLength(name)) {
      throw new DecodeException("an " + name + " key of another length");
    }
    byte[] source = seed != null ? seed : longForm;
    try {
      if (PostQuantum.isMlDsa(name)) {
        MLDSAPrivateKeyParameters key = new MLDSAPrivateKeyParameters(PostQuantum.mlDsa(name), source);
        octets = seed == null
            ? longForm
            : key.getParametersWithFormat(MLDSAPrivateKeyParameters.EXPANDED_KEY).getEncoded();
        publicOctets = key.getPublicKey();
      } else if (PostQuantum.isKem(name)) {
        MLKEMPrivateKeyParameters key = new MLKEMPrivateKeyParameters(PostQuantum.mlKem(name), source);
        octets = seed == null ? longForm : key.withPreferredFormat(MLKEMPrivateKeyParameters.EXPANDED_KEY).getEncoded();
        publicOctets = key.getPublicKey();
      } else {
        octets = longForm;
        publicOctets = new SLHDSAPrivateKeyParameters(PostQuantum.slhDsa(name), longForm).getEncodedPublicKey();
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new DecodeException("a broken " + name + " key");
    }
    if (seed != null && longForm != null && !Arrays.equals(octets, longForm)) {
      throw new DecodeException("seed and long form of the " + name + " key do not agree");
    }
  }

  static PostQuantumPrivateKey parse(String oid, DerValue parameters, byte[] key) throws DecodeException {
    if (parameters != null) {
      throw new DecodeException("the algorithm has no parameters");
    }
    String name = PostQuantum.name(oid);
    if (key.length == PostQuantum.privateLength(name)) {
      return new PostQuantumPrivateKey(oid, null, key);
    }
    if (key.length > 0 && key.length == PostQuantum.seedLength(name)) {
      return new PostQuantumPrivateKey(oid, key, null);
    }
    DerValue value = DerValue.first(key);
    if (value.isContext(0)) {
      return new PostQuantumPrivateKey(oid, value.stringContent(), null);
    }
    if (value.isUniversal(4)) {
      return new PostQuantumPrivateKey(oid, null, value.octetString());
    }
    List<DerValue> both = value.sequence();
    if (both.size() != 2) {
      throw new DecodeException("a broken " + name + " key");
    }
    return new PostQuantumPrivateKey(oid, both.get(0).octetString(), both.get(1).octetString());
  }

  /** @param seed the three parts one after the other, or null for random ones */
  static PostQuantumPrivateKey generateSlhDsa(String oid, byte[] seed, SecureRandom random) throws DecodeException {
    SLHDSAParameters parameters = PostQuantum.slhDsa(PostQuantum.name(oid));
    int n = parameters.getN();
    byte[] parts = seed;
    if (parts == null) {
      parts = new byte[3 * n];
      random.nextBytes(parts);
    }
    if (parts.length != 3 * n) {
      throw new DecodeException("the seed has " + parts.length + " octets instead of " + 3 * n);
    }
    SLHDSAKeyPairGenerator generator = new SLHDSAKeyPairGenerator();
    generator.init(new SLHDSAKeyGenerationParameters(random, parameters));
    SLHDSAPrivateKeyParameters key =
        (SLHDSAPrivateKeyParameters)
            generator
                .internalGenerateKeyPair(
                    Arrays.copyOf(parts, n), Arrays.copyOfRange(parts, n, 2 * n),
                    Arrays.copyOfRange(parts, 2 * n, 3 * n))
                .getPrivate();
    return new PostQuantumPrivateKey(oid, null, key.getEncoded());
  }

  @Override
  public String algorithm() {
    return name;
  }

  /** Null where it is not known. */
  byte[] seed() {
    return seed;
  }

  byte[] octets() {
    return octets;
  }

  byte[] publicOctets() {
    return publicOctets;
  }

  @Override
  public byte[] privateKeyInfo() {
    byte[] key = PostQuantum.seedLength(name) == 0 ? octets : formatted();
    return DerEncoder.sequence(
        new byte[] {2, 1, 0}, DerEncoder.sequence(DerEncoder.oid(oid)), DerEncoder.tlv(4, key));
  }

  /** The first of the formats that there is, and that needs no seed where there is none. */
  private byte[] formatted() {
    for (String word : formats.replace(' ', ',').split(",")) {
      byte[] key =
          switch (word) {
            case "priv-only" -> DerEncoder.tlv(4, octets);
            case "bare-priv" -> octets;
            case "oqskeypair" -> DerEncoder.tlv(4, DerEncoder.join(octets, publicOctets));
            case "seed-only" -> seed == null ? null : DerEncoder.tlv(0x80, seed);
            case "bare-seed" -> seed;
            case "seed-priv" ->
                seed == null ? null : DerEncoder.sequence(DerEncoder.tlv(4, seed), DerEncoder.tlv(4, octets));
            default -> null;
          };
      if (key != null) {
        return key;
      }
    }
    throw new DiagnosticException(
        Diagnostic.of("a key of " + name + " has none of the formats " + formats)
            .withHint("seed-priv, priv-only, seed-only, bare-priv, bare-seed and oqskeypair are known"));
  }

  /**
   * A key as the provider's parameters want it ({@code ml-kem.output_formats}, {@code ml-kem.retain_seed} and
   * ML-DSA's): written in another format, or without its seed.
   */
  public static PrivateKey asParametersSay(PrivateKey key, Map<String, String> parameters) throws DecodeException {
    if (parameters.isEmpty() || !(key instanceof PostQuantumPrivateKey quantum)) {
      return key;
    }
    String family = quantum.name.substring(0, quantum.name.lastIndexOf('-')).toLowerCase(Locale.ROOT);
    String retain = parameters.get(family + ".retain_seed");
    boolean forgets = "no".equals(retain) || "0".equals(retain) || "false".equals(retain) || "off".equals(retain);
    PostQuantumPrivateKey other =
        new PostQuantumPrivateKey(quantum.oid, forgets ? null : quantum.seed, quantum.octets);
    String wanted = parameters.get(family + ".output_formats");
    other.formats = wanted != null ? wanted : DEFAULT_FORMATS;
    return other;
  }

  @Override
  public PublicKey publicKey() {
    return PublicKey.of(DerEncoder.sequence(DerEncoder.oid(oid)), publicOctets);
  }

  @Override
  public int bits() {
    return PostQuantum.bits(name);
  }
}
