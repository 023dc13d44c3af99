package news.standfirst;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.Engine;
import news.standfirst.translation.Engines;
import news.standfirst.translation.engine.ApertiumEngine;
import news.standfirst.translation.engine.ServiceEngine;

/** The engines that translate, as the settings want them. */
final class EngineRoom {
  private EngineRoom() {}

  /**
   * Builds those that are configured; an engine that is not installed stays among them and says so.
   *
   * @param builtIn the engine in this process, if there is one
   */
  static Engines open(
      Settings.Translation settings, Optional<Engine> builtIn, CharacterCount count, Clock clock) {
    List<Engine> engines =
        settings.engines().stream()
            .flatMap(name -> engine(name, settings, builtIn, clock))
            .toList();
    return new Engines(engines, settings.routes(), settings.pivot(), settings.budgets(), count);
  }

  private static Stream<Engine> engine(
      String name, Settings.Translation settings, Optional<Engine> builtIn, Clock clock) {
    return switch (name) {
      case "built-in" -> builtIn.stream();
      case ApertiumEngine.NAME ->
          Stream.of(new ApertiumEngine(settings.apertiumData(), settings.apertiumPrograms()));
      case "libretranslate" ->
          settings.libreTranslate().stream()
              .map(
                  service ->
                      ServiceEngine.libreTranslate(
                          service.address(), service.key(), !service.takesUnpublished(), clock));
      case "deepl" ->
          settings.deepL().stream()
              .map(
                  service ->
                      ServiceEngine.deepL(
                          service.address(), service.key(), !service.takesUnpublished(), clock));
      default -> throw new IllegalArgumentException("The settings let no engine " + name + " in.");
    };
  }
}
