package news.standfirst.web;

import java.util.List;
import java.util.Optional;

/**
 * A submitted form.
 *
 * @param values the fields that are text
 * @param uploads the files, in their order
 */
public record Form(Query values, List<Upload> uploads) {
  public Form {
    uploads = List.copyOf(uploads);
  }

  /** The first value of a field, or an empty text. */
  public String text(String field) {
    return values.text(field);
  }

  /** The file of a field, if one was chosen. */
  public Optional<Upload> upload(String field) {
    return uploads.stream()
        .filter(upload -> upload.field().equals(field) && upload.bytes().length > 0)
        .findFirst();
  }
}
