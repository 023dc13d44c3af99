package news.standfirst.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

class LogsTest {
  @Test
  void the_house_writes_its_lines_without_a_search_for_who_does() {
    var house = new HouseLogs();
    house.initialize();
    var root = (Logger) house.getLoggerFactory().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    assertThat(root.getLevel()).isEqualTo(Level.INFO);
    assertThat(root.getAppender("console").isStarted()).isTrue();
    assertThat(house.getMDCAdapter()).isSameAs(root.getLoggerContext().getMDCAdapter());
  }

  @Test
  void a_process_says_who_writes_before_anything_else() throws ReflectiveOperationException {
    var before = System.getProperty("slf4j.provider");
    try {
      Logs.begin();
      var named = Class.forName(System.getProperty("slf4j.provider"));
      assertThat(named.getDeclaredConstructor().newInstance())
          .isInstanceOf(SLF4JServiceProvider.class);
    } finally {
      if (before == null) {
        System.clearProperty("slf4j.provider");
      }
      System.clearProperty("slf4j.internal.verbosity");
    }
  }

  @Test
  void what_the_translator_says_stands_among_our_lines() {
    Logs.gatherOthers();
    Logs.gatherOthers();
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    var name = "news.standfirst.translator.Example";
    ((Logger) LoggerFactory.getLogger(name)).addAppender(lines);
    System.getLogger(name).log(System.Logger.Level.WARNING, "{0} runs slower.", "It");
    assertThat(lines.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(tuple(Level.WARN, "It runs slower."));
  }
}
