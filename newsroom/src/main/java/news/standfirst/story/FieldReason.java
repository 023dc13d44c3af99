package news.standfirst.story;

/** Why a value cannot be part of a story. */
public enum FieldReason implements Reason {
  TOO_LONG("The %s has %s characters; at most %s are allowed."),
  EMPTY("The %s is empty; write one."),
  TOO_MANY("There are %s %s; at most %s are allowed."),
  TOPIC_WITHOUT_NAME("A topic has a name in at least one language."),
  EMBED_ADDRESS("An embed's address begins with https://."),
  TABLE_ROWS("The rows of a table have equally many cells."),
  NO_ADDRESS(
      "\"%s\" is no address that readers can follow; begin with https:// or with /"
          + " for a page of this site."),
  SLUG(
      "A slug has 1 to %s characters: lower-case letters and digits, words joined by"
          + " hyphens."),
  MARK_TWICE("A span has each kind of mark at most once."),
  PICTURE_ID("A picture id has 1 to 32 characters from a-z and 0-9."),
  ARTICLE_ID("An article id has 1 to 32 characters from a-z and 0-9."),
  BODY_TOO_LONG("The body has %s characters; at most %s are allowed."),
  POST_TOO_LONG("The post has %s characters; at most %s are allowed. Make an article of it."),
  SILENCE("Silence is counted from nothing to 31 days."),
  NO_LANGUAGE("\"%s\" names no language."),
  LANGUAGE_TAG("\"%s\" is no BCP 47 language tag such as en or pt-BR."),
  SENTENCE_EMPTY("The sentence is empty; write its translation."),
  SENTENCE_TOO_LONG("A sentence has at most %s characters."),
  FOREIGN_STRONG(
      "\"%s\" bears a strong emphasis, which its original sentence has not; take it away."),
  FOREIGN_EMPHASIS("\"%s\" bears an emphasis, which its original sentence has not; take it away."),
  FOREIGN_LINK("\"%s\" bears a link to %s, which its original sentence has not; take it away."),
  FOREIGN_LANGUAGE(
      "\"%s\" bears the language %s, which its original sentence has not; take it away."),
  LICENSOR("The licensor's address must begin with https:// or http://."),
  KILL_REASON("Say why the picture is killed; the desk will ask later.");

  private final String sentence;

  FieldReason(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return "invalid";
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public String words() {
    return Reason.words("field", this);
  }
}
