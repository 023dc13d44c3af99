package news.standfirst.access;

import static news.standfirst.access.Grant.NO;
import static news.standfirst.access.Grant.OWN;
import static news.standfirst.access.Grant.OWN_OR_OPEN;
import static news.standfirst.access.Grant.OWN_UNPUBLISHED;
import static news.standfirst.access.Grant.YES;

import java.util.EnumMap;
import java.util.Map;

/**
 * The one permission table: what each role may do. Only the {@link Gate} reads it.
 *
 * <p>An administrator may do all that a chief may: who can make chiefs would only have to make one.
 *
 * <p>Live coverage is faster than stories: a reporter on duty publishes and mends their own posts,
 * guests hand theirs in, and editors run the page. Taking a whole coverage down is a chief's.
 */
final class Permissions {
  private static final Grant DRAFTS = OWN_UNPUBLISHED;
  private static final Grant OPEN = OWN_OR_OPEN;

  private static final Map<Act, Row> TABLE = table();

  private Permissions() {}

  private record Row(
      Grant contributor,
      Grant reporter,
      Grant translator,
      Grant editor,
      Grant chief,
      Grant administrator) {
    Grant of(Role role) {
      return switch (role) {
        case CONTRIBUTOR -> contributor;
        case REPORTER -> reporter;
        case TRANSLATOR -> translator;
        case EDITOR -> editor;
        case CHIEF -> chief;
        case ADMINISTRATOR -> administrator;
      };
    }
  }

  static Grant grant(Role role, Act act) {
    var row = TABLE.get(act);
    return row == null ? NO : row.of(role);
  }

