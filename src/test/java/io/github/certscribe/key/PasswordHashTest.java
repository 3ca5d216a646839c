package io.github.certscribe.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** Expectations are the real openssl's. */
class PasswordHashTest {
  @Test
  void eachKind() {
    assertEquals("$1$abcdefgh$IQtUouv7y7Q9dRWkQEPCc.", PasswordHash.MD5.of("pw", "abcdefghijkl"));
    assertEquals("$apr1$abcdefgh$5VEbMkemELfbhC5ck.U.z1", PasswordHash.APR1.of("pw", "abcdefgh"));
    assertEquals("abcdefgh$IfUCH5cTmaUR.7MzkEnPu0", PasswordHash.AIX_MD5.of("pw", "abcdefghijkl"));
    assertEquals("abc$JIJeTEVB1ipYGuCsfeZE.0", PasswordHash.AIX_MD5.of("", "abc"));
    assertEquals(
        "$5$rounds=1000$abc$zdUXQ3de2d3x/8MYX1t30oZjPfJThZR5heHeVDYi8j6",
        PasswordHash.SHA256.of("pw", "rounds=10$abc"));
    assertEquals("$5$a b$f.7HdQ7gSsOq29V4ReVzyaSfIJeDyp/kG/HiCkaY6GD", PasswordHash.SHA256.of("secret", "a b"));
  }

  @Test
  void whatHasNoHash() {
    assertEquals("<NULL>", PasswordHash.SHA256.of("", "abc"));
    assertEquals("<NULL>", PasswordHash.SHA512.of("pw", ""));
    assertEquals("<NULL>", PasswordHash.SHA512.of("pw", "rounds=abc$x"));
    assertEquals("<NULL>", PasswordHash.SHA512.of("pw", "rounds=1000"));
  }

  @Test
  void newSaltsAreTaken() {
    SecureRandom random = new SecureRandom();
    for (PasswordHash kind : PasswordHash.values()) {
      String salt = kind.salt(random);
      assertEquals(kind.of("pw", salt), kind.of("pw", salt));
      assertEquals(kind == PasswordHash.SHA256 || kind == PasswordHash.SHA512 ? 16 : 8, salt.length());
    }
  }
}
