package news.standfirst.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;

/** What stands where in the folder of an export; described in docs/guide/archive.md. */
final class ExportFolder {
  static final String FORMAT = "standfirst-export";

  /** Grows only when an older reader would misunderstand. */
  static final int VERSION = 1;

  /** Written last, so that an unfinished export is not taken for a whole one. */
  static final String HEAD = "export.json";

  static final String ARTICLES = "articles.jsonl";
  static final String COVERAGES = "coverages.jsonl";
  static final String TRANSLATIONS = "translations.jsonl";
  static final String GLOSSARIES = "glossaries.jsonl";
  static final String EDITIONS = "editions.jsonl";
  static final String TOPICS = "topics.jsonl";
  static final String AUTHORS = "authors.jsonl";
  static final String FRONTS = "fronts.jsonl";
  static final String PAGES = "pages.jsonl";
  static final String PICTURES = "pictures.jsonl";
  static final String MEDIA = "media";

  private ExportFolder() {}

  /** Whether this is the folder of an export, whole or not. */
  static boolean looksLikeOne(Path folder) {
    return Files.exists(folder.resolve(HEAD)) || Files.exists(folder.resolve(ARTICLES));
  }

  static Path original(Path folder, MediaKey key, PictureType type) {
    return folder.resolve(MEDIA).resolve(key.hash() + "." + type.extension());
  }
}
