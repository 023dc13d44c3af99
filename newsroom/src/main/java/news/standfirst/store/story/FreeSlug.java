package news.standfirst.store.story;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import news.standfirst.story.Slug;

/** How a newcomer whose slug is taken gets one: a number behind it. */
public final class FreeSlug {
  /**
   * Then it takes a number at random: so many stories of one name on one day come from a machine.
   */
  private static final int TRIED_IN_ORDER = 50;

  private FreeSlug() {}

  /**
   * The first of a slug and its numbered forms that can be held.
   *
   * @param holds tries to hold a slug, and tells whether it does now
   */
  public static Slug nearest(Slug wanted, Predicate<Slug> holds) {
    var slug = wanted;
    for (int number = 2; !holds.test(slug); number++) {
      slug =
          wanted.numbered(
              number <= TRIED_IN_ORDER
                  ? number
                  : ThreadLocalRandom.current().nextInt(1_000, 1_000_000));
    }
    return slug;
  }
}
