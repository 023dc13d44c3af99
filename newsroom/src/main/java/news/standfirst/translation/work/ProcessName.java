package news.standfirst.translation.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process as it signs what it takes: with its host and the time of its start, so that another of
 * the same host can tell that it has ended.
 *
 * @param number tells two pipelines of one process apart
 */
record ProcessName(String host, long pid, long startedMillis, int number) {
  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");
  private static final int PARTS = 4;

  /** Of a new pipeline of this process. */
  static ProcessName ofThis() {
    var own = ProcessHandle.current();
    return new ProcessName(
        thisHost(), own.pid(), started(own), ThreadLocalRandom.current().nextInt(1_000_000));
  }

  /** Empty on a system that does not say: then nobody is taken for ended. */
  private static String thisHost() {
    try {
      return Files.readString(HOST).strip().replace('/', '-');
    } catch (IOException _) {
      return "";
    }
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Whether the process that signed so is known to have ended; not of one on another host. */
  static boolean hasEnded(String signature) {
    return read(signature).filter(ProcessName::isOfThisHost).filter(ProcessName::ended).isPresent();
  }

  private static Optional<ProcessName> read(String signature) {
    var parts = signature.split("/", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProcessName(
              parts[0],
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              Integer.parseInt(parts[3])));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private boolean isOfThisHost() {
    return !host.isEmpty() && host.equals(thisHost());
  }

  /** The system may have given its number to another process since. */
  private boolean ended() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(running -> started(running) == startedMillis)
        .isEmpty();
  }

  @Override
  public String toString() {
    return host + "/" + pid + "/" + startedMillis + "/" + number;
  }
}
