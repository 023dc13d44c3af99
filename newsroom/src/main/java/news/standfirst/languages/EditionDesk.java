package news.standfirst.languages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.EditionPlan;

/** Switches editions on and off, for the next start. Thread-safe. */
public final class EditionDesk {
  /** Beside the plain languages: those that newspapers tell apart by script or country. */
  private static final List<String> VARIETIES =
      List.of("zh-Hans", "zh-Hant", "pt-BR", "pt-PT", "sr-Latn", "en-GB", "en-US", "es-419");

  private final EditionPlan plan;
  private final List<Language> running;
  private final Acts acts;

  EditionDesk(EditionPlan plan, List<Language> running, Acts acts) {
    this.plan = plan;
    this.running = List.copyOf(running);
    this.acts = acts;
  }

  /**
   * An edition.
   *
   * @param running whether readers find it at this process
   * @param coming whether they will after its next start
   * @param fixed whether only the settings can take it away
   */
  public record Line(Language language, boolean running, boolean coming, boolean fixed) {
    /** How it stands: {@code on}, {@code comes}, {@code goes} or {@code off}. */
    public String state() {
      if (running) {
        return coming ? "on" : "goes";
      }
      return coming ? "comes" : "off";
    }
  }

  /** All that are or could be, whoever named them. */
  public List<Line> lines() {
    var all = new LinkedHashSet<>(runningAndComing());
    all.addAll(plan.written());
    all.addAll(plan.switches().thrown().keySet());
    return all.stream().map(this::line).toList();
  }

  private Line line(Language edition) {
    return new Line(
        edition, running.contains(edition), plan.coming().contains(edition), plan.isFixed(edition));
  }

  /** Languages that could be one more. */
  public List<Language> others() {
    var known = lines().stream().map(Line::language).toList();
    return languages().filter(one -> !known.contains(one)).toList();
  }

  private static Stream<Language> languages() {
    return Stream.concat(Arrays.stream(Locale.getISOLanguages()), VARIETIES.stream())
        .filter(tag -> tag.length() != 3)
        .map(Language::new)
        .distinct();
  }

  /** Those that readers find, and those that they will find after the next start. */
  List<Language> runningAndComing() {
    var editions = new LinkedHashSet<>(running);
    editions.addAll(plan.coming());
    return List.copyOf(editions);
  }

  /**
   * Switches an edition on or off; unknown when it is none that could be, so that there can never
   * be more of them than languages.
   */
  public Answer<Line> turn(Acting who, Language edition, boolean on) {
    return acts.answer(
        who,
        Act.CHANGE_EDITIONS,
        "edition",
        edition.tag(),
        on ? AuditDetail.Form.EDITION_ON.with() : AuditDetail.Form.EDITION_OFF.with(),
        () -> turned(edition, on));
  }

  private Answer<Line> turned(Language edition, boolean on) {
    if (Stream.concat(lines().stream().map(Line::language), languages())
        .noneMatch(edition::equals)) {
      return new Answer.Unknown<>();
    }
    if (!on && plan.isFixed(edition)) {
      return Answer.refused(LanguageReason.EDITION_FIXED, edition.tag());
    }
    plan.turn(edition, on);
    return new Answer.Done<>(line(edition));
  }
}
