package news.standfirst.translator;

import java.lang.System.Logger.Level;

/** Chooses the kernel once, and says so once when it has to be the slow one. */
final class KernelChoice {
  /** Set to {@code scalar} to do without the Vector API, for comparison. */
  static final String PROPERTY = "standfirst.translator.kernel";

  static final Kernel BEST = choose();

  private KernelChoice() {}

  private static Kernel choose() {
    if ("scalar".equals(System.getProperty(PROPERTY))) {
      return new ScalarKernel();
    }
    // VectorKernel must not be touched without its module: the JVM would fail to link it.
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      return new VectorKernel();
    }
    System.getLogger(KernelChoice.class.getName())
        .log(
            Level.WARNING,
            "The translator runs several times slower than it could: start Java with"
                + " --add-modules jdk.incubator.vector");
    return new ScalarKernel();
  }
}
