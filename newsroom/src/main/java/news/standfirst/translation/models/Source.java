package news.standfirst.translation.models;

import java.nio.file.Path;

/** Where the files of one model come from: a {@link Registry} or a {@link LocalModels}. */
public abstract sealed class Source permits Registry.OfferedSource, LocalModels.FolderSource {
  /**
   * What is told of it beside the model.
   *
   * @param architecture empty when it is not known
   * @param address from where
   */
  record Origin(String architecture, String address) {}

  abstract Origin origin();

  /** How many bytes of disk an installation needs, as far as is known. */
  abstract long bytes();

  /**
   * Brings the files.
   *
   * @param arriving a folder whose contents survive a failure
   * @param ready an empty folder, where each file has to be, unpacked, by its name here
   * @throws ModelFault when that cannot be done
   */
  abstract void deliver(
      Path arriving, Path ready, ModelPair pair, Unpacking unpacking, Progress progress);
}
