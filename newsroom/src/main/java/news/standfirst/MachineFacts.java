package news.standfirst;

import news.standfirst.reader.page.StructuredData;
import news.standfirst.syndication.PageFacts;

/** Fits what syndication knows to say of pages to the pages. Thread-safe. */
record MachineFacts(PageFacts facts) implements StructuredData {
  @Override
  public Described describe(Subject subject) {
    var edition = subject.edition().language();
    var canonical = subject.canonical().toASCIIString();
    var said =
        switch (subject) {
          case Subject.Story(var _, var _, var story, var topics) ->
              facts.story(edition, canonical, story, topics);
          case Subject.Front _ -> facts.front(edition, canonical);
          case Subject.TopicStories(var _, var _, var topic) ->
              facts.topic(edition, canonical, topic);
          case Subject.AuthorStories(var _, var _, var name, var author) ->
              facts.author(edition, canonical, name, author);
          case Subject.LiveCoverage(
                  var _,
                  var _,
                  var coverage,
                  var translation,
                  var versions,
                  var topics,
                  var posts,
                  boolean first,
                  var shown) ->
              facts.coverage(
                  edition,
                  canonical,
                  coverage,
                  new PageFacts.Standing(translation, versions),
                  topics,
                  posts,
                  first,
                  shown);
          case Subject.Other(var _, var _, var title) -> facts.other(edition, canonical, title);
        };
    return new Described(
        said.jsonLd().isEmpty() ? null : said.jsonLd(),
        said.properties().stream()
            .map(property -> new Property(property.name(), property.content()))
            .toList());
  }
}
