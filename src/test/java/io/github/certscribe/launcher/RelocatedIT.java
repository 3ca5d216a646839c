package io.github.certscribe.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Whether our stand-ins for classes that libraries call (package {@code quiet}) have all that the classes in the jar
 * ask of them: what they lack is found out by nobody else before it is called.
 */
class RelocatedIT {
  private static final String STAND_INS = "io/github/certscribe/quiet/";

  @Test
  void standInsHaveWhatTheJarAsksFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    Set<String> given = new TreeSet<>();
    try (JarFile jar = new JarFile(Path.of("target/certscribe.jar").toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            ClassFile file = new ClassFile(new DataInputStream(in));
            asked.addAll(file.asked);
            given.addAll(file.given);
          }
        }
      }
    }
    assertTrue(asked.size() > 3, "libraries call them: " + asked);
    asked.removeAll(given);
    assertEquals(Set.of(), asked);
  }

  /** What a class file (JVMS 4) asks of stand-ins, and has itself if it is one: {@code CLASS.NAME:DESCRIPTOR}. */
  private static final class ClassFile {
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();
    private final Object[] pool;

    ClassFile(DataInputStream in) throws IOException {
      in.skipBytes(8);
      pool = new Object[in.readUnsignedShort()];
      for (int i = 1; i < pool.length; i++) {
        i += constant(in, i);
      }
      in.skipBytes(2);
      String name = className(in.readUnsignedShort());
      in.skipBytes(2);
      in.skipBytes(2 * in.readUnsignedShort());
      members(name, in);
      members(name, in);
      for (Object constant : pool) {
        if (constant instanceof int[] pair && pair[0] >= 9 && pair[0] <= 11) {
          String of = className(pair[1]);
          int[] nameAndType = (int[]) pool[pair[2]];
          if (of.startsWith(STAND_INS)) {
            asked.add(of + "." + pool[nameAndType[1]] + ":" + pool[nameAndType[2]]);
          }
        }
      }
    }

    private String className(int index) {
      return (String) pool[((int[]) pool[index])[1]];
    }

    /** @return 1 where it takes two places, else 0 */
    private int constant(DataInputStream in, int index) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> pool[index] = in.readUTF();
        case 3, 4 -> in.skipBytes(4);
        case 5, 6 -> {
          in.skipBytes(8);
          return 1;
        }
        case 7, 8, 16, 19, 20 -> pool[index] = new int[] {tag, in.readUnsignedShort()};
        case 9, 10, 11, 12, 17, 18 -> pool[index] = new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
        case 15 -> in.skipBytes(3);
        default -> throw new IOException("constant of kind " + tag);
      }
      return 0;
    }

    private void members(String name, DataInputStream in) throws IOException {
      for (int i = in.readUnsignedShort(); i > 0; i--) {
        in.skipBytes(2);
        String member = name + "." + pool[in.readUnsignedShort()] + ":" + pool[in.readUnsignedShort()];
        if (name.startsWith(STAND_INS)) {
          given.add(member);
        }
        for (int j = in.readUnsignedShort(); j > 0; j--) {
          in.skipBytes(2);
          in.skipNBytes(in.readInt());
        }
      }
    }
  }
}
