package news.standfirst.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.Refusal;

/** The port's rules in their plainest form, for tests without a database. */
public final class InMemoryPictures implements Pictures {
  private static final Comparator<Picture> NEWEST_FIRST =
      Comparator.comparing(Picture::addedAt)
          .thenComparing(picture -> picture.id().value())
          .reversed();

  private final Map<PictureId, Picture> pictures = new LinkedHashMap<>();
  private final List<LogEntry> log = new ArrayList<>();

  /** What the implementation wrote into the log. */
  public synchronized List<LogEntry> log() {
    return List.copyOf(log);
  }

  @Override
  public synchronized PictureOutcome add(Picture picture) {
    if (pictures.containsKey(picture.id())) {
      return refused(PictureReason.EXISTS, picture.id().value());
    }
    if (!picture.isKilled()
        && withOriginal(picture.original()).stream().anyMatch(Picture::isKilled)) {
      return refused(PictureReason.KILLED_BEFORE);
    }
    pictures.put(picture.id(), picture);
    return done(EventKind.PICTURE_ADDED, picture, picture.addedAt());
  }

  @Override
  public synchronized List<PictureId> ids(String after, int limit) {
    return pictures.keySet().stream()
        .filter(id -> id.value().compareTo(after) > 0)
        .sorted(Comparator.comparing(PictureId::value))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Picture> find(PictureId id) {
    return Optional.ofNullable(pictures.get(id));
  }

  @Override
  public synchronized List<Picture> withOriginal(MediaKey original) {
    return pictures.values().stream()
        .filter(picture -> picture.original().equals(original))
        .sorted(NEWEST_FIRST.reversed())
        .toList();
  }

  @Override
  public synchronized Part<Picture> search(String question, String cursor, int limit) {
    var words = SearchWords.of(question);
    var found =
        pictures.values().stream()
            .filter(picture -> !picture.isKilled())
            .filter(picture -> words.stream().allMatch(picture.searchText()::contains))
            .sorted(NEWEST_FIRST)
            .toList();
    int start = 0;
    while (start < found.size()
        && cursor.matches("[0-9]+-[a-z0-9]+")
        && !cursor.equals(cursorOf(found.get(start)))) {
      start++;
    }
    start = cursor.matches("[0-9]+-[a-z0-9]+") ? start + 1 : 0;
    int end = Math.min(found.size(), start + limit);
    var part = found.subList(Math.min(start, end), end);
    return new Part<>(part, end < found.size() ? cursorOf(found.get(end - 1)) : null);
  }

  private static String cursorOf(Picture picture) {
    return picture.addedAt().toEpochMilli() + "-" + picture.id();
  }

  @Override
  public synchronized PictureOutcome change(Picture changed, Instant at, Actor by) {
    var before = pictures.get(changed.id());
    if (before == null) {
      return new PictureOutcome.Unknown();
    }
    if (before.isKilled()) {
      return refused(PictureReason.KILLED);
    }
    if (before.revision() != changed.revision() - 1) {
      return refused(
          PictureReason.REVISION_CONFLICT,
          before.id().value(),
          before.revision(),
          changed.revision() - 1);
    }
    boolean renewed = !changed.rights().endedAt(at);
    var kept = changed.with(renewed ? PictureStatus.LIVE : before.status());
    pictures.put(kept.id(), kept);
    return done(EventKind.PICTURE_CHANGED, kept, at);
  }

  @Override
  public synchronized List<Picture> kill(PictureId id, String reason, Instant at, Actor by) {
    var found = find(id);
    if (found.isEmpty()) {
      return List.of();
    }
    for (var same : withOriginal(found.get().original())) {
      if (!same.isKilled()) {
        var killed = same.killed(new PictureStatus.Killed(reason, at, by.name()));
        pictures.put(killed.id(), killed);
        done(EventKind.PICTURE_KILLED, killed, at);
      }
    }
    return withOriginal(found.get().original());
  }

  @Override
  public synchronized List<Picture> rightsEndingBefore(Instant time, int limit) {
    return ending().filter(picture -> picture.rights().endedAt(time)).limit(limit).toList();
  }

  @Override
  public synchronized Optional<Instant> nextRightsEnd() {
    return ending().findFirst().flatMap(picture -> picture.rights().expiry());
  }

  private Stream<Picture> ending() {
    return pictures.values().stream()
        .filter(Picture::isLive)
        .filter(picture -> picture.rights().expiry().isPresent())
        .sorted(Comparator.comparing(picture -> picture.rights().expiry().orElseThrow()));
  }

  @Override
  public synchronized List<Picture> endRights(Instant now) {
    var ended =
        rightsEndingBefore(now, Integer.MAX_VALUE).stream()
            .map(picture -> picture.with(new PictureStatus.RightsEnded(now)))
            .toList();
    for (var picture : ended) {
      pictures.put(picture.id(), picture);
      done(EventKind.PICTURE_RIGHTS_ENDED, picture, now);
    }
    return ended;
  }

  @Override
  public synchronized List<MediaKey> stillNeeded(List<MediaKey> keys) {
    var needed =
        pictures.values().stream().filter(p -> !p.isKilled()).flatMap(Picture::media).toList();
    return keys.stream().filter(needed::contains).distinct().toList();
  }

  private PictureOutcome.Done done(EventKind kind, Picture picture, Instant at) {
    log.add(
        new LogEntry(
            log.size() + 1L, at, kind, "picture", picture.id().value(), picture.revision()));
    return new PictureOutcome.Done(picture, new LogPosition("test", log.size()));
  }

  private static PictureOutcome refused(PictureReason why, Object... values) {
    return new PictureOutcome.Refused(Refusal.of(why, values));
  }
}
