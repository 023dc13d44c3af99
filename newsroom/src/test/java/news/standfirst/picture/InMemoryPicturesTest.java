package news.standfirst.picture;

import java.util.List;
import news.standfirst.story.LogEntry;

class InMemoryPicturesTest extends PicturesContract {
  private final InMemoryPictures pictures = new InMemoryPictures();

  @Override
  protected Pictures pictures() {
    return pictures;
  }

  @Override
  protected List<LogEntry> log() {
    return pictures.log();
  }
}
