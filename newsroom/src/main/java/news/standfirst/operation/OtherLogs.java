package news.standfirst.operation;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Hands on what was said by the JDK's own logging, in whatever form our lines have. */
final class OtherLogs extends Handler {
  private static final SimpleFormatter WORDS = new SimpleFormatter();

  @Override
  public void publish(LogRecord spoken) {
    if (isLoggable(spoken)) {
      at(spoken).setCause(spoken.getThrown()).log(WORDS.formatMessage(spoken));
    }
  }

  private static LoggingEventBuilder at(LogRecord spoken) {
    var log = LoggerFactory.getLogger(String.valueOf(spoken.getLoggerName()));
    int level = spoken.getLevel().intValue();
    return level >= Level.SEVERE.intValue()
        ? log.atError()
        : level >= Level.WARNING.intValue()
            ? log.atWarn()
            : level >= Level.INFO.intValue() ? log.atInfo() : log.atDebug();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
