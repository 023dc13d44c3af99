package news.standfirst.access;

import news.standfirst.story.Reason;

/** Why somebody may not do something, or not with these names and passwords. */
public enum AccessReason implements Reason {
  PASSWORD_CHANGE_NEEDED(
      "password-change-needed", "Choose a password of your own first; then go on."),
  SCOPE_MISSING("scope-missing", "To %s, a token needs the scope %s; this one has %s."),
  NOT_PERMITTED("not-permitted", "Somebody with the role %s may not %s."),
  NOT_PERMITTED_HERE("not-permitted", "Somebody with the role %s may not %s here."),
  WRONG_NAME_OR_PASSWORD("wrong-name-or-password", "Name or password are not right."),
  WRONG_PASSWORD("wrong-password", "The present password is not right."),
  SAME_PASSWORD("same-password", "Choose another password than the present one."),
  NAME_OF_A_TOKEN("name-taken", "A token is called \"%s\" already; names stand for one only."),
  NAME_TAKEN(
      "name-taken",
      "There is somebody called \"%s\" already, perhaps disabled; choose another" + " name."),
  TOKEN_NAME_TAKEN(
      "name-taken",
      "There is a token called \"%s\" already; revoke it first or choose another" + " name."),
  LAST_ADMINISTRATOR(
      "last-administrator", "This is the last administrator; make somebody else one first."),
  NO_SUCH_PERSON("no-such-person", "Nobody who works here is called \"%s\"."),
  GLOSSARY_CHANGED("conflict", "Somebody else changed this glossary meanwhile."),
  LINK_DAYS("invalid", "A preview link lasts 1, 7 or 30 days."),
  PASSWORD_TOO_SHORT(
      "invalid", "This password has %s characters; take at least %s, for example a few words."),
  PASSWORD_TOO_LONG("invalid", "This password is longer than %s characters."),
  PASSWORD_COMMON(
      "invalid",
      "This password is among the first that somebody would try; take a few words that do not"
          + " belong together."),
  DISPLAY_NAME("invalid", "A display name has 1 to %s characters without controls."),
  NAME(
      "invalid",
      "A name has 1 to 40 letters a-z, digits, dots, hyphens and underscores, and begins and"
          + " ends with a letter or digit."),
  SCOPE("invalid", "\"%s\" is no scope; name read, write or admin, joined by commas."),
  NO_SCOPE("invalid", "A token needs a scope: read, write or admin."),
  NOT_INSTALLED("not-installed", "The model was not installed: %s");

  private final String code;
  private final String sentence;

  AccessReason(String code, String sentence) {
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
    return Reason.words("access", this);
  }
}
