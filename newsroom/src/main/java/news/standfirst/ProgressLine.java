package news.standfirst;

import news.standfirst.archive.ArchiveImport;

/** How far an import or export is, in one line of the terminal. Used by one thread. */
final class ProgressLine implements ArchiveImport.Progress {
  private static final int WIDTH = 60;
  private boolean begun;

  @Override
  public void done(int stories, String headline) {
    var brief = headline.length() > WIDTH ? headline.substring(0, WIDTH) : headline;
    System.out.printf("\r%6d  %-60s", stories, brief);
    begun = true;
  }

  /** Leaves the line, if there is one. */
  void end() {
    if (begun) {
      System.out.println();
    }
  }
}
