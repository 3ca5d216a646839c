package io.github.certscribe.certificate;

import io.github.certscribe.dialect.Dialect;
import java.util.List;

/** Takes over a request's extensions into a certificate: {@code -copy_extensions}. */
public final class RequestedExtensions {
  private RequestedExtensions() {}

  /**
   * @param target the certificate's extensions
   * @param replace whether those that the certificate has already give way
   */
  public static void copy(List<Extension> target, List<Extension> requested, boolean replace, Dialect dialect) {
    for (Extension extension : requested) {
      boolean there = Extension.find(target, extension.oid()) != null;
      if (there && replace) {
        Extension.remove(target, extension.oid());
      }
      if (!there || replace) {
        target.add(dialect.writesDefaultsThatWereRead() ? extension : extension.withoutFalse());
      }
    }
  }
}
