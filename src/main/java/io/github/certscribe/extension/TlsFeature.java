package io.github.certscribe.extension;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerEncoder;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.config.Value;
import io.github.certscribe.diagnostic.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The TLS feature extension (RFC 7633): numbers of TLS extensions that a server must answer.
 *
 * <pre>
 * Features ::= SEQUENCE OF INTEGER
 * </pre>
 */
final class TlsFeature implements ExtensionSyntax {
  private static final String STATUS_REQUEST = "status_request";
  private static final String STATUS_REQUEST_V2 = "status_request_v2";
  private static final int MOST = 65535;

  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.24";
  }

  /** Names or numbers; in a section they are the values, whatever the names. */
  @Override
  public byte[] parse(Value value, ExtensionContext context) {
    List<byte[]> features = new ArrayList<>();
    for (ListItem item : ValueList.of(value, context)) {
      Value feature = item.content() == null ? item.label() : item.content();
      features.add(DerEncoder.integer(BigInteger.valueOf(number(feature))));
    }
    return DerEncoder.sequence(features.toArray(new byte[0][]));
  }

  private static int number(Value feature) {
    String text = feature.text();
    if (text.equalsIgnoreCase(STATUS_REQUEST)) {
      return 5;
    }
    if (text.equalsIgnoreCase(STATUS_REQUEST_V2)) {
      return 17;
    }
    int number = CNumber.decimal(text, MOST);
    if (number < 0) {
      String near = Nearest.hint(text, List.of(STATUS_REQUEST, STATUS_REQUEST_V2));
      throw feature.error(
          "\"" + text + "\" is no TLS feature",
          near == null ? "write status_request, status_request_v2, or a number up to 65535" : near);
    }
    return number;
  }

  @Override
  public boolean print(DerValue value, ExtensionPrinter out) throws DecodeException {
    List<String> shown = new ArrayList<>();
    for (DerValue field : value.elements(16, "SEQUENCE")) {
      BigInteger feature = field.integer();
      int number = feature.bitLength() < 32 ? feature.intValue() : 0;
      shown.add(number == 5 ? STATUS_REQUEST : number == 17 ? STATUS_REQUEST_V2 : IntegerSyntax.of(feature));
    }
    if (shown.isEmpty()) {
      return false;
    }
    out.list(shown, false);
    return true;
  }
}
