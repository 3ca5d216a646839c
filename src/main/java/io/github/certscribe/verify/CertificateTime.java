package io.github.certscribe.verify;

import io.github.certscribe.asn1.DecodeException;
import io.github.certscribe.asn1.DerValue;
import io.github.certscribe.certificate.Certificate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times of certificates, as RFC 5280 (4.1.2.5) wants them written. */
public final class CertificateTime {
  private CertificateTime() {}

  /** 0, or the number of what is wrong at this time. */
  static int error(Certificate certificate, long now) {
    int early = errorOfStart(certificate, now);
    return early != 0 ? early : errorOfEnd(certificate, now);
  }

  static int errorOfStart(Certificate certificate, long now) {
    try {
      return seconds(certificate.notBefore()) > now ? VerifyError.CERT_NOT_YET_VALID : 0;
    } catch (DecodeException e) {
      return VerifyError.ERROR_IN_CERT_NOT_BEFORE_FIELD;
    }
  }

  static int errorOfEnd(Certificate certificate, long now) {
    try {
      return seconds(certificate.notAfter()) < now ? VerifyError.CERT_HAS_EXPIRED : 0;
    } catch (DecodeException e) {
      return VerifyError.ERROR_IN_CERT_NOT_AFTER_FIELD;
    }
  }

  /** Seconds since 1970-01-01T00:00:00Z. */
  public static long seconds(DerValue time) throws DecodeException {
    int length = time.contentLength();
    boolean utc = time.isUniversal(23);
    if (!utc && !time.isUniversal(24) || length != (utc ? 13 : 15) || time.contentAt(length - 1) != 'Z') {
      throw new DecodeException("bad time");
    }
    int[] pairs = new int[(length - 1) / 2];
    for (int i = 0; i < pairs.length; i++) {
      int tens = time.contentAt(2 * i) - '0';
      int ones = time.contentAt(2 * i + 1) - '0';
      if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
        throw new DecodeException("bad time");
      }
      pairs[i] = 10 * tens + ones;
    }
    int rest = utc ? 1 : 2;
    int year = utc ? pairs[0] + (pairs[0] < 50 ? 2000 : 1900) : 100 * pairs[0] + pairs[1];
    try {
      return LocalDateTime.of(year, pairs[rest], pairs[rest + 1], pairs[rest + 2], pairs[rest + 3], pairs[rest + 4])
          .toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new DecodeException("bad time");
    }
  }
}
