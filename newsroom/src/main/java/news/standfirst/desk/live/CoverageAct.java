package news.standfirst.desk.live;

import java.util.Locale;
import news.standfirst.access.Act;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.web.Form;

/** The commands of a whole coverage, each with a dialog that says what readers will see. */
public enum CoverageAct {
  ANNOUNCE(Act.ANNOUNCE_COVERAGE),
  START(Act.START_COVERAGE),
  END(Act.END_COVERAGE),
  REOPEN(Act.REOPEN_COVERAGE),
  SLUG(Act.CHANGE_COVERAGE_SLUG),
  WITHDRAW(Act.WITHDRAW_COVERAGE),
  REINSTATE(Act.REINSTATE_COVERAGE),
  ERASE(Act.ERASE_COVERAGE);

  private final Act act;

  CoverageAct(Act act) {
    this.act = act;
  }

  Act act() {
    return act;
  }

  /** In addresses, words and ids. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it takes something away from readers. */
  public boolean dangerous() {
    return this == WITHDRAW || this == ERASE;
  }

  /** Whether it is what an editor most likely wants next. */
  public boolean primary() {
    return this == ANNOUNCE || this == START || this == REOPEN;
  }

  /** Whether a coverage can take it where it stands; the domain has the last word. */
  boolean fits(Coverage coverage) {
    var status = coverage.status();
    return switch (this) {
      case ANNOUNCE -> status == CoverageStatus.DRAFT;
      case START -> status == CoverageStatus.DRAFT || status == CoverageStatus.UPCOMING;
      case END -> status == CoverageStatus.LIVE;
      case REOPEN -> status == CoverageStatus.ENDED;
      case SLUG -> status != CoverageStatus.ERASED;
      case WITHDRAW -> coverage.open();
      case REINSTATE -> status == CoverageStatus.WITHDRAWN;
      case ERASE -> status != CoverageStatus.ERASED;
    };
  }

  /** The domain's command out of the fields of the dialog. */
  CoverageCommand command(Form form) {
    return switch (this) {
      case ANNOUNCE -> new CoverageCommand.Announce();
      case START -> new CoverageCommand.Start();
      case END -> new CoverageCommand.End();
      case REOPEN -> new CoverageCommand.Reopen();
      case SLUG -> new CoverageCommand.ChangeSlug(Slug.of(form.text("slug")));
      case WITHDRAW -> new CoverageCommand.Withdraw(form.text("notice"));
      case REINSTATE -> new CoverageCommand.Reinstate();
      case ERASE -> new CoverageCommand.Erase(form.text("reason"));
    };
  }
}
