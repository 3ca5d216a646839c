package io.github.certscribe.asn1;

import io.github.certscribe.dialect.Dialect;

/** The objects that a release knows by name. */
final class BuiltInObjects implements ObjectTable {
  BuiltInObjects(Dialect dialect) {}

  @Override
  public String oid(String nameOrDotted) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public String oidOfName(String name) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public String shortName(String oid) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public String longName(String oid) {
    throw new UnsupportedOperationException("not yet");
  }

  @Override
  public void add(String oid, String shortName, String longName) {
    throw new UnsupportedOperationException("not yet");
  }
}
