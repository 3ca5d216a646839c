package io.github.certscribe.run;

import java.io.FileDescriptor;
import java.io.IOException;

/**
 * This process's own standard streams: a caller often has the very same ones, inherited from the script, and then
 * nothing need be opened anew. That is the only way to a socket, and to the position of a file that several write to.
 */
final class OwnDescriptors {
  private static final FileDescriptor[] DESCRIPTORS = {FileDescriptor.in, FileDescriptor.out, FileDescriptor.err};

  private final ProcessFiles own = new ProcessFiles("self");
  private final String[] links = {own.link(0), own.link(1), own.link(2)};
  private final boolean[] regular = {own.isRegular(0), own.isRegular(1), own.isRegular(2)};

  /**
   * The one of ours that is the same as one of a caller's; null where there is none.
   *
   * @param wanted 0 for input, 1 or 2 for output
   */
  FileDescriptor same(int wanted, ProcessFiles caller, int descriptor, String link) throws IOException {
    for (int i = wanted == 0 ? 0 : 1; i < (wanted == 0 ? 1 : links.length); i++) {
      if (link.equals(links[i])
          && (!regular[i] || own.positionAndFlags(i).equals(caller.positionAndFlags(descriptor)))) {
        return DESCRIPTORS[i];
      }
    }
    return null;
  }
}
