package io.github.certscribe.run;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signals that would end this process are the script's to answer: this process ends when the script does.
 *
 * <p>By reflection, since the compiler warns of {@code sun.misc.Signal} (of the module {@code jdk.unsupported}) and
 * cannot be told not to; a JVM without it ends by signals as any does, and then {@link Watch} ends the script.
 */
final class Signals implements InvocationHandler {
  private final Script script;
  private final boolean comesFromTerminals;

  private Signals(Script script, boolean comesFromTerminals) {
    this.script = script;
    this.comesFromTerminals = comesFromTerminals;
  }

  static void passOn(Script script) {
    passOn("TERM", new Signals(script, false));
    passOn("HUP", new Signals(script, true));
    passOn("INT", new Signals(script, true));
  }

  private static void passOn(String name, Signals receiver) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = signalType.getMethod("handle", signalType, handlerType);
      Object signal = signalType.getConstructor(String.class).newInstance(name);
      Object handler = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, receiver);
      Object before = handle.invoke(null, signal, handler);
      Object ignored = handlerType.getField("SIG_IGN").get(null);
      if (before == ignored) {
        // nohup, or a shell's "&": the script ignores it as well.
        handle.invoke(null, signal, ignored);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // See above.
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) {
    if (method.getName().equals("handle") && !(comesFromTerminals && hasTerminal())) {
      script.terminate();
    }
    return null;
  }

  /** Whether this process is of the group that has the terminal: what comes from there has come to the script as well. */
  private static boolean hasTerminal() {
    ProcessFiles own = new ProcessFiles("self");
    try {
      return own.statistic(5).equals(own.statistic(8));
    } catch (IOException e) {
      return false;
    }
  }
}
