package news.standfirst.story;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of an article or a post: blocks in reading order, bounded by {@link Bounds}.
 *
 * <p>One that is too large throws {@link InvalidStory}.
 */
public record Body(List<Block> blocks) {
  public static final Body EMPTY = new Body(List.of());

  public Body {
    blocks = List.copyOf(blocks);
    Bounds.atMost("blocks", blocks.size(), Bounds.BLOCKS);
    var characters = blocks.stream().flatMap(Block::texts).mapToLong(Text::length).sum();
    if (characters > Bounds.BODY_CHARACTERS) {
      throw new InvalidStory("body", FieldReason.BODY_TOO_LONG, characters, Bounds.BODY_CHARACTERS);
    }
  }

  public static Body of(Block... blocks) {
    return new Body(List.of(blocks));
  }

  /** The words alone, a line for each text of each block: for counting, searching and comparing. */
  public String words() {
    return blocks.stream()
        .flatMap(Block::texts)
        .filter(text -> !text.isEmpty())
        .map(Text::words)
        .collect(Collectors.joining("\n"));
  }

  public Stream<PictureUse> pictures() {
    return blocks.stream().flatMap(Block::pictureUses);
  }
}
