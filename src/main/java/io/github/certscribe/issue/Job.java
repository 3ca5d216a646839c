package io.github.certscribe.issue;

import io.github.certscribe.cli.Host;
import java.util.Map;
import java.util.Set;

/**
 * What all rows have in common.
 *
 * @param host the process's own
 * @param credentials the CA's key and certificate, and the rows' key where it is one for all
 * @param kept files that rows read, by name
 * @param used the columns that rows have made use of; may be added to by several threads
 * @param chain certificates that follow a row's own in chains, in PEM
 * @param journal null where nothing is kept
 */
record Job(
    IssueOptions options, Host host, SharedCredentials credentials, Map<String, byte[]> kept, Set<String> used,
    byte[] chain, Journal journal) {

  /** Notes that a row's files are going to be written. */
  void begin(long row, byte[] lastFile) {
    if (journal != null) {
      journal.add(row, RowHash.of(lastFile));
    }
  }
}
