package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import news.standfirst.web.Tls;

/** The key of a site at localhost, made for a test. */
final class SiteKeys {
  private static final char[] PASSWORD = "of a test".toCharArray();

  private final Path folder;
  private final KeyStore keys;

  SiteKeys(Path folder) throws Exception {
    this.folder = folder;
    this.keys = made(folder);
  }

  private static KeyStore made(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "site",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  Tls pem() throws GeneralSecurityException, IOException {
    return new Tls(
        pem(folder, "CERTIFICATE", keys.getCertificate("site").getEncoded()),
        pem(folder, "PRIVATE KEY", keys.getKey("site", PASSWORD).getEncoded()));
  }

  private static Path pem(Path folder, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(what + ".pem"),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what));
  }

  SSLContext trusting() throws GeneralSecurityException, IOException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("site", keys.getCertificate("site"));
    var managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
