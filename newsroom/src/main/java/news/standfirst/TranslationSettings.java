package news.standfirst;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Route;

/** Reads what is set of translation: engines, routes, budgets, services. */
final class TranslationSettings {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private final GivenSettings given;

  private TranslationSettings(GivenSettings given) {
    this.given = given;
  }

  /** What is set; a mistake is noted, and the default stands in its place. */
  static Settings.Translation of(GivenSettings given) {
    return new TranslationSettings(given).translation();
  }

  private Settings.Translation translation() {
    return new Settings.Translation(
        given.list(SettingKey.TRANSLATION_ENGINES).stream().map(this::engine).toList(),
        given.list(SettingKey.TRANSLATION_ROUTES).stream()
            .flatMap(text -> route(text).stream())
            .toList(),
        pivot(),
        budgets(),
        given.yes(SettingKey.TRANSLATION_HOLD_FAILED_CHECKS),
        given.value(SettingKey.TRANSLATION_APERTIUM_DATA, "a folder", Path::of),
        given.value(SettingKey.TRANSLATION_APERTIUM_PROGRAMS, "a folder", Path::of),
        service(
            SettingKey.TRANSLATION_LIBRETRANSLATE_URL,
            SettingKey.TRANSLATION_LIBRETRANSLATE_KEY,
            SettingKey.TRANSLATION_LIBRETRANSLATE_UNPUBLISHED),
        deepL());
  }

  private String engine(String name) {
    if (!Settings.Translation.ENGINES.contains(name)) {
      given.wrong(
          "\"%s\" is no translation engine; there are %s."
              .formatted(name, String.join(", ", Settings.Translation.ENGINES)));
    }
    return name;
  }

  private Optional<Route> route(String text) {
    try {
      var route = Route.parse(text);
      route.engines().forEach(this::engine);
      return Optional.of(route);
    } catch (IllegalArgumentException e) {
      given.wrong("translation.routes: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Language> pivot() {
    String tag = given.text(SettingKey.TRANSLATION_PIVOT);
    return tag.isEmpty() || tag.equals("none")
        ? Optional.empty()
        : given.language(SettingKey.TRANSLATION_PIVOT, tag);
  }

  private Map<String, Long> budgets() {
    var budgets = new TreeMap<String, Long>();
    for (String text : given.list(SettingKey.TRANSLATION_BUDGETS)) {
      String[] parts = text.split("=", -1);
      if (parts.length != 2 || !parts[1].strip().matches("\\d{1,12}")) {
        given.wrong(
            "translation.budgets has \"%s\", which is no budget such as deepl=500000."
                .formatted(text));
        continue;
      }
      budgetOf(parts[0].strip())
          .ifPresent(name -> budgets.put(name, Long.parseLong(parts[1].strip())));
    }
    return budgets;
  }

  private Optional<String> budgetOf(String name) {
    if (Settings.Translation.ENGINES.contains(name)) {
      return Optional.of(name);
    }
    try {
      return Optional.of(Pair.parse(name).toString());
    } catch (IllegalArgumentException _) {
      given.wrong(
          "translation.budgets names \"%s\", which is neither an engine nor a pair such as en-es."
              .formatted(name));
      return Optional.empty();
    }
  }

  private Optional<Settings.TranslationService> deepL() {
    var service =
        service(
            SettingKey.TRANSLATION_DEEPL_URL,
            SettingKey.TRANSLATION_DEEPL_KEY,
            SettingKey.TRANSLATION_DEEPL_UNPUBLISHED);
    if (service.isPresent() && service.get().key().isEmpty()) {
      given.wrong("translation.deepl-url is set, so translation.deepl-key must be set too.");
    }
    return service;
  }

  private Optional<Settings.TranslationService> service(
      SettingKey url, SettingKey key, SettingKey unpublished) {
    var said = given.text(unpublished);
    boolean takesUnpublished = !said.isEmpty() && given.yes(unpublished);
    if (given.text(url).isEmpty()) {
      return Optional.empty();
    }
    var address = given.value(url, "an http or https address", TranslationSettings::serviceAddress);
    return Optional.of(
        new Settings.TranslationService(
            address,
            given.text(key),
            said.isEmpty() ? isOnThisMachine(address) : takesUnpublished));
  }

  /** By how the address is written; a name that leads here today may lead elsewhere tomorrow. */
  private static boolean isOnThisMachine(URI address) {
    var host = address.getHost();
    return host != null && LOOPBACK.matcher(host).matches();
  }

  private static URI serviceAddress(String text) {
    if (!text.isEmpty() && !text.equals("0") && !text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException(text);
    }
    return URI.create(text);
  }
}