  private static Map<Act, Row> table() {
    var table = new EnumMap<Act, Row>(Act.class);
    //                                          contrib. reporter transl. editor chief administrator
    table.put(Act.SEE_STORIES, /*           */ row(OWN, YES, YES, YES, YES, YES));
    table.put(Act.DRAFT_STORY, /*           */ row(YES, YES, NO, YES, YES, YES));
    table.put(Act.DUPLICATE_STORY, /*       */ row(OWN, YES, NO, YES, YES, YES));
    table.put(Act.SAVE_STORY, /*            */ row(DRAFTS, DRAFTS, NO, YES, YES, YES));
    table.put(Act.SUBMIT_STORY, /*          */ row(DRAFTS, DRAFTS, NO, YES, YES, YES));
    table.put(Act.SEND_BACK_STORY, /*       */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.PUBLISH_STORY, /*         */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.SCHEDULE_STORY, /*        */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.UNSCHEDULE_STORY, /*      */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.PUBLISH_SCHEDULED_STORY, /**/ row(NO, NO, NO, NO, NO, NO)); // the clock's own
    table.put(Act.EMBARGO_STORY, /*         */ row(NO, DRAFTS, NO, YES, YES, YES));
    table.put(Act.LIFT_EMBARGO, /*          */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CORRECT_STORY, /*         */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.WITHDRAW_STORY, /*        */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.REINSTATE_STORY, /*       */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.ERASE_STORY, /*           */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.SPIKE_STORY, /*           */ row(DRAFTS, DRAFTS, NO, YES, YES, YES));
    table.put(Act.RECOVER_STORY, /*         */ row(DRAFTS, DRAFTS, NO, YES, YES, YES));
    table.put(Act.CHANGE_SLUG, /*           */ row(DRAFTS, DRAFTS, NO, YES, YES, YES));
    table.put(Act.MAKE_PREVIEW_LINK, /*     */ row(NO, DRAFTS, NO, YES, YES, YES));
    table.put(Act.SEE_COVERAGES, /*       */ row(OPEN, YES, YES, YES, YES, YES));
    table.put(Act.DRAFT_COVERAGE, /*      */ row(NO, YES, NO, YES, YES, YES));
    table.put(Act.SAVE_COVERAGE, /*       */ row(NO, DRAFTS, NO, YES, YES, YES));
    table.put(Act.PLAN_COVERAGE, /*       */ row(NO, DRAFTS, NO, YES, YES, YES));
    table.put(Act.ANNOUNCE_COVERAGE, /*   */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.START_COVERAGE, /*      */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.END_COVERAGE, /*        */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.REOPEN_COVERAGE, /*     */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CHANGE_COVERAGE_SLUG, /**/ row(NO, DRAFTS, NO, YES, YES, YES));
    table.put(Act.WITHDRAW_COVERAGE, /*   */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.REINSTATE_COVERAGE, /*  */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.ERASE_COVERAGE, /*      */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.SEE_POSTS, /*           */ row(OPEN, YES, YES, YES, YES, YES));
    table.put(Act.WRITE_POST, /*          */ row(OPEN, YES, NO, YES, YES, YES));
    table.put(Act.SAVE_POST, /*           */ row(DRAFTS, OWN, NO, YES, YES, YES));
    table.put(Act.SUBMIT_POST, /*         */ row(DRAFTS, OWN, NO, YES, YES, YES));
    table.put(Act.SEND_BACK_POST, /*      */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.APPROVE_POST, /*        */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.PUBLISH_POST, /*        */ row(NO, OWN, NO, YES, YES, YES));
    table.put(Act.SCHEDULE_POST, /*       */ row(NO, OWN, NO, YES, YES, YES));
    table.put(Act.UNSCHEDULE_POST, /*     */ row(NO, OWN, NO, YES, YES, YES));
    table.put(Act.REMOVE_POST, /*         */ row(DRAFTS, OWN, NO, YES, YES, YES));
    table.put(Act.PIN_POST, /*            */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.UNPIN_POST, /*          */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.MARK_KEY_EVENT, /*      */ row(NO, OWN, NO, YES, YES, YES));
    table.put(Act.MOVE_POST, /*           */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CORRECT_POST, /*        */ row(NO, OWN, NO, YES, YES, YES));
    table.put(Act.ERASE_POST, /*          */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.KEEP_LIVE_TIMES, /*     */ row(NO, NO, NO, NO, NO, NO)); // the clock's own
    table.put(Act.SEE_PICTURES, /*          */ row(YES, YES, YES, YES, YES, YES));
    table.put(Act.ADD_PICTURE, /*           */ row(YES, YES, NO, YES, YES, YES));
    table.put(Act.CHANGE_PICTURE, /*        */ row(NO, YES, NO, YES, YES, YES));
    table.put(Act.KILL_PICTURE, /*          */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CHANGE_TOPIC, /*          */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CHANGE_AUTHOR, /*         */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.ARRANGE_FRONT, /*         */ row(NO, NO, NO, YES, YES, YES));
    table.put(Act.CHANGE_HOUSE_PAGE, /*     */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.TRANSLATE, /*             */ row(NO, NO, YES, YES, YES, YES));
    table.put(Act.CHANGE_GLOSSARY, /*       */ row(NO, NO, YES, YES, YES, YES));
    table.put(Act.CHANGE_MODELS, /*         */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.CHANGE_OWN_PASSWORD, /*   */ row(YES, YES, YES, YES, YES, YES));
    table.put(Act.CHANGE_OWN_LANGUAGE, /*   */ row(YES, YES, YES, YES, YES, YES));
    table.put(Act.SEE_AUDIT, /*             */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.SEE_PEOPLE, /*            */ row(NO, NO, NO, NO, YES, YES));
    table.put(Act.CHANGE_PEOPLE, /*         */ row(NO, NO, NO, NO, NO, YES));
    table.put(Act.CHANGE_TOKENS, /*         */ row(NO, NO, NO, NO, NO, YES));
    table.put(Act.SEE_SETTINGS, /*          */ row(NO, NO, NO, NO, NO, YES));
    table.put(Act.CHANGE_EDITIONS, /*       */ row(NO, NO, NO, NO, NO, YES));
    table.put(Act.OPERATE, /*               */ row(NO, NO, NO, NO, NO, YES));
    return table;
  }

  private static Row row(
      Grant contributor,
      Grant reporter,
      Grant translator,
      Grant editor,
      Grant chief,
      Grant administrator) {
    return new Row(contributor, reporter, translator, editor, chief, administrator);
  }
}
