package news.standfirst.languages;

import news.standfirst.story.Reason;

/** Why something was not done about the paper's other languages. */
public enum LanguageReason implements Reason {
  EDITION_FIXED(
      "edition-fixed",
      "The settings file names the edition \"%s\" as the main one or the default: only there can"
          + " that be changed."),
  MODEL_NOT_OFFERED(
      "not-offered",
      "See first what can be downloaded; what was known is no longer there or has no such model."),
  TOO_LATE(
      "too-late",
      "There is no installation of this pair that can still be stopped; one that has all arrived"
          + " can be removed when it is installed.");

  private final String code;
  private final String sentence;

  LanguageReason(String code, String sentence) {
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
    return Reason.words("languages", this);
  }
}
