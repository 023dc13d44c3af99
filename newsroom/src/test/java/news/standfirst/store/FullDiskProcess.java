package news.standfirst.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleId;

/** A process of its own that fills a small disk, makes room, and goes on without a restart. */
final class FullDiskProcess {
  private static final int BALLAST_BYTES = 3 << 20;
  private static final int MORE = 5;

  private FullDiskProcess() {}

  /** Argument: a folder on a small disk. */
  public static void main(String[] arguments) throws IOException {
    var disk = Path.of(arguments[0]);
    var ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
    var kept = new ArrayList<ArticleId>();
    try (var store = TestStore.open(Base.SQLITE, disk.toString(), InstantSource.system())) {
      fill(store, kept);
      Files.delete(ballast);
      for (int i = 0; i < MORE; i++) {
        kept.add(draft(store));
      }
    }
    try (var store = TestStore.open(Base.SQLITE, disk.toString(), InstantSource.system())) {
      var there = kept.stream().filter(id -> store.articles().find(id).isPresent()).count();
      System.out.println("kept " + (there == kept.size() && there > MORE ? "all" : "" + there));
      System.out.println("log " + (store.log().head().number() == kept.size() ? "whole" : "torn"));
    }
  }

  private static void fill(Store store, ArrayList<ArticleId> kept) {
    while (true) {
      try {
        kept.add(draft(store));
      } catch (StoreFault fault) {
        System.out.println(fault.kind() + " " + fault.getMessage());
        return;
      }
    }
  }

  private static ArticleId draft(Store store) {
    var text = TestStore.text("A story", "Some words. ".repeat(80));
    return store.articles().draft(TestStore.EN, text, TestStore.EDITOR).article().id();
  }
}
