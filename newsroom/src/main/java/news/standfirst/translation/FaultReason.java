package news.standfirst.translation;

import java.util.Locale;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;

/** Why an engine gave no translation, or cannot be asked. The names are lasting. */
public enum FaultReason implements Reason {
  NO_ENGINE("No engine translates from %s into %s; add one, or a route in %s."),
  NO_MODEL("No model translates from %s into %s; install one: %s"),
  NO_MODEL_AT_ALL("No translation model is installed; get one: %s"),
  NOT_INSTALLED("%s is not installed; for Spanish and Catalan: %s"),
  PAIRS_UNREADABLE("The language data of %s in %s cannot be read: %s"),
  NO_DATA("%s has no data for %s."),
  NOT_SERVED_NOW("%s does not serve %s now."),
  LANGUAGES_UNTOLD("%s has not yet told its languages."),
  BUDGET_SPENT("The day's budget of %s characters for %s is used up; %s sets it."),
  BUDGET_SPENT_TODAY("Today's budget is used up."),
  NO_TIME_LEFT("%s had no time left for this."),
  NO_ANSWER("%s did not answer in time."),
  BUILT_IN_LATE("The built-in translator was not ready in time."),
  BUILT_IN_STOPPED("The built-in translator was stopped."),
  BUILT_IN_CLOSED("The built-in translator was closed."),
  MODEL_FAULT("%s"),
  CALLED_OFF("The order was called off."),
  CLOSING("The newsroom is closing."),
  TOO_MANY_ORDERS("%s has too many orders waiting."),
  PIPE_ENDED("%s ended twice over the same order: %s"),
  UNREACHABLE(
      "%s cannot be reached at %s (%s); look whether it runs and whether the address is right."),
  BUSY("%s has too much to do (%s%s)."),
  QUOTA_USED_UP("%s says that the quota of this key is used up; raise it there."),
  KEY_REFUSED("%s refuses the key (%s%s); set the right one in the settings."),
  OWN_FAULT("%s has a fault of its own (%s%s)."),
  NOT_TAKEN("%s does not take this (%s%s)."),
  ASKED_AGAIN("%s It is asked again in %s s."),
  NO_JSON("%s answered with something that is no JSON."),
  OTHER_ANSWER("%s answered otherwise: %s"),
  WRONG_COUNT("%s gave %s translations for %s segments; nothing of it is used."),
  FAR_TOO_LONG("%s made %s characters of %s; nothing of it is used."),
  SEGMENT_TOO_LONG("A segment of %s characters is too long for %s; divide the sentence."),
  CANNOT_BE_KEPT("The translation cannot be kept: %s"),
  OWN_PROGRAM("A fault of this program: %s"),
  /** What an engine says that has no reason of its own, and what was kept before there were any. */
  OTHER("%s");

  private final String sentence;

  FaultReason(String sentence) {
    this.sentence = sentence;
  }

  /** This reason with its values. */
  public Refusal with(Object... values) {
    return Refusal.of(this, values);
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public String words() {
    return Reason.words("engine", this);
  }
}
