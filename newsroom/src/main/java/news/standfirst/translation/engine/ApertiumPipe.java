package news.standfirst.translation.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.courtesy.GiveWay;

/**
 * The running programs of one direction, each reading what the one before writes. Used by one
 * thread at a time; only {@link #kill} may come from another.
 *
 * <p>Never more than {@value #OUTSTANDING_BYTES} bytes are under way, half of what the first pipe
 * of the kernel holds; so writing never waits for reading, and one thread does both.
 */
final class ApertiumPipe {
  static final int OUTSTANDING_BYTES = 32 * 1024;

  /** A rendering is never so much longer than all that was sent. */
  private static final int MOST_ANSWER_BYTES = 8 * OUTSTANDING_BYTES;

  private final List<Process> processes;
  private final OutputStream to;
  private final InputStream from;

  private ApertiumPipe(List<Process> processes) {
    this.processes = processes;
    this.to = processes.getFirst().getOutputStream();
    this.from = new BufferedInputStream(processes.getLast().getInputStream());
  }

  static ApertiumPipe start(ApertiumMode mode, Path programs) throws IOException {
    var builders = new ArrayList<ProcessBuilder>();
    for (var command : mode.commands()) {
      var words = new ArrayList<>(command);
      words.set(0, programs.resolve(command.getFirst()).toString());
      var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("PATH", programs.toString());
      builders.add(builder);
    }
    var processes = ProcessBuilder.startPipeline(builders);
    processes.forEach(process -> GiveWay.process(process.toHandle()));
    return new ApertiumPipe(processes);
  }

  /**
   * Sends streams and reads as many back.
   *
   * @throws IOException when a program ended or an answer is no answer
   */
  List<String> translate(List<String> streams) throws IOException {
    var answers = new ArrayList<String>();
    var outstanding = new ArrayDeque<Integer>();
    int bytesUnderWay = 0;
    for (var stream : streams) {
      var bytes = stream.getBytes(StandardCharsets.UTF_8);
      while (!outstanding.isEmpty() && bytesUnderWay + bytes.length > OUTSTANDING_BYTES) {
        to.flush();
        answers.add(answer());
        bytesUnderWay -= outstanding.removeFirst();
      }
      to.write(bytes);
      to.write(0);
      outstanding.addLast(bytes.length);
      bytesUnderWay += bytes.length;
    }
    to.flush();
    while (!outstanding.isEmpty()) {
      answers.add(answer());
      outstanding.removeFirst();
    }
    return answers;
  }

  private String answer() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int c = from.read(); c != 0; c = from.read()) {
      if (c < 0) {
        throw new IOException("A program of the pipe ended.");
      }
      if (bytes.size() > MOST_ANSWER_BYTES) {
        throw new IOException("The pipe writes without end.");
      }
      bytes.write(c);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  boolean isAlive() {
    return processes.stream().allMatch(Process::isAlive);
  }

  /** The processes, first to last. */
  List<Long> pids() {
    return processes.stream().map(Process::pid).toList();
  }

  /** Ends all programs; whoever waits for an answer gets an exception. */
  void kill() {
    processes.forEach(Process::destroyForcibly);
  }
}
