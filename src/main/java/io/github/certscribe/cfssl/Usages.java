package io.github.certscribe.cfssl;

import java.util.ArrayList;
import java.util.List;

/** The words of a profile's {@code usages}, and the keyUsage bits and extendedKeyUsage purposes that they stand for. */
final class Usages {
  private int keyUsage;
  private final List<String> purposes = new ArrayList<>();

  static Usages of(List<String> words) {
    Usages usages = new Usages();
    for (String word : words) {
      int bit = keyUsageBit(word);
      if (bit >= 0) {
        usages.keyUsage |= 1 << bit;
      }
      String purpose = purpose(word);
      if (purpose != null) {
        usages.purposes.add(purpose);
      }
    }
    return usages;
  }

  /** Bit n stands for KeyUsage's bit n (RFC 5280, 4.2.1.3). */
  int keyUsage() {
    return keyUsage;
  }

  /** KeyPurposeIds in dotted decimals, in the order given, repeats kept. */
  List<String> purposes() {
    return purposes;
  }

  /** Whether not one word was known. */
  boolean isEmpty() {
    return keyUsage == 0 && purposes.isEmpty();
  }

  static boolean isKnown(String word) {
    return keyUsageBit(word) >= 0 || purpose(word) != null;
  }

  private static int keyUsageBit(String word) {
    return switch (word) {
      case "signing", "digital signature" -> 0;
      // Release 1.2 spells it so; "content commitment" it does not mark either.
      case "content committment" -> 1;
      case "key encipherment" -> 2;
      case "data encipherment" -> 3;
      case "key agreement" -> 4;
      case "cert sign" -> 5;
      case "crl sign" -> 6;
      case "encipher only" -> 7;
      case "decipher only" -> 8;
      default -> -1;
    };
  }

  private static String purpose(String word) {
    return switch (word) {
      case "any" -> "2.5.29.37.0";
      case "server auth" -> "1.3.6.1.5.5.7.3.1";
      case "client auth" -> "1.3.6.1.5.5.7.3.2";
      case "code signing" -> "1.3.6.1.5.5.7.3.3";
      case "email protection", "s/mime" -> "1.3.6.1.5.5.7.3.4";
      case "ipsec end system" -> "1.3.6.1.5.5.7.3.5";
      case "ipsec tunnel" -> "1.3.6.1.5.5.7.3.6";
      case "ipsec user" -> "1.3.6.1.5.5.7.3.7";
      case "timestamping" -> "1.3.6.1.5.5.7.3.8";
      case "ocsp signing" -> "1.3.6.1.5.5.7.3.9";
      case "microsoft sgc" -> "1.3.6.1.4.1.311.10.3.3";
      case "netscape sgc" -> "2.16.840.1.113730.4.1";
      default -> null;
    };
  }
}
