package news.standfirst.courtesy;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets threads and processes give way when the processors are full: beside a thread that sends to
 * readers they get a tenth. With processors to spare they run as fast as ever.
 *
 * <p>A priority of Java's does nothing on Linux unless the machine is started with a flag that
 * warns everyone but root. The kernel's own call may always lower a priority. Where there is no
 * such call, nothing happens. Thread-safe.
 */
public final class GiveWay {
  private static final Logger LOG = LoggerFactory.getLogger(GiveWay.class);

  /** Its share beside an ordinary thread is 110 to 1,024. */
  private static final int NICE = 10;

  private static final int PRIO_PROCESS = 0;

  /** In Linux a priority is each thread's own, and this is the one that calls. */
  private static final int THIS_THREAD = 0;

  private static final Path THREADS = Path.of("/proc/self/task");

  /** As the Java machine names them; the kernel cuts a name after fifteen letters. */
  private static final Pattern COMPILERS = Pattern.compile("C[12] Compiler");

  private static final Pattern OPTIMIZER = Pattern.compile("C2 Compiler");

  private static final Optional<MethodHandle> GET_PRIORITY = find("getpriority", 2);

  private static final Optional<MethodHandle> SET_PRIORITY = find("setpriority", 3);

  private GiveWay() {}

  /** A function of POSIX that takes numbers and gives one. */
  @SuppressWarnings("restricted") // the signatures are those of POSIX
  private static Optional<MethodHandle> find(String name, int numbers) {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    try {
      var linker = Linker.nativeLinker();
      var taken = new ValueLayout[numbers];
      Arrays.fill(taken, ValueLayout.JAVA_INT);
      return linker
          .defaultLookup()
          .find(name)
          .map(
              function ->
                  linker.downcallHandle(
                      function, FunctionDescriptor.of(ValueLayout.JAVA_INT, taken)));
    } catch (RuntimeException e) {
      LOG.debug("Priorities cannot be set here.", e);
      return Optional.empty();
    }
  }

  /** The calling platform thread, and whatever threads it starts from now on. */
  public static void thisThread() {
    set(THIS_THREAD);
  }

  /** A process of one thread that was started by us. */
  public static void process(ProcessHandle process) {
    set((int) process.pid());
  }

  /**
   * The compilers of this Java machine, and those that they start from now on. They go on for
   * minutes after a start, hundreds of milliseconds at a stretch, in which a fan-out on the same
   * processor would take twice as long.
   */
  public static void compilers() {
    threads(COMPILERS);
  }

  /**
   * C2 only, which takes as much of the processors at a start as all that the start itself does,
   * for code that runs once. One that the Java machine adds later may run as ever.
   */
  public static void optimizer() {
    threads(OPTIMIZER);
  }

  private static void threads(Pattern called) {
    try (var threads = Files.newDirectoryStream(THREADS)) {
      for (var thread : threads) {
        if (called.matcher(name(thread)).lookingAt()) {
          set(Integer.parseInt(thread.getFileName().toString()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("The threads of the compilers cannot be found here.", e);
    }
  }

  private static String name(Path thread) {
    try {
      return Files.readString(thread.resolve("comm"));
    } catch (IOException e) {
      return ""; // it has ended since the folder was opened
    }
  }

  /** Leaves alone what is nicer already; root could make it less nice by this. */
  private static void set(int whom) {
    if (GET_PRIORITY.isEmpty() || SET_PRIORITY.isEmpty()) {
      return;
    }
    try {
      int now = (int) GET_PRIORITY.get().invokeExact(PRIO_PROCESS, whom);
      if (now >= NICE) {
        return;
      }
      int failed = (int) SET_PRIORITY.get().invokeExact(PRIO_PROCESS, whom, NICE);
      if (failed != 0) {
        LOG.debug("The kernel does not lower the priority of {}.", whom);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("A call of the C library failed", e);
    }
  }
}
