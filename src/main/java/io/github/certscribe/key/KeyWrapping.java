package io.github.certscribe.key;

import java.util.Arrays;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeWrapEngine;
import org.bouncycastle.crypto.engines.RFC3394WrapEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/** Keys wrapped in keys. */
final class KeyWrapping {
  private static final int BLOCK = 8;
  /** RFC 3394 wraps two blocks or more. */
  private static final int LEAST = 2 * BLOCK;

  private KeyWrapping() {}

  /** @param iv null for the one that is always the same */
  static byte[] process(Cipher cipher, boolean wrap, byte[] key, byte[] iv, byte[] data)
      throws InvalidCipherTextException {
    CipherParameters parameters = new KeyParameter(key);
    Wrapper wrapper;
    if (cipher.family().equals("AES")) {
      boolean pad = cipher.mode().equals("WRAP-PAD");
      wrapper = pad ? new RFC5649WrapEngine(AESEngine.newInstance()) : new RFC3394WrapEngine(AESEngine.newInstance());
      parameters = iv == null ? parameters : new ParametersWithIV(parameters, Arrays.copyOf(iv, pad ? 4 : 8));
    } else {
      wrapper = new DESedeWrapEngine();
      parameters = wrap ? new ParametersWithRandom(parameters, SystemRandom.get()) : parameters;
    }
    if (cipher.mode().equals("WRAP") && cipher.family().equals("AES") && data.length < (wrap ? LEAST : LEAST + BLOCK)) {
      throw new InvalidCipherTextException("too short");
    }
    wrapper.init(wrap, parameters);
    return wrap ? wrapper.wrap(data, 0, data.length) : wrapper.unwrap(data, 0, data.length);
  }
}
