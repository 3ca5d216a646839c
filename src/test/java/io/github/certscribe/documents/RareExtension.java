package io.github.certscribe.documents;

import io.github.certscribe.asn1.RandomAsn1;
import io.github.certscribe.odd.RareExtensions;

/** Random values of the extensions that few files set, and of those that the generator's language describes. */
final class RareExtension {
  private static final String[] NUMBERS = {"0", "1", "5", "-1", "255", "0x10", "abc", "99999999999999999999", "",
      "1.5"};
  private static final String[] OIDS = {"1.2.3.4", "anyPolicy", "1.2.3.5", "id-ppl-inheritAll", "foo", "2.999", "CN",
      "1.2.3.4.5"};
  private static final String[] ADDRESSES = {
    "10.0.0.0/8", "192.0.2.0/24", "10.0.0.0-10.0.0.255", "inherit", "2001:db8::/32", "1.2.3.4", "10.0.0.0/33",
    "10.0.0.5-10.0.0.1",
    "::/0", "10.0.0.0/", "x", "10.1/16", "2001:db8::-2001:db8::ffff", "10.0.0.0 - 10.0.0.9"
  };

  private final Dice dice;

  RareExtension(Dice dice) {
    this.dice = dice;
  }

  String[] next() {
    if (dice.oneIn(3)) {
      String[] typed = RareExtensions.hexadecimal(dice.below(1 << 30));
      return new String[] {typed[0], (dice.oneIn(5) ? "critical,DER:" : "DER:") + typed[1]};
    }
    String name =
        dice.any("policyConstraints", "inhibitAnyPolicy", "policyMappings", "proxyCertInfo", "sbgp-ipAddrBlock",
            "sbgp-autonomousSysNum", "tlsfeature", "noCheck", "crlNumber", "deltaCRL", "CRLReason", "subjectSignTool",
            "issuerSignTool", "nsBaseUrl", "nsComment", "nsSslServerName", "sxnetID", "1.2.3.4", "2.5.29.19", "ownName",
            "privateKeyUsagePeriod", "invalidityDate", "ct_precert_poison", "noRevAvail", "singleUse",
            "subjectDirectoryAttributes", "acceptableCertPolicies", "acceptablePrivPolicies", "basicAttConstraints",
            "holderNameConstraints", "delegatedNameConstraints", "aAissuingDistributionPoint", "groupAC",
            "ac-auditIdentity");
    return new String[] {name, (dice.oneIn(5) ? "critical," : "") + value(name)};
  }

  private String value(String name) {
    if (dice.oneIn(4) || name.startsWith("1") || name.startsWith("2") || name.equals("ownName")) {
      RandomAsn1 generator = new RandomAsn1(dice.below(1 << 30));
      return dice.oneIn(4) ? "DER:" + dice.any("0500", "05:00", "3003020101", "04", "0", "xx",
          "") : "ASN1:" + generator.description();
    }
    return switch (name) {
      case "policyConstraints" ->
          list(dice.any("requireExplicitPolicy", "inhibitPolicyMapping", "foo") + ":" + dice.plainer(NUMBERS),
              "inhibitPolicyMapping:1");
      case "inhibitAnyPolicy", "crlNumber", "deltaCRL" -> dice.plainer(NUMBERS);
      case "policyMappings" -> list(dice.plainer(OIDS) + ":" + dice.plainer(OIDS), dice.plainer(OIDS) + dice.any(":",
          ";") + "1.2");
      case "proxyCertInfo" ->
          list("language:" + dice.plainer(OIDS), "pathlen:" + dice.plainer(NUMBERS)) + dice.any("",
              ",policy:text:abc", ",policy:hex:0102",
              ",policy:foo", ",policy:text:x,policy:text:y", ",policy:file:none");
      case "sbgp-ipAddrBlock" ->
          list(dice.any("IPv4:", "IPv6:", "IPv4-SAFI:1:", "ipv4:", "IPv6-SAFI:x:") + dice.plainer(ADDRESSES),
              "IPv4:" + dice.plainer(ADDRESSES));
      case "sbgp-autonomousSysNum" ->
          list(dice.any("AS:", "RDI:", "as:") + dice.any("1", "1-9", "inherit", "5-2", "4294967296", "x", "1 - 3",
              "-1"), "AS:" + dice.below(20));
      case "tlsfeature" -> list(dice.any("status_request", "status_request_v2", "5", "17", "0", "65536", "foo", "-1"),
          "status_request");
      case "acceptableCertPolicies", "acceptablePrivPolicies" -> list(dice.plainer(OIDS), dice.plainer(OIDS));
      case "basicAttConstraints" -> list("authority:" + dice.any("TRUE", "false", "x"), "pathlen:" + dice.plainer(
          NUMBERS));
      case "holderNameConstraints", "delegatedNameConstraints" ->
          list(dice.any("permitted;", "excluded;", "permitted:") + dice.any("DNS:a", "IP:10.0.0.0/255.0.0.0", "x:y"),
              "excluded;email:a");
      case "aAissuingDistributionPoint" -> list(dice.any("URI:http://x", "d1", "none", "DNS:a"), "URI:http://y");
      case "noCheck", "noRevAvail", "singleUse", "ct_precert_poison" -> dice.any("ignored", "", "yes");
      case "issuerSignTool" -> list(dice.any("signTool:", "cATool:", "signToolCert:", "foo:") + dice.any("a",
          "\u00d0\u0096", ""), "cAToolCert:b");
      case "sxnetID" -> list(dice.any("1", "0x10", "x", "") + ":" + dice.any("a", "b c", ""), "2:c");
      default -> dice.any("a", "Z\u00c3\u00bcrich", "http://x", "", "\u00fc");
    };
  }

  private String list(String first, String second) {
    return dice.oneIn(2) ? first : first + dice.any(",", ", ", ",,", " ,") + second;
  }
}
