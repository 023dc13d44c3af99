package news.standfirst;

import java.util.List;
import java.util.stream.Collectors;
import news.standfirst.desk.house.SettingLine;
import news.standfirst.story.Language;

/** The settings in force, in words for the desk; never a secret. */
final class SettingLines {
  private SettingLines() {}

  static List<SettingLine> of(Settings settings) {
    var site = settings.site();
    var database =
        switch (settings.database()) {
          case Settings.Database.Sqlite(var file) -> "SQLite, " + file;
          case Settings.Database.Postgres _ -> "PostgreSQL";
        };
    return List.of(
        line(SettingKey.PUBLIC_URL, settings.publicAddress().root().toString()),
        line(SettingKey.SITE_NAME, site.name()),
        line(
            SettingKey.SITE_EDITIONS,
            site.editions().stream().map(Language::tag).collect(Collectors.joining(", "))),
        line(SettingKey.SITE_DEFAULT_EDITION, site.defaultEdition().tag()),
        line(SettingKey.SITE_ZONE, site.zone().getId()),
        line(SettingKey.DATA, settings.data().toString()),
        line(SettingKey.DATABASE_URL, database),
        line(
            SettingKey.MEDIA_URL,
            settings.mediaUrl().isEmpty() ? "in the data folder" : "elsewhere"),
        line(SettingKey.LIMITS_PICTURE_BYTES, settings.limits().pictureBytes() + " bytes"));
  }

  private static SettingLine line(SettingKey key, String value) {
    return new SettingLine(key.key(), value);
  }
}
