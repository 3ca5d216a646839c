package io.github.certscribe.cases;

import io.github.certscribe.Main;
import io.github.certscribe.cli.DiskFiles;
import io.github.certscribe.cli.Host;
import io.github.certscribe.dialect.Dialect;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/** Our programs, in this process. */
public record OwnPrograms(Dialect dialect, Programs judge) implements Programs {
  @Override
  public String release() {
    return dialect.release();
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public int run(Call call) {
    InputStream bytes = new ByteArrayInputStream(call.in());
    InputStream in = call.file() != null ? bytes : new Pipe(bytes);
    Host host =
        new Host(
            in, call.out(), call.err(), new DiskFiles(call.folder()), call.environment(), call::now, SecureRandom::new,
            new StreamConsole(in, call.err()), dialect);
    return Main.run(call.args().toArray(new String[0]), host);
  }

  /** A stream in which nothing can be skipped, as a pipe's. */
  private static final class Pipe extends FilterInputStream {
    Pipe(InputStream in) {
      super(in);
    }

    @Override
    public long skip(long count) throws IOException {
      throw new IOException("Illegal seek");
    }
  }
}
