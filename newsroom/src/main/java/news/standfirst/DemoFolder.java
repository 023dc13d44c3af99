package news.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import news.standfirst.demo.Demo;
import news.standfirst.demo.DemoClock;
import news.standfirst.demo.DemoPicture;
import news.standfirst.demo.DemoStories;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Rights;
import news.standfirst.picture.Upload;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.PictureId;
import news.standfirst.translation.work.Revising;

/**
 * Fills a data folder with the demo newspaper. It is filled beside its place and moved there when
 * it is whole, so that an interrupted filling leaves nothing behind that looks like a newsroom.
 */
final class DemoFolder {
  private static final Actor PICTURE_DESK = Actor.person("cornelia");

  private DemoFolder() {}

  static void fill(Path folder, ZoneId zone, boolean withPictures) {
    var workshop = folder.resolve("being-filled");
    try {
      delete(workshop);
      Files.createDirectories(workshop);
      write(workshop, zone, withPictures);
      try (var parts = Files.list(workshop)) {
        for (var part : parts.toList()) {
          Files.move(part, folder.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.delete(workshop);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo could not be written to " + folder + ".", e);
    }
  }

  private static void write(Path workshop, ZoneId zone, boolean withPictures) {
    var clock = new DemoClock(InstantSource.system());
    var whole = DemoStories.read(clock.instant(), zone);
    var paper = withPictures ? whole : whole.withoutPictures();
    try (var store = Store.inFolder(workshop, zone, clock);
        var decoding = DecodingPool.forThisMachine()) {
      var media = new FolderMediaStore(workshop.resolve("media"));
      var intake = new PictureIntake(store.pictures(), media, decoding, clock, new SecureRandom());
      var demo =
          new Demo(
              store.articles(),
              store.coverages(),
              store.furniture(),
              (picture, jpeg) -> take(intake, picture, jpeg),
              clock);
      demo.fill(paper, System.out::println);
      if (withPictures) {
        // The translations name the captions too.
        var revising = new Revising(store.translation(), clock, _ -> {});
        DemoTranslations.write(DemoStories.translations(clock.instant(), zone), revising);
      }
    }
  }

  private static PictureId take(PictureIntake intake, DemoPicture picture, byte[] jpeg) {
    var words =
        new PictureWords(picture.caption(), picture.credit(), picture.alternativeText(), "");
    try {
      var upload =
          new Upload(jpeg, picture.key() + ".jpg", "image/jpeg", words, "en", PICTURE_DESK);
      var rights = new Rights(picture.rights(), "", "", null);
      var focus = new FocalPoint(picture.focalX(), picture.focalY());
      return switch (intake.take(upload, focus, Optional.of(rights))) {
        case IntakeResult.Taken(var taken, var _) -> taken.id();
        case IntakeResult.Refused(var refusal) ->
            throw new IllegalStateException(
                "The demo's picture " + picture.key() + " was refused: " + refusal.reason());
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The filling of the demo was interrupted.", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var parts = Files.walk(folder)) {
        for (var part : parts.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(part);
        }
      }
    }
  }
}
