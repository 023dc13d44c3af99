package news.standfirst.picture.file;

import news.standfirst.story.Reason;

/** Why a picture is not taken or not changed. */
public enum PictureReason implements Reason {
  EMPTY("picture.empty", "%s is empty. Choose the file again; it may still be copying."),
  TOO_LARGE(
      "picture.too-large",
      "%s has %s MB; at most %s MB are taken. Save it as a JPEG of lower quality or" + " size."),
  NO_SIZE(
      "picture.broken",
      "The picture says it is %s x %s pixels, which is no picture. Export it again."),
  TOO_MANY_PIXELS(
      "picture.too-many-pixels",
      "The picture is %s x %s pixels; at most %s million pixels and %s on a side are"
          + " taken. Make it smaller and upload it again."),
  TOO_MUCH_TO_UNPACK(
      "picture.too-many-pixels",
      "The picture is %s x %s pixels, and unpacking it takes %s MB; this server has"
          + " %s MB for that. Make it smaller, or save it as a JPEG that is not"
          + " progressive."),
  NO_MEMORY(
      "picture.too-many-pixels",
      "The server's memory does not suffice for this picture. Make it smaller and"
          + " upload it again."),
  NAME_LIES(
      "picture.name-lies",
      "%s is really a %s file. Rename it to end in .%s, or export it as what its" + " name says."),
  TYPE_LIES("picture.type-lies", "%s was sent as %s but is a %s file. Send it as %s."),
  GIF(
      "picture.not-taken",
      "%s is a GIF; only JPEG, PNG and WebP are taken. Save a still picture as PNG"
          + " or JPEG, then upload it again."),
  AVIF(
      "picture.not-taken",
      "%s is an AVIF file; only JPEG, PNG and WebP are taken. Export it as JPEG or"
          + " WebP, then upload it again."),
  HEIC(
      "picture.not-taken",
      "%s is a HEIC picture or a film; only JPEG, PNG and WebP are taken. On an"
          + " iPhone choose Settings, Camera, Formats, Most Compatible, or export it as"
          + " JPEG, then upload it again."),
  TIFF(
      "picture.not-taken",
      "%s is a TIFF or camera raw file; only JPEG, PNG and WebP are taken. Export it"
          + " as JPEG, then upload it again."),
  PHOTOSHOP(
      "picture.not-taken",
      "%s is a Photoshop document; only JPEG, PNG and WebP are taken. Export it as"
          + " JPEG or PNG, then upload it again."),
  PDF(
      "picture.not-taken",
      "%s is a PDF; only JPEG, PNG and WebP are taken. Export the page as PNG or"
          + " JPEG, then upload it again."),
  BITMAP(
      "picture.not-taken",
      "%s is a bitmap or icon; only JPEG, PNG and WebP are taken. Save it as PNG,"
          + " then upload it again."),
  JPEG_2000(
      "picture.not-taken",
      "%s is a JPEG 2000 or JPEG XL file; only JPEG, PNG and WebP are taken. Export"
          + " it as plain JPEG, then upload it again."),
  SVG(
      "picture.not-taken",
      "%s is an SVG drawing, which can hold programs; only JPEG, PNG and WebP are"
          + " taken. Export it as PNG, then upload it again."),
  UNKNOWN_FILE(
      "picture.not-taken",
      "%s is not a picture that is known here; only JPEG, PNG and WebP are taken."
          + " Export it as JPEG, PNG or WebP, then upload it again."),
  HIDES_A_FILE(
      "picture.hides-a-file",
      "The picture has another file hidden in it. Open it in a picture program,"
          + " export it as JPEG or PNG and upload that."),
  MOVES(
      "picture.moves",
      "The %s is animated; only still pictures are taken. Export one frame as %s or" + " JPEG."),
  ENDS_EARLY(
      "picture.broken",
      "The picture file ends in the middle of its data. Copy or export it again,"
          + " then upload it once more."),
  BROKEN("picture.broken", "The %s %s. Copy or export it again, then upload it once more."),
  DAMAGED_INSIDE(
      "picture.broken",
      "The %s is damaged inside and cannot be shown whole. Copy or export it again,"
          + " then upload it once more."),
  UNUSUAL_JPEG(
      "picture.unusual-jpeg",
      "The JPEG uses %s, which browsers do not show either. Export it as a plain"
          + " JPEG, 8 bits per colour."),
  TOO_COSTLY(
      "picture.too-costly",
      "The JPEG has more than %s scans, which no camera writes and which would keep"
          + " the server busy for minutes. Export it again as a plain JPEG."),
  BUSY("picture.busy", "Too many pictures are being uploaded at once. Try again in a minute."),
  WORDS("picture.words", "%s"),
  NOT_ITS_HASH("picture.damaged", "The original is not the file that its hash names."),
  KILLED("killed", "This picture was killed; upload another one."),
  KILLED_AND_FIXED("killed", "The picture %s was killed and cannot be changed."),
  KILLED_BEFORE(
      "killed",
      "This very picture was killed before and is not taken again. Ask a chief"
          + " editor about it."),
  REVISION_CONFLICT(
      "revision-conflict",
      "The picture %s is at revision %s now; you changed revision %s. Load it again."),
  EXISTS("exists", "There is a picture with the id %s already.");

  private final String code;
  private final String sentence;

  PictureReason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public String words() {
    return Reason.words("picture", this);
  }
}
