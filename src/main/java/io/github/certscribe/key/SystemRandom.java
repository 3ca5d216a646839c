package io.github.certscribe.key;

import java.io.FileInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/**
 * The system's random numbers as a SecureRandom, without the search through security providers that
 * {@code new SecureRandom()} begins with (22 to 49 ms of a short command).
 */
public final class SystemRandom extends SecureRandom {
  private static final String DEVICE = "/dev/urandom";

  private static SecureRandom instance;

  private SystemRandom(Source source) {
    super(source, null);
  }

  /** One for the process: the system's device where there is one, else the platform's default. */
  public static synchronized SecureRandom get() {
    if (instance == null) {
      instance = create();
    }
    return instance;
  }

  private static SecureRandom create() {
    try {
      return new SystemRandom(new Source(new FileInputStream(DEVICE)));
    } catch (IOException e) {
      return new SecureRandom();
    }
  }

  @Override
  public String getAlgorithm() {
    return DEVICE;
  }

  private static final class Source extends SecureRandomSpi {
    private final transient FileInputStream device;

    Source(FileInputStream device) {
      this.device = device;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // The system's source needs none.
    }

    @Override
    protected synchronized void engineNextBytes(byte[] bytes) {
      try {
        if (device.readNBytes(bytes, 0, bytes.length) != bytes.length) {
          throw new IllegalStateException("end of " + DEVICE);
        }
      } catch (IOException e) {
        throw new IllegalStateException("cannot read " + DEVICE, e);
      }
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      byte[] seed = new byte[count];
      engineNextBytes(seed);
      return seed;
    }
  }
}
