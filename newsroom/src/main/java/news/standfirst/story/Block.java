package news.standfirst.story;

import java.util.List;
import java.util.stream.Stream;

/** One block of a body. */
public sealed interface Block {
  record Paragraph(Text text) implements Block {}

  record Subheading(Text text) implements Block {}

  /**
   * Somebody's words.
   *
   * @param attribution who said it and where; may be empty
   */
  record Quote(Text text, Text attribution) implements Block {}

  record Listing(boolean ordered, List<Text> entries) implements Block {
    public Listing {
      Bounds.atMost("entries", entries.size(), Bounds.LIST_ENTRIES);
      entries = List.copyOf(entries);
    }
  }

  record Picture(PictureUse use) implements Block {}

  record Gallery(List<PictureUse> pictures) implements Block {
    public Gallery {
      Bounds.atMost("pictures", pictures.size(), Bounds.GALLERY_PICTURES);
      pictures = List.copyOf(pictures);
    }
  }

  /** Somebody else's page, loaded only when the reader asks for it. */
  record Embed(String url, String title) implements Block {
    public Embed {
      url = Mark.checked("embed", url);
      if (!url.regionMatches(true, 0, "https://", 0, 8)) {
        throw new InvalidStory("embed", FieldReason.EMBED_ADDRESS);
      }
      title = Bounds.line("title", title, Bounds.HEADLINE);
    }
  }

  /**
   * A table.
   *
   * @param caption what the table shows; may be empty
   * @param headerRow whether the first row names the columns
   * @param rows all of the same length
   */
  record Table(Text caption, boolean headerRow, List<List<Text>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      if (rows.stream().mapToInt(List::size).distinct().count() > 1) {
        throw new InvalidStory("table", FieldReason.TABLE_ROWS);
      }
      Bounds.atMost("cells", rows.stream().mapToInt(List::size).sum(), Bounds.TABLE_CELLS);
    }
  }

  record RelatedLink(String url, String title) implements Block {
    public RelatedLink {
      url = Mark.checked("relatedLink", url);
      title = Bounds.line("title", title, Bounds.HEADLINE);
    }
  }

  record Divider() implements Block {}

  /** The words of this block in reading order, captions and attributions included. */
  default Stream<Text> texts() {
    return switch (this) {
      case Paragraph(var text) -> Stream.of(text);
      case Subheading(var text) -> Stream.of(text);
      case Quote(var text, var attribution) -> Stream.of(text, attribution);
      case Listing(var ordered, var entries) -> entries.stream();
      case Picture(var use) -> Stream.of(Text.plain(use.caption()));
      case Gallery(var pictures) -> pictures.stream().map(use -> Text.plain(use.caption()));
      case Embed(var url, var title) -> Stream.of(Text.plain(title));
      case Table(var caption, var headerRow, var rows) ->
          Stream.concat(Stream.of(caption), rows.stream().flatMap(List::stream));
      case RelatedLink(var url, var title) -> Stream.of(Text.plain(title));
      case Divider() -> Stream.of();
    };
  }

  /** The pictures of this block. */
  default Stream<PictureUse> pictureUses() {
    return switch (this) {
      case Picture(var use) -> Stream.of(use);
      case Gallery(var pictures) -> pictures.stream();
      case Paragraph _,
          Subheading _,
          Quote _,
          Listing _,
          Embed _,
          Table _,
          RelatedLink _,
          Divider _ ->
          Stream.of();
    };
  }
}
