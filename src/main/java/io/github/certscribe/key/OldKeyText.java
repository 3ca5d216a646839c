package io.github.certscribe.key;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.diagnostic.DiagnosticException;
import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.text.TextWriter;
import java.math.BigInteger;

/** Keys as the real one prints them where it has no provider to do it: with the titles of earlier releases. */
public final class OldKeyText {
  private OldKeyText() {}

  /** A private key with its public part. */
  public static void printPrivate(TextWriter out, PrivateKey key) {
    if (key instanceof FiniteFieldPrivateKey field) {
      printFiniteField(out, field.secret(), field.open(), field.parameters());
      return;
    }
    if (key instanceof RsaPrivateKey rsa) {
      out.print(rsa.isPss() ? "RSA-PSS " : "RSA ");
    }
    KeyText.printPrivate(out, key);
  }

  /** The public part of a private key, alone. */
  public static void printPublic(TextWriter out, PublicKey key, Dialect dialect) {
    try {
      PublicKeyInfo info = PublicKeyInfo.parse(key.encoded());
      if (info.isFiniteField()) {
        printFiniteField(out, null, info.number(), FiniteFieldParameters.parse(info.oid(), info.parameters()));
        return;
      }
      if (info.isRsa()) {
        out.print(info.oid().equals(KeyOids.RSA_PSS) ? "RSA-PSS " : "RSA ");
      }
      KeyText.printPublic(out, key, dialect);
    } catch (DecodeException e) {
      throw new DiagnosticException("the public key cannot be printed: " + e.getMessage());
    }
  }

  /** @param secret null to leave it out */
  private static void printFiniteField(
      TextWriter out, BigInteger secret, BigInteger open, FiniteFieldParameters parameters) {
    boolean dsa = parameters.oid().equals(KeyOids.DSA);
    String kind = secret == null ? "Public-Key: (" : "Private-Key: (";
    out.print(dsa ? "" : "DH ").print(kind).print(parameters.p().bitLength()).println(" bit)");
    KeyLines lines = new KeyLines(out, dsa ? 0 : 4);
    if (secret != null) {
      lines.number(dsa ? "priv:" : "private-key:", secret);
    }
    lines.number(dsa ? "pub: " : "public-key:", open);
    lines.number("prime P:", parameters.p());
    lines.number("generator G:", parameters.g());
    if (parameters.q() != null) {
      lines.number("subgroup order Q:", parameters.q());
    }
  }
}
