package news.standfirst.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that is kept, held by one process at a time. A lock file tells whether a
 * server holds it and names the socket on which that server takes commands.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK_FILE = "standfirst.lock";

  /** The kernel allows 107 bytes for a socket's path. */
  private static final int MAX_SOCKET_PATH = 100;

  private final Path folder;
  private final FileChannel channel;
  private final Path socket;

  private DataFolder(Path folder, FileChannel channel, Path socket) {
    this.folder = folder;
    this.channel = channel;
    this.socket = socket;
  }

  /**
   * Makes the folder if it is not there, and holds it.
   *
   * @throws OperationFault when another process holds it, or it cannot be written
   */
  public static DataFolder hold(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel = openLock(folder);
      if (tryLock(channel) == null) {
        channel.close();
        throw new OperationFault(
            "Another Standfirst holds the folder " + folder + ". Stop it first.", null);
      }
      Path socket = socketFor(folder);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(socket.toString().getBytes(StandardCharsets.UTF_8)), 0);
      channel.force(true);
      return new DataFolder(folder, channel, socket);
    } catch (IOException e) {
      throw new OperationFault(
          "The folder %s cannot be used (%s). It must be writable for this user."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** The socket of the server that holds a folder; empty when none does. */
  static Optional<Path> socketOfHolder(Path folder) {
    if (!Files.exists(folder.resolve(LOCK_FILE))) {
      return Optional.empty();
    }
    try (FileChannel channel = openLock(folder);
        FileLock free = tryLock(channel)) {
      return free == null
          ? Optional.of(Path.of(Files.readString(folder.resolve(LOCK_FILE)).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new OperationFault("Cannot tell who holds " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  Path socket() {
    return socket;
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK_FILE),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static Path socketFor(Path folder) throws IOException {
    Path here = folder.toAbsolutePath().resolve("control.sock");
    if (here.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_PATH) {
      return here;
    }
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    return Files.createTempDirectory("standfirst", ownerOnly).resolve("control.sock");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
