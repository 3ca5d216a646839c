package io.github.certscribe.extension;

import io.github.certscribe.dialect.Dialect;
import java.util.List;

/** All extensions that are known, in one list that one reads from top to bottom. */
public final class ExtensionTable {
  /** The identifiers of all extensions that some dialect knows, in the order of {@link #byOid}. */
  public static final List<String> OIDS =
      List.of(
          "1.2.643.100.111", "1.2.643.100.112", "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3",
          "1.3.6.1.4.1.11129.2.4.5", "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.4", "1.3.6.1.5.5.7.1.7",
          "1.3.6.1.5.5.7.1.8", "1.3.6.1.5.5.7.1.11", "1.3.6.1.5.5.7.1.14", "1.3.6.1.5.5.7.1.24",
          "1.3.6.1.5.5.7.48.1.2", "1.3.6.1.5.5.7.48.1.3", "1.3.6.1.5.5.7.48.1.4", "1.3.6.1.5.5.7.48.1.5",
          "1.3.6.1.5.5.7.48.1.6", "1.3.6.1.5.5.7.48.1.7", "1.3.36.8.3.3", "1.3.101.1.4.1", "2.5.29.9", "2.5.29.14",
          "2.5.29.15", "2.5.29.16", "2.5.29.17", "2.5.29.18", "2.5.29.19", "2.5.29.20", "2.5.29.21", "2.5.29.23",
          "2.5.29.24", "2.5.29.27", "2.5.29.28", "2.5.29.29", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33",
          "2.5.29.35", "2.5.29.36", "2.5.29.37", "2.5.29.38", "2.5.29.39", "2.5.29.41", "2.5.29.42", "2.5.29.43",
          "2.5.29.46", "2.5.29.48", "2.5.29.49", "2.5.29.50", "2.5.29.52", "2.5.29.54", "2.5.29.55", "2.5.29.56",
          "2.5.29.57", "2.5.29.61", "2.5.29.62", "2.5.29.63", "2.5.29.64", "2.5.29.65", "2.5.29.66", "2.5.29.67",
          "2.5.29.68", "2.5.29.69", "2.5.29.75", "2.16.840.1.113730.1.1", "2.16.840.1.113730.1.2",
          "2.16.840.1.113730.1.3", "2.16.840.1.113730.1.4", "2.16.840.1.113730.1.7", "2.16.840.1.113730.1.8",
          "2.16.840.1.113730.1.12", "2.16.840.1.113730.1.13");

  private ExtensionTable() {}

  /** The syntax for an extension, or null where the dialect knows none. Only what is asked for is loaded. */
  public static ExtensionSyntax byOid(String oid, Dialect dialect) {
    return switch (oid) {
      case "1.2.643.100.111" -> new TextExtension(oid, TextExtension.UTF8_STRING);
      case "1.2.643.100.112" -> new IssuerSignTool();
      case "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.5" -> new SignedCertificateTimestamps(oid);
      case "1.3.6.1.4.1.11129.2.4.3" -> new NullExtension(oid, true);
      case "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11" -> new InformationAccess(oid);
      case "1.3.6.1.5.5.7.1.7" -> new IpAddressBlocks();
      case "1.3.6.1.5.5.7.1.8" -> new AsIdentifiers();
      case "1.3.6.1.5.5.7.1.14" -> new ProxyCertInfo();
      case "1.3.6.1.5.5.7.1.24" -> new TlsFeature();
      case "1.3.6.1.5.5.7.48.1.2" -> new OcspNonce(oid);
      case "1.3.6.1.5.5.7.48.1.3" -> new OcspCrlId(oid);
      case "1.3.6.1.5.5.7.48.1.4", "2.5.29.37" -> new ExtendedKeyUsage(oid);
      case "1.3.6.1.5.5.7.48.1.5" -> new NullExtension(oid, false);
      case "1.3.6.1.5.5.7.48.1.6", "2.5.29.24" -> new GeneralizedTimeExtension(oid);
      case "1.3.6.1.5.5.7.48.1.7" -> new OcspServiceLocator(oid);
      case "1.3.36.8.3.3" -> new Admission(oid);
      case "1.3.101.1.4.1" -> new StrongExtranetId();
      case "2.5.29.14" -> new SubjectKeyIdentifier();
      case "2.5.29.15" -> BitFlagsExtension.keyUsage(oid);
      case "2.5.29.16" -> new PrivateKeyUsagePeriod(oid);
      case "2.5.29.17", "2.5.29.18", "2.5.29.29" -> new AlternativeName(oid);
      case "2.5.29.19" -> new BasicConstraints(oid, "CA");
      case "2.5.29.20", "2.5.29.27" -> new IntegerExtension(oid, false);
      case "2.5.29.21" -> new CrlReasonCode(oid);
      case "2.5.29.23" -> new HoldInstructionCode(oid);
      case "2.5.29.28" -> new IssuingDistributionPoint();
      case "2.5.29.30" -> new NameConstraints(oid);
      case "2.5.29.31", "2.5.29.46" -> new DistributionPoints(oid);
      case "2.5.29.32" -> new CertificatePolicies();
      case "2.5.29.33" -> new PolicyMappings();
      case "2.5.29.35" -> new AuthorityKeyIdentifier();
      case "2.5.29.36" -> new PolicyConstraints();
      case "2.5.29.54" -> new IntegerExtension(oid, true);
      case "2.16.840.1.113730.1.1" -> BitFlagsExtension.netscapeCertType(oid);
      case "2.16.840.1.113730.1.2", "2.16.840.1.113730.1.3", "2.16.840.1.113730.1.4", "2.16.840.1.113730.1.7",
          "2.16.840.1.113730.1.8", "2.16.840.1.113730.1.12", "2.16.840.1.113730.1.13" ->
          new TextExtension(oid, TextExtension.IA5_STRING);
      default -> dialect.has35Additions() ? byOid35(oid) : null;
    };
  }

  /** Extensions that came after 3.0. */
  private static ExtensionSyntax byOid35(String oid) {
    return switch (oid) {
      case "2.5.29.9", "2.5.29.75" -> new AttributesExtension(oid);
      case "2.5.29.38" -> new AuthorityAttributeIdentifier(oid);
      case "2.5.29.39" -> new RoleSpecCertIdentifier(oid);
      case "2.5.29.41" -> new BasicConstraints(oid, "authority");
      case "2.5.29.42", "2.5.29.69" -> new NameConstraints(oid);
      case "2.5.29.43" -> new TimeSpecification(oid);
      case "2.5.29.48" -> new AttributeDescriptor(oid);
      case "2.5.29.49" -> new UserNoticeExtension(oid);
      case "2.5.29.52", "2.5.29.57" -> new ExtendedKeyUsage(oid);
      case "2.5.29.55" -> new AttributeTargeting(oid);
      case "2.5.29.63" -> new AttributeAuthorityDistributionPoint();
      case "2.5.29.64" -> new IssuedOnBehalfOf(oid);
      case "2.5.29.67" -> new AllowedAttributeAssignments(oid);
      case "2.5.29.68" -> new AttributeMappings(oid);
      case "1.3.6.1.5.5.7.1.4" -> new AuditIdentity();
      case "2.5.29.50", "2.5.29.56", "2.5.29.61", "2.5.29.62", "2.5.29.65", "2.5.29.66" ->
          new NullExtension(oid, true);
      default -> null;
    };
  }
}
