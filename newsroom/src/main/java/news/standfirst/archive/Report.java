package news.standfirst.archive;

import java.util.ArrayList;
import java.util.List;

/** What an import took and what it did not, and why. Used by one thread. */
public final class Report {
  /** Reasons beyond this many are counted only. */
  private static final int MOST_LINES = 1_000;

  private final List<String> left = new ArrayList<>();
  private int taken;
  private int knownAlready;
  private int leftCount;
  private int pictures;
  private int picturesMissing;
  private int translations;

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

  void pictureMissing(String headline, String address, String reason) {
    picturesMissing++;
    note("Picture of \"" + headline + "\": " + address + ": " + reason);
  }

  void pictureLeft(String picture, String reason) {
    picturesMissing++;
    note("Picture " + picture + ": " + reason.replaceAll("\\.$", "") + ".");
  }

  void left(String headline, String reason) {
    leftCount++;
    note("Left: \"" + headline + "\": " + reason + ".");
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

  /** One line for each thing that was not taken, with its reason; at most a thousand. */
  public List<String> reasons() {
    return List.copyOf(left);
  }

  /** The sums in one line. */
  public String summary() {
    return ("%d stories taken, %d here already, %d left; %d translations taken;"
            + " %d pictures taken, %d missing")
        .formatted(taken, knownAlready, leftCount, translations, pictures, picturesMissing);
  }
}
