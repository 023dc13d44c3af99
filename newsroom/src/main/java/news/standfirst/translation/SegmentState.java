package news.standfirst.translation;

/**
 * What is known about a segment's translation, and what happens to it. A pure value: {@link #after}
 * answers for every state and every happening.
 *
 * @param origin of the text that there is
 * @param freshness of that text against its source and glossary; {@link Freshness#CURRENT} while
 *     there is none
 * @param held a check failed and the setting holds such text back until a person looks
 * @param failed the last try to translate the present source failed
 * @param humanBeside a person's text for an earlier source is kept for the desk
 * @param withdrawn the story was taken down: nothing of it is shown
 */
public record SegmentState(
    Origin origin,
    Freshness freshness,
    boolean held,
    boolean failed,
    boolean humanBeside,
    boolean withdrawn) {

  /** A segment that nobody has translated yet. */
  public static final SegmentState NEW =
      new SegmentState(Origin.NONE, Freshness.CURRENT, false, false, false, false);

  /** Whose text it is. The names are stored. */
  public enum Origin {
    NONE,
    AUTOMATED,
    /** Automated text taken over from the memory. */
    MEMORY,
    HUMAN
  }

  /** How well the text still fits, best first. The names are stored. */
  public enum Freshness {
    CURRENT,
    /** Another engine or model is first choice by now; still right, to be made again. */
    ENGINE_CHANGED,
    /** A glossary term in it was changed; still right, to be made again. */
    TERMS_CHANGED,
    /** The source says it in other words. */
    SOURCE_CHANGED,
    /** The source has other numbers or names: this text is never shown any more. */
    FACTS_CHANGED;

    Freshness orWorse(Freshness other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** What can happen to a segment. */
  public sealed interface Happening {
    /**
     * The source was edited.
     *
     * @param facts whether numbers or names changed
     */
    record SourceEdited(boolean facts) implements Happening {}

    /**
     * An engine or the memory gave a text.
     *
     * @param origin {@link Origin#AUTOMATED} or {@link Origin#MEMORY}
     * @param ofPresentSource whether it was made from the source as it is now
     * @param held whether a failed check holds it back
     */
    record Rendered(Origin origin, boolean ofPresentSource, boolean held) implements Happening {
      public Rendered {
        if (origin != Origin.AUTOMATED && origin != Origin.MEMORY) {
          throw new IllegalArgumentException("Engine and memory render, not " + origin);
        }
      }
    }

    /** The engines gave no text. */
    record EngineFailed() implements Happening {}

    /** A person wrote or accepted the text, looking at the present source. */
    record HumanWrote() implements Happening {}

    /** A glossary term that occurs in the source was changed, added or removed. */
    record GlossaryChanged() implements Happening {}

    /** Another engine or model than the text's is first choice now. */
    record EngineChanged() implements Happening {}

    /** The story was taken down. */
    record Withdrawn() implements Happening {}

    /** The story came back. */
    record Reinstated() implements Happening {}
  }

  /** What readers are shown at the segment's place. */
  public enum Shown {
    TRANSLATION,
    /** The original sentence, marked with its language. */
    SOURCE,
    NOTHING
  }

  /** How long a text of an earlier source may stand. */
  public enum Patience {
    /** Articles: until the new text is there, unless numbers or names changed. */
    STALE_MAY_STAND,
    /** Live posts, corrections, withdrawal notices: never. */
    ALWAYS_CURRENT
  }

  /** The state after something happened. */
  public SegmentState after(Happening happening) {
    return switch (happening) {
      case Happening.SourceEdited(var facts) -> sourceEdited(facts);
      case Happening.Rendered rendered -> rendered(rendered);
      case Happening.EngineFailed() ->
          wantsEngine()
              ? new SegmentState(origin, freshness, held, true, humanBeside, withdrawn)
              : this;
      case Happening.HumanWrote() ->
          new SegmentState(Origin.HUMAN, Freshness.CURRENT, false, false, false, withdrawn);
      case Happening.GlossaryChanged() -> isAutomated() ? aged(Freshness.TERMS_CHANGED) : this;
      case Happening.EngineChanged() -> isAutomated() ? aged(Freshness.ENGINE_CHANGED) : this;
      case Happening.Withdrawn() ->
          new SegmentState(origin, freshness, held, failed, humanBeside, true);
      case Happening.Reinstated() ->
          new SegmentState(origin, freshness, held, failed, humanBeside, false);
    };
  }

  private SegmentState sourceEdited(boolean facts) {
    return origin == Origin.NONE
        ? new SegmentState(origin, freshness, false, false, humanBeside, withdrawn)
        : aged(facts ? Freshness.FACTS_CHANGED : Freshness.SOURCE_CHANGED);
  }

  private SegmentState aged(Freshness now) {
    return new SegmentState(origin, freshness.orWorse(now), held, false, humanBeside, withdrawn);
  }

  private SegmentState rendered(Happening.Rendered rendered) {
    if (!rendered.ofPresentSource() || (origin == Origin.HUMAN && freshness == Freshness.CURRENT)) {
      return this;
    }
    return new SegmentState(
        rendered.origin(),
        Freshness.CURRENT,
        rendered.held(),
        false,
        humanBeside || origin == Origin.HUMAN,
        withdrawn);
  }

  /** Whether nobody but engines had a hand in its text. */
  public boolean isAutomated() {
    return origin == Origin.AUTOMATED || origin == Origin.MEMORY;
  }

  /** Whether an engine should be asked for this segment. */
  public boolean wantsEngine() {
    return origin == Origin.NONE || freshness != Freshness.CURRENT;
  }

  /** What readers see. */
  public Shown shown(Patience patience) {
    if (withdrawn) {
      return Shown.NOTHING;
    }
    if (origin == Origin.NONE || held) {
      return Shown.SOURCE;
    }
    return switch (freshness) {
      case CURRENT, ENGINE_CHANGED, TERMS_CHANGED -> Shown.TRANSLATION;
      case SOURCE_CHANGED ->
          patience == Patience.STALE_MAY_STAND ? Shown.TRANSLATION : Shown.SOURCE;
      case FACTS_CHANGED -> Shown.SOURCE;
    };
  }
}
