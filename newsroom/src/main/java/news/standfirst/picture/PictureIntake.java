package news.standfirst.picture;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.FileReader;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.file.RefusedException;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.metadata.MetadataReader;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.metadata.Wording;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.Actor;
import news.standfirst.story.Bounds;
import news.standfirst.story.FieldReason;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureId;
import news.standfirst.story.Refusal;

/**
 * Everything that is done to a picture: taking one in, changing what is said about it, killing it.
 * The desk, the API and the import all come here. Thread-safe; calls wait for decoding, the media
 * store and the database, so call from a virtual thread.
 */
public final class PictureIntake {
  private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int ID_LENGTH = 10;
  private static final int ID_TRIES = 5;

  private final Pictures pictures;
  private final MediaStore media;
  private final RenditionShelf shelf;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** The intake over these ports; {@code random} must be safe for many threads. */
  public PictureIntake(
      Pictures pictures,
      MediaStore media,
      DecodingPool pool,
      InstantSource clock,
      RandomGenerator random) {
    this.pictures = pictures;
    this.media = media;
    this.shelf = new RenditionShelf(media, pool);
    this.clock = clock;
    this.random = random;
  }

  /** Checks a file, reads its words, makes its renditions and keeps it all. */
  public IntakeResult take(Upload upload) throws InterruptedException {
    return take(upload, FocalPoint.CENTRE, Optional.empty());
  }

  /**
   * The same for somebody who knows more about the picture from the start.
   *
   * @param known instead of what the file says about its rights
   */
  public IntakeResult take(Upload upload, FocalPoint focus, Optional<Rights> known)
      throws InterruptedException {
    try {
      var parts = FileReader.read(upload.bytes(), upload.name(), upload.declaredType());
      byte[] original =
          parts.length() == upload.bytes().length
              ? upload.bytes()
              : Arrays.copyOf(upload.bytes(), parts.length());
      var key = MediaKey.of(original);
      if (pictures.withOriginal(key).stream().anyMatch(Picture::isKilled)) {
        return new IntakeResult.Refused(killedBefore());
      }
      return keep(upload, parts, original, key, focus, known);
    } catch (RefusedException refused) {
      return new IntakeResult.Refused(refused.refusal());
    } catch (InvalidStory tooLong) {
      return new IntakeResult.Refused(
          Refusal.of(PictureReason.WORDS, String.valueOf(tooLong.getMessage())));
    }
  }

  private IntakeResult keep(
      Upload upload,
      FileParts parts,
      byte[] original,
      MediaKey key,
      FocalPoint focus,
      Optional<Rights> known)
      throws RefusedException, InterruptedException {
    var metadata = MetadataReader.read(parts.xmp(), parts.photoshop());
    var words = words(upload.words(), metadata, upload.language());
    var rights = known.orElseGet(() -> rights(metadata, upload.language()));
    boolean turned = parts.orientation() > 4;
    for (int attempt = 1; ; attempt++) {
      var id = newId();
      var renditions = shelf.make(id, parts, focus, published(metadata, words, rights));
      media.put(original);
      var picture =
          new Picture(
              id,
              1,
              key,
              parts.type(),
              fileName(upload.name()),
              turned ? parts.height() : parts.width(),
              turned ? parts.width() : parts.height(),
              focus,
              words,
              rights,
              metadata,
              renditions,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              upload.by().name(),
              PictureStatus.LIVE);
      switch (pictures.add(picture)) {
        case PictureOutcome.Done done -> {
          putBack(original, id, parts, focus, published(metadata, words, rights));
          return new IntakeResult.Taken(done.picture(), done.position());
        }
        case PictureOutcome.Refused refused -> {
          dropUnkept(picture);
          if (!refused.refusal().code().equals("exists") || attempt == ID_TRIES) {
            return new IntakeResult.Refused(refused.refusal());
          }
        }
        case PictureOutcome.Unknown unknown ->
            throw new IllegalStateException("Adding a picture cannot find it unknown: " + unknown);
      }
    }
  }

  /**
   * Keeps a picture of another newsroom under its own id and with its own dates. The renditions and
   * the file's own words come from the original again; a killed picture has none.
   *
   * @param described as it stood there, without metadata and renditions
   * @param original the file whose key it names; not looked at when it was killed
   */
  public PictureOutcome bring(Picture described, byte[] original) throws InterruptedException {
    if (described.isKilled()) {
      return pictures.add(described);
    }
    if (!MediaKey.of(original).equals(described.original())) {
      return new PictureOutcome.Refused(Refusal.of(PictureReason.NOT_ITS_HASH));
    }
    try {
      var parts = FileReader.read(original, "", "");
      var metadata = MetadataReader.read(parts.xmp(), parts.photoshop());
      var said = published(metadata, described.words(), described.rights());
      var renditions = shelf.make(described.id(), parts, described.focus(), said);
      media.put(original);
      var picture = described.with(parts.type(), metadata, renditions);
      var outcome = pictures.add(picture);
      if (!(outcome instanceof PictureOutcome.Done)) {
        dropUnkept(picture);
      }
      return outcome;
    } catch (RefusedException refused) {
      return new PictureOutcome.Refused(refused.refusal());
    }
  }

