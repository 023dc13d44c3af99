package news.standfirst;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.standfirst.courtesy.GiveWay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the newsroom and keeps it open until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the newsroom until it is told to stop (SIGTERM or Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
  /**
   * Until then who opens a page first waits for the first compiler; afterwards it waits for readers
   * too, as the second does from the beginning.
   */
  private static final Duration WARM = Duration.ofSeconds(30);

  @Mixin SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws InterruptedException {
    var early = HeadStart.take();
    Settings settings = options.settings();
    var newsroom = new Newsroom(settings, early);
    System.out.println(greeting(settings, newsroom));
    stayOpen(newsroom);
    return ExitCode.DONE;
  }

  /**
   * Waits for the signal to stop, which also ends the training run of the AOT cache. An orderly end
   * is a success: without the halt the exit code would be that of the signal.
   */
  static void stayOpen(Newsroom newsroom) throws InterruptedException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  newsroom.close();
                  Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "stop"));
    Thread.sleep(WARM);
    GiveWay.compilers();
    new CountDownLatch(1).await();
  }

  /** The line that tells where everything is. */
  static String greeting(Settings settings, Newsroom newsroom) {
    String readers = address(settings, "readers", newsroom);
    String desk = settings.desk().isPresent() ? address(settings, "desk", newsroom) : readers;
    return "Readers: %s  Desk: %sdesk/  API: %sapi/v1/".formatted(readers, desk, readers);
  }

  private static String address(Settings settings, String listener, Newsroom newsroom) {
    boolean readers = listener.equals("readers");
    int port = newsroom.port(listener);
    if (readers && settings.publicAddress().root().getPort() != 0) {
      return settings.publicAddress().root().toString();
    }
    return "%s://localhost:%d/".formatted(settings.tls().isPresent() ? "https" : "http", port);
  }
}
