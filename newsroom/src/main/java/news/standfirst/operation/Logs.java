package news.standfirst.operation;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How log lines look. */
public final class Logs {
  private Logs() {}

  /**
   * Says who writes the lines, so that nobody searches for it; before anything else in a process.
   */
  public static void begin() {
    System.setProperty("slf4j.provider", HouseLogs.class.getName());
    // Else the library tells on standard error what it was told.
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  /** Takes what libraries and the translator say by the JDK's own logging in among our lines. */
  public static void gatherOthers() {
    var root = LogManager.getLogManager().getLogger("");
    if (Stream.of(root.getHandlers()).noneMatch(OtherLogs.class::isInstance)) {
      Stream.of(root.getHandlers()).forEach(root::removeHandler);
      root.addHandler(new OtherLogs());
    }
  }

  /**
   * Makes every line a JSON object from now on, for those who collect logs: {@code timestamp} in
   * milliseconds since 1970, {@code nanoseconds} of its second, {@code level}, {@code threadName},
   * {@code loggerName}, {@code message} with its places, {@code formattedMessage}, and {@code
   * throwable}, null but for a fault.
   */
  public static void asJson() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      var encoder = new JsonEncoder();
      encoder.setContext(context);
      // The words that were said, and the pattern of them to count by.
      encoder.setWithFormattedMessage(true);
      encoder.setWithArguments(false);
      encoder.setWithContext(false);
      encoder.setWithSequenceNumber(false);
      encoder.setWithMDC(false);
      encoder.start();
      var console = new ConsoleAppender<ILoggingEvent>();
      console.setContext(context);
      console.setName("json");
      console.setTarget("System.err");
      console.setEncoder(encoder);
      console.start();
      var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      root.detachAndStopAllAppenders();
      root.addAppender(console);
    }
  }
}
