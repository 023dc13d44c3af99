package news.standfirst.courtesy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets the compilers of its process give way and prints how nice each is then. */
final class CompilersThatGaveWay {
  private CompilersThatGaveWay() {}

  public static void main(String[] arguments) throws IOException {
    GiveWay.compilers();
    try (var threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (var thread : threads) {
        if (Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*")) {
          System.out.println(GiveWayTest.niceness("self/task/" + thread.getFileName()));
        }
      }
    }
  }
}
