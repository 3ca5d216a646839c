package io.github.certscribe.api.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A TLS server and its client in one test, with a certificate from a csr.conf. */
class TlsServerExampleTest {
  @RegisterExtension
  static final CertificateExtension CERTIFICATE =
      new CertificateExtension("[req]\nprompt=no\ndistinguished_name=dn\n[dn]\nCN=localhost\n");

  @Test
  void clientTrustsServer() throws Exception {
    InetAddress local = InetAddress.getLoopbackAddress();
    ExecutorService background = Executors.newSingleThreadExecutor();
    try (ServerSocket server = CERTIFICATE.sslContext.getServerSocketFactory().createServerSocket(0, 1, local);
        Socket client = CERTIFICATE.sslContext.getSocketFactory().createSocket(local, server.getLocalPort())) {
      Future<Integer> received = background.submit(() -> server.accept().getInputStream().read());
      client.getOutputStream().write(42);
      assertEquals(42, received.get());
    } finally {
      background.shutdownNow();
    }
  }
}
