package news.standfirst.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/** A newspaper that covers nothing live. */
record WithoutCoverages(Published paper) implements PublishedCoverages {
  @Override
  public <T> T read(Function<Snapshot, T> reads) {
    return paper.read(stories -> reads.apply(new Now(stories)));
  }

  private record Now(Published.Snapshot stories) implements Snapshot {
    @Override
    public LogPosition position() {
      return stories.position();
    }

    @Override
    public CoverageLookup at(Language language, Slug slug) {
      return new CoverageLookup.Unknown();
    }

    @Override
    public Optional<Coverage> coverage(CoverageId id) {
      return Optional.empty();
    }

    @Override
    public Part<Coverage> open(Language edition, String cursor, int limit) {
      return new Part<>(List.of(), null);
    }

    @Override
    public List<Coverage> live(Language edition, int limit) {
      return List.of();
    }

    @Override
    public Optional<Coverage> liveUnder(Language edition, Slug topic) {
      return Optional.empty();
    }

    @Override
    public Snapshot in(Language edition) {
      return this;
    }

    @Override
    public Optional<InTranslation> translation(CoverageId id) {
      return Optional.empty();
    }

    @Override
    public List<CoverageVersion> versions(CoverageId id) {
      return List.of();
    }

    @Override
    public List<PostWords> posts(CoverageId coverage, long belowOrder, int limit) {
      return List.of();
    }

    @Override
    public List<PostWords> postsAbove(CoverageId coverage, long order, int limit) {
      return List.of();
    }

    @Override
    public PostCount count(CoverageId coverage, long aboveOrder) {
      return new PostCount(0, 0);
    }

    @Override
    public Optional<PostWords> post(PostKey key) {
      return Optional.empty();
    }

    @Override
    public Optional<PostWords> pinned(CoverageId coverage) {
      return Optional.empty();
    }

    @Override
    public List<PostWords> keyEvents(CoverageId coverage, int limit) {
      return List.of();
    }

    @Override
    public Changes changesAfter(CoverageId coverage, long number, int limit) {
      return new Changes(null, List.of(), true);
    }

    @Override
    public List<Tombstone> removedSince(CoverageId coverage, Instant from, int limit) {
      return List.of();
    }
  }
}
