package news.standfirst.desk.writing;

import news.standfirst.story.Reason;

/** Why what stands in a form of the desk cannot be read. */
public enum FormReason implements Reason {
  NOT_WHOLE("The page lacks its revision number; reload it."),
  BODY_NOT_WHOLE("The body did not arrive whole; save once more."),
  MINUTES("\"%s\" is no number of minutes."),
  DAY("\"%s\" is no date such as 2031-05-09."),
  ROLE("\"%s\" is no role."),
  DAYS("\"%s\" is no number of days."),
  NO_MARK("\"%s\" is no mark of a sentence; write &lt; where a < is meant."),
  NUMBER("\"%s\" is no whole number."),
  CLOCK_LEAPS(
      "The clock never shows %s: that night it goes from %s to %s. Choose a time"
          + " before or after."),
  NO_TIME("\"%s\" is no date and time; give both, such as 2031-05-09T14:30.");

  private final String sentence;

  FormReason(String sentence) {
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
    return Reason.words("form", this);
  }
}
