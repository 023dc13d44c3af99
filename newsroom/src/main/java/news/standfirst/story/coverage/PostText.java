package news.standfirst.story.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Bounds;
import news.standfirst.story.Byline;
import news.standfirst.story.FieldReason;
import news.standfirst.story.InvalidStory;

/**
 * What somebody writes in a post.
 *
 * @param headline may be empty
 * @param body the same blocks as in articles, fewer of them
 * @param bylines who wrote it; empty: the desk
 * @param guest a person from outside in whose name it stands; empty: nobody
 */
public record PostText(String headline, Body body, List<Byline> bylines, String guest) {
  /** A post is read in a minute; what is longer is an article. Bounds an event of the stream. */
  public static final int MOST_CHARACTERS = 20_000;

  public static final int MOST_BLOCKS = 100;
  public static final PostText EMPTY = of("", Body.EMPTY);

  public PostText {
    headline = Bounds.line("headline", headline, Bounds.HEADLINE).replace('\n', ' ');
    guest = Bounds.line("guest", guest, Bounds.SHORT_LINE);
    bylines = List.copyOf(new LinkedHashSet<>(bylines));
    Bounds.atMost("bylines", bylines.size(), Bounds.BYLINES);
    Bounds.atMost("blocks", body.blocks().size(), MOST_BLOCKS);
    if (body.words().length() > MOST_CHARACTERS) {
      throw new InvalidStory(
          "body", FieldReason.POST_TOO_LONG, body.words().length(), MOST_CHARACTERS);
    }
  }

  /** A post of the desk. */
  public static PostText of(String headline, Body body) {
    return new PostText(headline, body, List.of(), "");
  }

  /** Whether there is nothing to read or see in it. */
  public boolean isEmpty() {
    return headline.isEmpty()
        && body.words().isBlank()
        && body.pictures().findAny().isEmpty()
        && body.blocks().stream().noneMatch(Block.Embed.class::isInstance);
  }
}
