package io.github.certscribe.documents;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;

/** What cfssl prints, with what is drawn at each run replaced: serial numbers, signatures, times, new keys. */
final class CfsslAnswer {
  private static final Pattern MEMBER =
      Pattern.compile("\"(\\w+)\":\"-----BEGIN ([A-Z ]+)-----([^\"-]*)-----END [A-Z ]+-----\\\\n\"");

  private final boolean newKey;
  private final long now;

  private CfsslAnswer(boolean newKey, long now) {
    this.newKey = newKey;
    this.now = now;
  }

  static String withoutChance(String json, long now) {
    CfsslAnswer answer = new CfsslAnswer(json.contains("\"key\":"), now);
    return MEMBER.matcher(json).replaceAll(member -> Matcher.quoteReplacement(answer.member(member)));
  }

  private String member(java.util.regex.MatchResult member) {
    byte[] der = Base64.getMimeDecoder().decode(member.group(3).replace("\\n", "\n"));
    String lines = member.group(3).replaceAll("[^\\\\]{64}\\\\n", "").length() > 70 ? " in odd lines" : "";
    try {
      String shown = switch (member.group(2)) {
        case "CERTIFICATE" -> certificate(ASN1Sequence.getInstance(der));
        case "CERTIFICATE REQUEST" -> request(ASN1Sequence.getInstance(der));
        default -> newKey(ASN1Sequence.getInstance(der));
      };
      return member.group(1) + ": " + member.group(2) + lines + "\n" + shown;
    } catch (IOException | ParseException e) {
      return "unreadable " + e;
    }
  }

  private static String hex(org.bouncycastle.asn1.ASN1Encodable value) throws IOException {
    return HexFormat.of().formatHex(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
  }

  private static String newKey(ASN1Sequence key) {
    return key.size() + " parts\n";
  }

  private String publicKey(org.bouncycastle.asn1.ASN1Encodable info) throws IOException {
    return newKey ? hex(SubjectPublicKeyInfo.getInstance(info).getAlgorithm()) : hex(info);
  }

  private String request(ASN1Sequence request) throws IOException {
    ASN1Sequence info = ASN1Sequence.getInstance(request.getObjectAt(0));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < info.size(); i++) {
      out.append(' ').append(i == 2 ? publicKey(info.getObjectAt(i)) : hex(info.getObjectAt(i))).append('\n');
    }
    return out.append(' ').append(hex(request.getObjectAt(1))).append('\n').toString();
  }

  private String certificate(ASN1Sequence certificate) throws IOException, ParseException {
    ASN1Sequence parts = ASN1Sequence.getInstance(certificate.getObjectAt(0));
    byte[] identifier = identifier(SubjectPublicKeyInfo.getInstance(parts.getObjectAt(6)));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String shown = switch (i) {
        case 1 -> serial(new BigInteger(1,
            org.bouncycastle.asn1.ASN1Integer.getInstance(parts.getObjectAt(1)).getValue().toByteArray()));
        case 4 -> validity(ASN1Sequence.getInstance(parts.getObjectAt(4)));
        case 6 -> publicKey(parts.getObjectAt(6));
        default -> hex(parts.getObjectAt(i)).replace(HexFormat.of().formatHex(identifier), "KEY");
      };
      out.append(' ').append(shown).append('\n');
    }
    return out.append(' ').append(hex(certificate.getObjectAt(1))).append('\n').toString();
  }

  private static byte[] identifier(SubjectPublicKeyInfo info) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(info.getPublicKeyData().getBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Random numbers differ in length now and then. */
  private static String serial(BigInteger number) {
    return number.bitLength() > 64 ? "serial of 20" : "serial of 8";
  }

  private String validity(ASN1Sequence validity) throws ParseException {
    return time(validity.getObjectAt(0)) + " to " + time(validity.getObjectAt(1));
  }

  /** As it is, or by how many minutes it is off now: both runs may stand on two sides of one. */
  private String time(org.bouncycastle.asn1.ASN1Encodable time) throws ParseException {
    long seconds = Time.getInstance(time).getDate().getTime() / 1000;
    int tag = time.toASN1Primitive() instanceof org.bouncycastle.asn1.ASN1UTCTime ? 23 : 24;
    return tag + " " + seconds;
  }

}
