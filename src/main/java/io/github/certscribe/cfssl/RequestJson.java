package io.github.certscribe.cfssl;

import java.util.ArrayList;
import java.util.List;

/**
 * A csr.json.
 *
 * @param hosts as written; see {@link Hosts} for what they become
 * @param algorithm {@code rsa} or {@code ecdsa}
 * @param size in bits
 * @param authority the {@code ca} object, or null
 */
record RequestJson(
    String commonName, List<Name> names, List<String> hosts, String algorithm, long size, Authority authority,
    String serialNumber) {
  private static final int NO_SUBJECT = 5300;

  /** One of {@code names}. */
  record Name(String country, String province, String locality, String organization, String unit) {
    boolean isEmpty() {
      return country.isBlank() && province.isBlank() && locality.isBlank() && organization.isBlank() && unit.isBlank();
    }
  }

  /**
   * What {@code -initca} takes from {@code ca}.
   *
   * @param expiry a duration, or empty
   * @param pathLength 0 for none unless {@code pathLengthZero}
   */
  record Authority(long pathLength, boolean pathLengthZero, String expiry) {}

  static RequestJson parse(String text, String source) {
    JsonFields json = JsonFields.parse(text, source, JsonShape.request());
    JsonFields key = json.object("key");
    JsonFields ca = json.object("ca");
    return new RequestJson(
        json.string("CN"),
        names(json),
        json.strings("hosts"),
        key == null || !key.has("algo") ? "ecdsa" : key.string("algo"),
        key == null || !key.has("size") ? 256 : key.whole("size"),
        ca == null ? null : new Authority(ca.whole("pathlen"), ca.bool("pathlenzero"), ca.string("expiry")),
        json.string("serialnumber"));
  }

  /** What {@code sign} takes of a subject's JSON: other fields are not looked at. */
  static GoName parseSubject(String text, String source) {
    JsonFields json = JsonFields.parse(text, source, JsonShape.subject());
    return new RequestJson(
        json.string("CN"), names(json), List.of(), "", 0, null, json.string("serialnumber")).subject();
  }

  private static List<Name> names(JsonFields json) {
    List<Name> names = new ArrayList<>();
    for (JsonFields name : json.objects("names")) {
      names.add(
          new Name(name.string("C"), name.string("ST"), name.string("L"), name.string("O"), name.string("OU")));
    }
    return names;
  }

  RequestJson withHosts(List<String> newHosts) {
    return new RequestJson(commonName, names, newHosts, algorithm, size, authority, serialNumber);
  }

  /** @throws CfsslException where a CA would have no subject at all */
  void requireSubject() {
    boolean missing = commonName.isEmpty();
    if (missing && !names.isEmpty()) {
      missing = false;
      for (Name name : names) {
        missing |= name.isEmpty();
      }
    }
    if (missing) {
      throw CfsslException.coded(NO_SUBJECT, "missing subject information");
    }
  }

  GoName subject() {
    GoName subject = new GoName();
    for (Name name : names) {
      subject.add(GoName.COUNTRY, name.country());
      subject.add(GoName.PROVINCE, name.province());
      subject.add(GoName.LOCALITY, name.locality());
      subject.add(GoName.ORGANIZATION, name.organization());
      subject.add(GoName.ORGANIZATIONAL_UNIT, name.unit());
    }
    subject.add(GoName.COMMON_NAME, commonName);
    subject.add(GoName.SERIAL_NUMBER, serialNumber);
    return subject;
  }
}
