package io.github.certscribe;

import java.io.IOException;

/**
 * Loads the classes that a command will come to, on the second processor and from the last one backwards, while the
 * command loads them from the first. They are linked, which is most of the work, but not initialised: two threads that
 * initialise classes could wait for each other.
 */
final class ClassesAhead extends Thread {
  private static final String FOLDER = "io/github/certscribe/ahead/";

  private final JarMain loader;
  private final String list;

  private ClassesAhead(JarMain loader, String list) {
    super("classes-ahead");
    this.loader = loader;
    this.list = list;
  }

  /** Begins, where it is known what this command line needs. */
  static void begin(JarMain loader, String[] args) {
    if (args.length > 2 && args[0].equals("openssl") && (args[1].equals("x509") || args[1].equals("req"))) {
      ClassesAhead thread = new ClassesAhead(loader, FOLDER + listFor(args));
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The list's name: what is read needs other classes than what is signed. */
  private static String listFor(String[] args) {
    for (int i = 2; i < args.length; i++) {
      switch (args[i]) {
        case "-key", "-signkey", "-CA", "-new", "-x509", "-newkey":
          return args[1].concat("-signs");
        default:
          break;
      }
    }
    return args[1].concat("-reads");
  }

  @Override
  public void run() {
    try {
      byte[] names = loader.entry(list);
      int end = names == null ? 0 : names.length;
      while (end > 0) {
        int start = end - 1;
        while (start > 0 && names[start - 1] != '\n') {
          start--;
        }
        load(name(names, start, end - 1));
        end = start;
      }
    } catch (IOException | ClassNotFoundException | LinkageError e) {
      // The command will load what it needs, and say what is wrong if it cannot.
      return;
    }
  }

  /** The bytes are ASCII. */
  @SuppressWarnings("deprecation")
  private static String name(byte[] bytes, int start, int end) {
    return new String(bytes, 0, start, end - start);
  }

  private void load(String name) throws ClassNotFoundException {
    Class<?> loaded = loader.loadClass(name, false);
    if (!loaded.isInterface()) {
      // Asks for something that only a linked class can tell.
      loaded.getDeclaredConstructors();
    }
  }
}
