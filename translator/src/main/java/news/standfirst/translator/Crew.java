package news.standfirst.translator;

import java.util.List;

/** Whoever runs batches: the calling thread, or a pool of workers. */
interface Crew {
  /** Translates all batches, in any order; the results are left in their units. */
  void run(Model model, List<List<Unit>> batches, Conditions conditions, Runnable batchDone);

  /** Runs {@code task} with scratch for cutting text into pieces. */
  void withPieces(java.util.function.Consumer<Pieces> task);
}
