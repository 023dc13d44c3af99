package news.standfirst.courtesy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets compilers of its process give way and prints how nice each of the two is then. */
final class CompilersThatGaveWay {
  private CompilersThatGaveWay() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "optimizer" -> GiveWay.optimizer();
      default -> GiveWay.compilers();
    }
    try (var threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (var thread : threads) {
        var name = Files.readString(thread.resolve("comm"));
        if (name.matches("(?s)C[12] Compiler.*")) {
          var nice = GiveWayTest.niceness("self/task/" + thread.getFileName());
          System.out.println(name.substring(0, 2) + " " + nice);
        }
      }
    }
  }
}
