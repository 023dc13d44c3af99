package news.standfirst.desk.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import news.standfirst.document.BodyJson;
import news.standfirst.story.Body;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of the desk have in common: a body, fields that come more than once, the lead
 * picture, and the revision that was changed.
 */
public final class FormFields {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FormFields() {}

  /**
   * The revision that the writer had before them.
   *
   * @throws InvalidStory when the form does not say
   */
  public static int basedOn(Form form) {
    try {
      return Integer.parseInt(form.text("basedOn"));
    } catch (NumberFormatException e) {
      throw new InvalidStory("basedOn", FormReason.NOT_WHOLE);
    }
  }

  /** The body's blocks as the page's script takes them. */
  public static String json(Body body) {
    return BodyJson.write(body).toString();
  }

  /**
   * The body that the page's script sent; empty where it sent nothing.
   *
   * @throws InvalidStory when it did not arrive whole
   */
  public static Body body(String json) {
    try {
      return json.isBlank() ? Body.EMPTY : BodyJson.read("body", JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new InvalidStory("body", FormReason.BODY_NOT_WHOLE);
    }
  }

  /** The lead picture with its words, or null where none was chosen. */
  public static @Nullable PictureUse leadPicture(Form form) {
    var id = form.text("leadPicture");
    return id.isBlank()
        ? null
        : new PictureUse(new PictureId(id), form.text("leadCaption"), form.text("leadAlternative"));
  }

  /** What was typed into all fields of this name, without those that were left empty. */
  public static <T> List<T> each(Form form, String field, Function<String, T> read) {
    return form.values().all(field).stream().filter(value -> !value.isBlank()).map(read).toList();
  }
}
