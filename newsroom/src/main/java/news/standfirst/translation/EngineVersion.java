package news.standfirst.translation;

/**
 * Which engine made a text, exactly: a part of the memory's key and of the record about a
 * translation.
 *
 * @param engine the engine's name: {@code apertium}; with a pivot, every engine's, joined by +
 * @param version what must change for a text to be made again: {@code spa-cat 2.2.0}
 */
public record EngineVersion(String engine, String version) {
  @Override
  public String toString() {
    return engine + "/" + version;
  }
}
