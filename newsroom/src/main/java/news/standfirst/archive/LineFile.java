package news.standfirst.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines of JSON that is being written, and counted. */
final class LineFile implements AutoCloseable {
  private final BufferedWriter writer;
  private int lines;

  LineFile(Path file) throws IOException {
    writer = Files.newBufferedWriter(file);
  }

  void append(ObjectNode line) throws IOException {
    writer.write(line.toString());
    writer.write('\n');
    lines++;
  }

  int lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
