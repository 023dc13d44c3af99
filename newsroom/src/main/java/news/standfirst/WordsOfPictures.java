package news.standfirst;

import java.util.List;
import java.util.Optional;
import news.standfirst.picture.Pictures;
import news.standfirst.search.PictureTexts;
import news.standfirst.story.PictureId;

/** The picture room as the desk's index reads it. */
record WordsOfPictures(Pictures pictures) implements PictureTexts {
  @Override
  public Optional<Line> find(String id) {
    return pictures
        .find(new PictureId(id))
        .filter(picture -> !picture.isKilled())
        .map(picture -> new Line(id, picture.searchText(), picture.addedAt()));
  }

  @Override
  public List<String> ids(String after, int limit) {
    return pictures.ids(after, limit).stream().map(PictureId::value).toList();
  }
}
