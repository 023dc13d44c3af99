package news.standfirst.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import took and what it did not, and why. Used by one thread. */
public final class Report {
  /** Reasons beyond this many are counted only. */
  private static final int MOST_LINES = 1_000;

  /** Addresses of 200 characters: 40 MB at worst. Beyond it each use counts as a picture. */
  private static final int MOST_PICTURES = 100_000;

  /** Beyond it, all others together. */
  private static final int MOST_SHORTCODES = 200;

  private static final String OTHER_SHORTCODES = "others";

  /** Beyond it a name counts as one that was there before. */
  private static final int MOST_TAGS = 100_000;

  /** A picture that could not be had. */
  private static final class Missing {
    final String headline;
    final String reason;
    int uses;

    Missing(String headline, String reason) {
      this.headline = headline;
      this.reason = reason;
    }
  }

  private final List<String> left = new ArrayList<>();
  private int taken;
  private int knownAlready;
  private int leftCount;
  private int pictures;
  private int picturesMissing;
  private int translations;
  private int comments;
  private int tagUses;
  private final Set<String> tags = new HashSet<>();
  private final Map<String, Missing> missing = new LinkedHashMap<>();
  private final Map<String, Integer> shortcodes = new TreeMap<>();

  void taken() {
    taken++;
  }

  void knownAlready() {
    knownAlready++;
  }

  void translation() {
    translations++;
  }

  void picture() {
    pictures++;
  }

  /** Why this picture could not be had when it was asked for before; null when it was not. */
  @Nullable String whyMissing(String address) {
    var known = missing.get(address);
    return known == null ? null : known.reason;
  }

  /** A use of a picture that could not be had. */
  void pictureMissing(String headline, String address, String reason) {
    var known = missing.get(address);
    if (known == null) {
      picturesMissing++;
      if (missing.size() == MOST_PICTURES) {
        return;
      }
      known = new Missing(headline, reason);
      missing.put(address, known);
    }
    known.uses++;
  }

  void commentsLeft(int count) {
    comments += count;
  }

  /** Words that the other system hung on a story beside its categories. */
  void tagsLeft(List<String> names) {
    tagUses += names.size();
    if (tags.size() < MOST_TAGS) {
      tags.addAll(names);
    }
  }

  /** What stood for something in the other system and is nothing here. */
  void unknownShortcode(String name) {
    var full = shortcodes.size() >= MOST_SHORTCODES && !shortcodes.containsKey(name);
    shortcodes.merge(full ? OTHER_SHORTCODES : name, 1, Integer::sum);
  }

  void pictureLeft(String picture, String reason) {
    picturesMissing++;
    note("Picture " + picture + ": " + reason.replaceAll("\\.$", "") + ".");
  }

  /** An arrangement of a front page that was left. */
  void front(String edition, String reason) {
    note("Front page %s: %s.".formatted(edition, reason.replaceAll("\\.$", "")));
  }

  void left(String headline, String reason) {
    leftCount++;
    note("Left: " + called(headline) + ": " + reason + ".");
  }

  /** One that was taken, but that readers do not see. */
  void keptAsDraft(String headline, String reason) {
    note("Kept as a draft: %s: %s.".formatted(called(headline), reason.replaceAll("\\.$", "")));
  }

  private static String called(String headline) {
    return headline.isEmpty() ? "a story without a headline" : "\"" + headline + "\"";
  }

  private void note(String line) {
    if (left.size() < MOST_LINES) {
      left.add(line);
    }
  }

  public int storiesTaken() {
    return taken;
  }

  public int storiesKnownAlready() {
    return knownAlready;
  }

  public int storiesLeft() {
    return leftCount;
  }

  public int translationsTaken() {
    return translations;
  }

  public int picturesTaken() {
    return pictures;
  }

  public int picturesLeft() {
    return picturesMissing;
  }

  /**
   * One line for each thing that was not taken, with its reason: at most a thousand stories and a
   * thousand pictures, then what was left out of all of them.
   */
  public List<String> reasons() {
    var lines = new ArrayList<>(left);
    missing.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(one -> lines.add(line(one.getKey(), one.getValue())));
    if (comments > 0) {
      lines.add("Comments left out: " + comments + ".");
    }
    if (tagUses > 0) {
      lines.add(
          "Tags left out, as topics come from categories only: %d, on stories %d times."
              .formatted(tags.size(), tagUses));
    }
    if (!shortcodes.isEmpty()) {
      lines.add(
          shortcodes.entrySet().stream()
              .map(one -> one.getKey() + " (" + one.getValue() + ")")
              .collect(Collectors.joining(", ", "Shortcodes not known here, left out: ", ".")));
    }
    return List.copyOf(lines);
  }

  private static String line(String address, Missing picture) {
    return "Picture %s: %s; used %s \"%s\"."
        .formatted(
            address,
            picture.reason.replaceAll("\\.$", ""),
            picture.uses == 1 ? "once, in" : picture.uses + " times, first in",
            picture.headline);
  }

  /** The sums in one line. */
  public String summary() {
    return ("%d stories taken, %d here already, %d left; %d translations taken;"
            + " %d pictures taken, %d missing")
        .formatted(taken, knownAlready, leftCount, translations, pictures, picturesMissing);
  }
}
