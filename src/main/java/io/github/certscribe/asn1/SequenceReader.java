package io.github.certscribe.asn1;

import java.util.List;

/**
 * The fields of a SEQUENCE, one after another, as the real one's templates read them: a field that is optional is
 * there where its tag is next, and nothing may be left over.
 */
public final class SequenceReader {
  private final List<DerValue> fields;
  private int next;

  private SequenceReader(List<DerValue> fields) {
    this.fields = fields;
  }

  /** Reads a value whose tag is SEQUENCE's. */
  public static SequenceReader of(DerValue value) throws DecodeException {
    return new SequenceReader(value.sequence());
  }

  /** The same, whatever the tag: for IMPLICIT tagging. */
  public static SequenceReader ofContent(DerValue value) throws DecodeException {
    return new SequenceReader(value.children());
  }

  /** Whether a field is left. */
  public boolean hasNext() {
    return next < fields.size();
  }

  /** The next field, whatever it is. */
  public DerValue next() throws DecodeException {
    if (!hasNext()) {
      throw new DecodeException("field missing");
    }
    return fields.get(next++);
  }

  /** The next field where it has this universal tag, else null. */
  public DerValue optional(int universalTag) {
    return hasNext() && fields.get(next).isUniversal(universalTag) ? fields.get(next++) : null;
  }

  /** The next field where it has this context-specific tag, else null. */
  public DerValue optionalContext(int tag) {
    return hasNext() && fields.get(next).isContext(tag) ? fields.get(next++) : null;
  }

  /** What the next field holds where it has this context-specific tag, EXPLICIT, else null. */
  public DerValue optionalExplicit(int tag) throws DecodeException {
    DerValue field = optionalContext(tag);
    return field == null ? null : field.explicit();
  }

  /** Nothing may follow. */
  public void end() throws DecodeException {
    if (hasNext()) {
      throw new DecodeException("sequence length mismatch");
    }
  }
}
