package news.standfirst.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;

/**
 * What an audit line adds to its command: a revision, a time, a role, somebody's own words. The
 * table and the API have it in a lasting form, which is read again to be said to people.
 */
public record AuditDetail(Form form, List<String> values) {
  public static final AuditDetail NONE = words("");

  /** What a value is, for whoever says it in another language. */
  public enum Value {
    PLAIN,
    TIME,
    ROLE,
    SCOPES,
    LANGUAGE,
    /** The kind of a model's fault. */
    FAULT
  }

  /** The forms; their texts are lasting, so never changed. */
  public enum Form {
    /** As it is: somebody's own words, an address or nothing. */
    WORDS("%s", List.of(Value.PLAIN)),
    ON_REVISION(
        "on revision %s", List.of(Value.PLAIN), Act.SAVE_STORY, Act.SAVE_COVERAGE, Act.SAVE_POST),
    MINOR_WITH_NOTE("minor: %s", List.of(Value.PLAIN), Act.PUBLISH_STORY),
    MINOR("minor", List.of(), Act.PUBLISH_STORY),
    AT("%s", List.of(Value.TIME), Act.SCHEDULE_STORY, Act.SCHEDULE_POST, Act.PLAN_COVERAGE),
    UNTIL("%s", List.of(Value.TIME), Act.EMBARGO_STORY, Act.PIN_POST, Act.MAKE_PREVIEW_LINK),
    LINK_ENDED("end", List.of(), Act.MAKE_PREVIEW_LINK),
    NO_START("null", List.of(), Act.PLAN_COVERAGE),
    KEY_EVENT("true", List.of(), Act.MARK_KEY_EVENT),
    NO_KEY_EVENT("false", List.of(), Act.MARK_KEY_EVENT),
    BELOW("%s", List.of(Value.PLAIN), Act.MOVE_POST),
    COPIED_TO("%s", List.of(Value.PLAIN), Act.DUPLICATE_STORY),
    ANNOUNCED("announced", List.of(), Act.DRAFT_COVERAGE),
    AS_DRAFT("draft", List.of(), Act.WRITE_POST),
    AS_SUBMITTED("submitted", List.of(), Act.WRITE_POST),
    AS_PUBLISHED("published", List.of(), Act.WRITE_POST),
    PERSON_ADDED("add %s", List.of(Value.ROLE), Act.CHANGE_PEOPLE),
    PERSON_DISABLED("disable", List.of(), Act.CHANGE_PEOPLE),
    PERSON_ENABLED("enable", List.of(), Act.CHANGE_PEOPLE),
    ROLE_GIVEN("role %s", List.of(Value.ROLE), Act.CHANGE_PEOPLE),
    PERSON_DESCRIBED("describe", List.of(), Act.CHANGE_PEOPLE),
    PASSWORD_RESET("reset password", List.of(), Act.CHANGE_PEOPLE),
    READS_IN("language %s", List.of(Value.LANGUAGE), Act.CHANGE_OWN_LANGUAGE),
    TOKEN_ADDED("add %s", List.of(Value.SCOPES), Act.CHANGE_TOKENS),
    TOKEN_REVOKED("revoke", List.of(), Act.CHANGE_TOKENS),
    ARCHIVE_PAUSED("pause", List.of(), Act.TRANSLATE),
    ARCHIVE_GOES_ON("go", List.of(), Act.TRANSLATE),
    ARCHIVE_ANEW("again", List.of(), Act.TRANSLATE),
    TRANSLATION_BEGUN("%s, begin", List.of(Value.LANGUAGE), Act.TRANSLATE),
    ADDRESS_TRANSLATED("%s, slug", List.of(Value.LANGUAGE), Act.TRANSLATE),
    SENTENCE_WRITTEN("%s, segment %s", List.of(Value.LANGUAGE, Value.PLAIN), Act.TRANSLATE),
    REGISTRY_ASKED("asked %s", List.of(Value.PLAIN), Act.CHANGE_MODELS),
    INSTALLATION_BEGUN("install %s", List.of(Value.PLAIN), Act.CHANGE_MODELS),
    MODEL_INSTALLED("installed", List.of(), Act.CHANGE_MODELS),
    INSTALLATION_STOPPED("stopped", List.of(), Act.CHANGE_MODELS),
    INSTALLATION_FAILED("failed: %s", List.of(Value.FAULT), Act.CHANGE_MODELS),
    INSTALLATION_TO_STOP("stop", List.of(), Act.CHANGE_MODELS),
    MODEL_REMOVED("remove", List.of(), Act.CHANGE_MODELS),
    EDITION_ON("on", List.of(), Act.CHANGE_EDITIONS),
    EDITION_OFF("off", List.of(), Act.CHANGE_EDITIONS);

    private final String lasting;

    // Both are unmodifiable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Value> kinds;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> acts;

    private final Pattern pattern;

    Form(String lasting, List<Value> kinds, Act... acts) {
      this.lasting = lasting;
      this.kinds = kinds;
      this.acts = Arrays.stream(acts).map(Act::word).collect(Collectors.toUnmodifiableSet());
      this.pattern =
          Pattern.compile(
              Stream.of(lasting.split("%s", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("(.+)")),
              Pattern.DOTALL);
    }

    /** What its values are, in their order. */
    public List<Value> kinds() {
      return kinds;
    }

    /** The words of the acts that write it. */
    public Set<String> acts() {
      return acts;
    }

    /** The end of the name of its words: {@code on-revision}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With its values, which are as many as its kinds. */
    public AuditDetail with(Object... values) {
      return new AuditDetail(this, Arrays.stream(values).map(String::valueOf).toList());
    }
  }

