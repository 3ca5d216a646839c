package io.github.certscribe;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where {@code java -jar} begins: a JVM that has no archive of our classes, and none of the launcher's options. The
 * usual way of a class out of a jar (its manifest, its package, its code source, all of it interpreted) is then most of
 * what a short command takes. Here it is a look-up and a read; the jar is not compressed. {@code compat-tests/bench
 * --only plain} measures it.
 */
public final class JarMain extends ClassLoader {
  private static final String PROGRAM = "io.github.certscribe.JarProgram";

  static {
    registerAsParallelCapable();
  }

  private static String[] arguments;
  private static Runnable program;

  private final ZipFile jar;

  private JarMain(ZipFile jar) {
    super(JarMain.class.getClassLoader());
    this.jar = jar;
  }

  /** @param args the program's name, then its arguments */
  public static void main(String[] args) {
    arguments = args;
    try {
      JarMain loader = new JarMain(new ZipFile(System.getProperty("java.class.path")));
      ClassesAhead.begin(loader, args);
      // Its initializer enters it below: a call by reflection would take longer than all of this.
      Class.forName(PROGRAM, true, loader);
    } catch (IOException | ClassNotFoundException e) {
      // Not from a jar, or from several: the usual way will do.
      program = null;
    }
    if (program == null) {
      Main.run(args);
    } else {
      program.run();
    }
  }

  /** What the program was called with. */
  public static String[] arguments() {
    return arguments;
  }

  /** Says what is to run. */
  public static void enter(Runnable newProgram) {
    program = newProgram;
  }

  /** @return null where there is no such entry */
  byte[] entry(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = new byte[(int) entry.getSize()];
      int length = 0;
      int count = 0;
      while (length < bytes.length && count >= 0) {
        count = in.read(bytes, length, bytes.length - length);
        length += Math.max(0, count);
      }
      return bytes;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.") || name.equals("io.github.certscribe.JarMain")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] bytes;
      try {
        bytes = entry(name.replace('.', '/').concat(".class"));
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
      return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
