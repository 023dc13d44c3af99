package news.standfirst.translation;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.Language;

/**
 * How the operator wants a pair translated.
 *
 * @param engines names in order of preference; empty: never
 * @param via the language to go through; empty: directly
 */
public record Route(Pair pair, List<String> engines, Optional<Language> via) {
  public Route {
    engines = List.copyOf(engines);
    if (via.isPresent() && (via.get().equals(pair.from()) || via.get().equals(pair.to()))) {
      throw new IllegalArgumentException("The way from %s leads to itself.".formatted(pair));
    }
  }

  /**
   * A route as settings spell it: {@code es-ca=apertium+deepl}, {@code fr-es=apertium via ca},
   * {@code en-ar=off}.
   */
  public static Route parse(String text) {
    var equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is no route such as es-ca=apertium+deepl or fr-es=apertium via ca."
              .formatted(text));
    }
    var pair = Pair.parse(text.substring(0, equals));
    var way = text.substring(equals + 1).strip().split("\\s+via\\s+", 2);
    var engines = way[0].equals("off") ? List.<String>of() : List.of(way[0].split("\\+", -1));
    return new Route(
        pair, engines, way.length < 2 ? Optional.empty() : Optional.of(new Language(way[1])));
  }
}
