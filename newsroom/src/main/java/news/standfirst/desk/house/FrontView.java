package news.standfirst.desk.house;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Card;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;

/**
 * The arrangement of a front page.
 *
 * @param pinned cards of the lead and the pinned stories, in their order
 * @param latest what the rest is filled with
 */
public record FrontView(
    Language edition,
    FrontArrangement arrangement,
    List<Card> pinned,
    List<Card> latest,
    List<Topic> topics) {

  /** The newest stories that are not pinned already. */
  public List<Card> others() {
    Set<ArticleId> there = pinned.stream().map(Card::id).collect(Collectors.toSet());
    return latest.stream().filter(card -> !there.contains(card.id())).toList();
  }

  public boolean leads(Card card) {
    return card.id().equals(arrangement.lead());
  }

  /** The chosen topics and empty places for more. */
  public List<String> topicFields() {
    var all = new java.util.ArrayList<>(arrangement.topics().stream().map(Slug::value).toList());
    all.add("");
    return all;
  }
}
