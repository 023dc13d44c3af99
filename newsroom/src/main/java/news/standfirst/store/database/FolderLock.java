package news.standfirst.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** That this process alone has a data folder open. The system lets go when the process ends. */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = "newsroom.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes a folder, which is made if need be, or refuses what another process holds. */
  public static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return new FolderLock(channel);
        }
      } catch (OverlappingFileLockException e) {
        // Held by this very process: the same refusal.
      }
      channel.close();
      throw new StoreFault(
          StoreFault.Kind.LOCKED,
          "The data folder %s is open in another Standfirst; stop that one or choose another folder."
              .formatted(folder));
    } catch (AccessDeniedException e) {
      throw refusal(folder, e);
    } catch (FileSystemException e) {
      throw e.getReason() != null && e.getReason().contains("Read-only")
          ? refusal(folder, e)
          : failure(folder, e);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static StoreFault refusal(Path folder, IOException cause) {
    return new StoreFault(
        StoreFault.Kind.READ_ONLY,
        "The data folder %s cannot be written. Give the user who runs Standfirst the right to."
            .formatted(folder),
        cause);
  }

  private static StoreFault failure(Path folder, IOException cause) {
    return new StoreFault(
        StoreFault.Kind.OTHER,
        "The data folder %s could not be opened: %s".formatted(folder, cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
    }
  }
}
