package io.github.certscribe;

/** {@link Main}, entered in {@link JarMain} by being initialised. */
final class JarProgram implements Runnable {
  static {
    JarMain.enter(new JarProgram());
  }

  private JarProgram() {}

  @Override
  public void run() {
    Main.run(JarMain.arguments());
  }
}
