package news.standfirst.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The instant that a person means by a time of day in the site's zone.
 *
 * @param how whether that time of day exists once there, which the desk should say when not
 */
public record SiteTime(Instant at, How how) {
  /** How often a local time comes. */
  public enum How {
    ONCE,
    /** Clocks were set forward over it; the instant is as much later as they were set. */
    SKIPPED,
    /** Clocks were set back over it; the instant is the first of the two. */
    TWICE
  }

  public static SiteTime of(LocalDateTime local, ZoneId zone) {
    var offsets = zone.getRules().getValidOffsets(local).size();
    var how = offsets == 1 ? How.ONCE : offsets == 0 ? How.SKIPPED : How.TWICE;
    return new SiteTime(local.atZone(zone).toInstant(), how);
  }
}
