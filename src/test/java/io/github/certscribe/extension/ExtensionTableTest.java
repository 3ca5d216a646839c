package io.github.certscribe.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.certscribe.dialect.Dialect;
import java.io.File;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExtensionTableTest {
  @Test
  void listsEachExtensionUnderItsOwnIdentifier() {
    for (String oid : ExtensionTable.OIDS) {
      ExtensionSyntax syntax = ExtensionTable.byOid(oid, Dialect.V3_5);
      assertNotNull(syntax, oid);
      assertEquals(oid, syntax.oid());
    }
    assertEquals(ExtensionTable.OIDS.size(), new TreeSet<>(ExtensionTable.OIDS).size());
    assertNull(ExtensionTable.byOid("1.2.3.4", Dialect.V3_5));
  }

  @Test
  void hasEverySyntaxThatThereIs() throws URISyntaxException, ClassNotFoundException {
    Set<String> listed = new TreeSet<>();
    for (String oid : ExtensionTable.OIDS) {
      listed.add(ExtensionTable.byOid(oid, Dialect.V3_5).getClass().getSimpleName());
    }
    File folder =
        new File(new File(ExtensionTable.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
            "io/github/certscribe/extension");
    Set<String> written = new TreeSet<>();
    for (String file : folder.list()) {
      Class<?> type = Class.forName(ExtensionTable.class.getPackageName() + "." + file.replace(".class", ""));
      if (ExtensionSyntax.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        written.add(type.getSimpleName());
      }
    }
    assertEquals(written, listed);
  }
}