  public AuditDetail {
    values = List.copyOf(values);
  }

  /** Somebody's own words. */
  public static AuditDetail words(String words) {
    return Form.WORDS.with(words);
  }

  /** What the line of an act says; what no form of it is stays as it is. */
  public static AuditDetail read(String act, String lasting) {
    for (var form : Form.values()) {
      if (form.acts().contains(act)) {
        var matcher = form.pattern.matcher(lasting);
        if (matcher.matches()) {
          var values = new ArrayList<String>();
          IntStream.rangeClosed(1, matcher.groupCount())
              .forEach(group -> values.add(matcher.group(group)));
          if (fit(form, values)) {
            return new AuditDetail(form, values);
          }
        }
      }
    }
    return words(lasting);
  }

  private static boolean fit(Form form, List<String> values) {
    return IntStream.range(0, values.size())
        .allMatch(i -> form.kinds().get(i) != Value.TIME || isTime(values.get(i)));
  }

  private static boolean isTime(String value) {
    try {
      return Instant.parse(value) != null;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /** The same without anybody's own words: for what was not done. */
  public AuditDetail bare() {
    return switch (form) {
      case WORDS -> NONE;
      case MINOR_WITH_NOTE -> Form.MINOR.with();
      default -> this;
    };
  }

  /** The lasting form, of which {@link #read} makes the same again. */
  public String lasting() {
    return form.lasting.formatted(values.toArray());
  }

  /** What is noted of a command on a story. */
  public static AuditDetail of(ArticleCommand command) {
    return switch (command) {
      case ArticleCommand.Save(var basedOn, _) -> Form.ON_REVISION.with(basedOn);
      case ArticleCommand.Publish(var minor, var note) ->
          !minor
              ? words(note)
              : note.isEmpty() ? Form.MINOR.with() : Form.MINOR_WITH_NOTE.with(note);
      case ArticleCommand.Schedule(var at) -> Form.AT.with(at);
      case ArticleCommand.Embargo(var until) -> Form.UNTIL.with(until);
      case ArticleCommand.Correct(var note) -> words(note);
      case ArticleCommand.Withdraw(var notice) -> words(notice);
      case ArticleCommand.Erase(var reason) -> words(reason);
      case ArticleCommand.ChangeSlug(var slug) -> words(slug.value());
      // A reason is said to a colleague, not to the record.
      case ArticleCommand.SendBack _,
          ArticleCommand.Submit(),
          ArticleCommand.Unschedule(),
          ArticleCommand.PublishScheduled(),
          ArticleCommand.LiftEmbargo(),
          ArticleCommand.Reinstate(),
          ArticleCommand.Spike(),
          ArticleCommand.Recover() ->
          NONE;
    };
  }

  /** What is noted of a command on a coverage. */
  public static AuditDetail of(CoverageCommand command) {
    return switch (command) {
      case CoverageCommand.Withdraw(var notice) -> words(notice);
      case CoverageCommand.Erase(var reason) -> words(reason);
      case CoverageCommand.ChangeSlug(var slug) -> words(slug.value());
      case CoverageCommand.Plan(var plan) ->
          plan.startsAt() == null ? Form.NO_START.with() : Form.AT.with(plan.startsAt());
      case CoverageCommand.Save _,
          CoverageCommand.Announce(),
          CoverageCommand.Start(),
          CoverageCommand.StartDue(),
          CoverageCommand.End(),
          CoverageCommand.Reopen(),
          CoverageCommand.LookAtSilence(),
          CoverageCommand.Reinstate() ->
          NONE;
    };
  }

  /** What is noted of a command on a post. */
  public static AuditDetail of(PostCommand command) {
    return switch (command) {
      case PostCommand.SendBack(var reason) -> words(reason);
      case PostCommand.Schedule(var at) -> Form.AT.with(at);
      case PostCommand.Remove(var reason) -> words(reason);
      case PostCommand.Erase(var reason) -> words(reason);
      case PostCommand.Pin(var until) -> until == null ? NONE : Form.UNTIL.with(until);
      case PostCommand.MarkKeyEvent(var keyEvent) ->
          keyEvent ? Form.KEY_EVENT.with() : Form.NO_KEY_EVENT.with();
      case PostCommand.Move(var below) -> below == null ? NONE : Form.BELOW.with(below.value());
      case PostCommand.Correct(var note) -> words(note);
      case PostCommand.Save _,
          PostCommand.Submit(),
          PostCommand.Approve(),
          PostCommand.Publish(),
          PostCommand.Unschedule(),
          PostCommand.PublishDue(),
          PostCommand.Unpin(),
          PostCommand.UnpinDue() ->
          NONE;
    };
  }

  /** How a post began. */
  static AuditDetail of(Coverages.Beginning beginning) {
    return switch (beginning) {
      case DRAFT -> Form.AS_DRAFT.with();
      case SUBMITTED -> Form.AS_SUBMITTED.with();
      case PUBLISHED -> Form.AS_PUBLISHED.with();
    };
  }
}
