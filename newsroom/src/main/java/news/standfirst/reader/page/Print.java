package news.standfirst.reader.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import news.standfirst.pages.StaticTemplates;

/** Prints a page by its template. */
final class Print {
  static final StaticTemplates TEMPLATES = new StaticTemplates();

  private Print() {}

  static byte[] page(Frame frame, View view) {
    var output = new Utf8ByteOutput();
    template(frame, view).render(output);
    return output.toByteArray();
  }

  private static JteModel template(Frame frame, View view) {
    return switch (view) {
      case View.Story story -> TEMPLATES.readerStory(frame, story);
      case View.Front front -> TEMPLATES.readerFront(frame, front);
      case View.Listing listing -> TEMPLATES.readerListing(frame, listing);
      case View.TopicStories topic -> TEMPLATES.readerTopic(frame, topic);
      case View.Corrections corrections -> TEMPLATES.readerCorrections(frame, corrections);
      case View.Search search -> TEMPLATES.readerSearch(frame, search);
      case View.Live live -> TEMPLATES.readerCoverage(frame, live);
      case View.LiveEmbed embed -> TEMPLATES.readerEmbed(frame, embed);
      case View.Coverages coverages -> TEMPLATES.readerCoverages(frame, coverages);
      case View.Feeds feeds -> TEMPLATES.readerFeeds(frame, feeds);
      case View.House house -> TEMPLATES.readerHouse(frame, house);
      case View.Missing missing -> TEMPLATES.readerMissing(frame, missing);
      case View.Gone gone -> TEMPLATES.readerGone(frame, gone);
    };
  }
}