  /**
   * Changes words, focal point and rights of a picture, and with them what stands in its
   * renditions.
   *
   * @param revision that the person saw; another one now is refused as {@code revision-conflict}
   */
  public PictureOutcome change(
      PictureId id, int revision, PictureWords words, FocalPoint focus, Rights rights, Actor by)
      throws InterruptedException {
    var found = pictures.find(id);
    if (found.isEmpty()) {
      return new PictureOutcome.Unknown();
    }
    var before = found.get();
    if (before.isKilled()) {
      return new PictureOutcome.Refused(Refusal.of(PictureReason.KILLED_AND_FIXED, id.value()));
    }
    if (before.revision() != revision) {
      return new PictureOutcome.Refused(conflict(id, revision, before.revision()));
    }
    var said = published(before.metadata(), words, rights);
    List<Rendition> renditions;
    try {
      renditions =
          focus.equals(before.focus())
              ? shelf.reword(before, said)
              : shelf.make(id, original(before), focus, said);
    } catch (RefusedException refused) {
      return new PictureOutcome.Refused(refused.refusal());
    }
    var changed = before.changed(words, focus, rights, renditions);
    var outcome = pictures.change(changed, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    if (outcome instanceof PictureOutcome.Done) {
      shelf.drop(before.media(), changed.media());
    } else {
      dropUnkept(changed);
    }
    return outcome;
  }

  /**
   * Takes a picture down for good, with every other picture made of the same file. When this
   * returns, every address of them answers 410 at every process, and their media is deleted.
   *
   * @param reason for the desk and the audit log
   * @return the killed pictures; empty when there is no such picture
   */
  public List<Picture> kill(PictureId id, String reason, Actor by) {
    var said = Bounds.line("reason", reason, Bounds.NOTE);
    if (said.isEmpty()) {
      throw new InvalidStory("reason", FieldReason.KILL_REASON);
    }
    var killed = pictures.kill(id, said, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    deleteMedia(killed);
    return killed;
  }

  /**
   * Deletes the media of a killed picture again, should it be there: whoever follows the log calls
   * it for {@code picture-killed}, so that a crash between the kill and the deletion leaves
   * nothing.
   */
  public void sweepAfterKill(PictureId id) {
    pictures
        .find(id)
        .filter(Picture::isKilled)
        .ifPresent(killed -> deleteMedia(pictures.withOriginal(killed.original())));
  }

  private void deleteMedia(List<Picture> killed) {
    shelf.drop(killed.stream().filter(Picture::isKilled).flatMap(Picture::media), Stream.empty());
  }

  /**
   * The same bytes may have lain there unneeded, and a sweep may have taken them between their
   * being put, which then wrote nothing, and the picture's being kept.
   */
  private void putBack(
      byte[] original, PictureId id, FileParts parts, FocalPoint focus, PhotoMetadata metadata)
      throws RefusedException, InterruptedException {
    var kept = pictures.find(id).filter(picture -> !picture.isKilled());
    if (kept.isPresent() && !kept.get().media().allMatch(media::exists)) {
      media.put(original);
      var _ = shelf.make(id, parts, focus, metadata);
    }
  }

  /** Forgets files that were put for a picture which then was not kept. */
  private void dropUnkept(Picture unkept) {
    var keys = unkept.media().toList();
    shelf.drop(keys.stream(), pictures.stillNeeded(keys).stream());
  }

  private FileParts original(Picture picture) throws RefusedException {
    return FileReader.read(shelf.read(picture.original()), "", "");
  }

  private static PictureWords words(PictureWords given, PhotoMetadata file, String language) {
    return new PictureWords(
        given.caption().isEmpty()
            ? cut(file.caption().in(language), Bounds.CAPTION)
            : given.caption(),
        given.credit().isEmpty() ? cut(credit(file), Bounds.CAPTION) : given.credit(),
        given.alternativeText().isEmpty()
            ? cut(file.alternativeText().in(language), Bounds.CAPTION)
            : given.alternativeText(),
        given.extendedDescription().isEmpty()
            ? cut(file.extendedDescription().in(language), Bounds.NOTE)
            : given.extendedDescription());
  }

  /** The credit line as its supplier wishes it, else who made it and where it came from. */
  private static String credit(PhotoMetadata file) {
    if (!file.credit().isEmpty()) {
      return file.credit();
    }
    var makers = String.join(", ", file.creators());
    return Stream.of(makers, file.source())
        .filter(text -> !text.isEmpty())
        .distinct()
        .reduce((maker, source) -> maker + " / " + source)
        .orElseGet(() -> file.copyright().text());
  }

  private static Rights rights(PhotoMetadata file, String language) {
    var licensor = file.licensorUrl();
    return new Rights(
        cut(file.copyright().in(language), Bounds.CAPTION),
        cut(file.usageTerms().in(language), Bounds.NOTE),
        licensor.length() > Bounds.ADDRESS ? "" : licensor,
        null);
  }

  private static PhotoMetadata published(PhotoMetadata file, PictureWords words, Rights rights) {
    return file.published(
        Wording.of(words.caption()),
        words.credit(),
        Wording.of(words.alternativeText()),
        Wording.of(words.extendedDescription()),
        Wording.of(rights.copyright()),
        Wording.of(rights.usageTerms()),
        rights.licensorUrl());
  }

  private static String fileName(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Bounds.line("file name", cut(last, Bounds.SHORT_LINE), Bounds.SHORT_LINE);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, inPair ? most - 1 : most);
  }

  private PictureId newId() {
    var id = new StringBuilder();
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return new PictureId(id.toString());
  }

  private static Refusal killedBefore() {
    return Refusal.of(PictureReason.KILLED_BEFORE);
  }

  private static Refusal conflict(PictureId id, int seen, int now) {
    return Refusal.of(PictureReason.REVISION_CONFLICT, id.value(), now, seen);
  }
}
