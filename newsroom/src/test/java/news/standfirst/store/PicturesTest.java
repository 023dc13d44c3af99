package news.standfirst.store;

import java.util.List;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.PicturesContract;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class PicturesTest extends PicturesContract {
  private final TestStore store;

  PicturesTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Pictures pictures() {
    return store.store().pictures();
  }

  @Override
  protected List<LogEntry> log() {
    return store.log().after(0, 1_000);
  }
}
