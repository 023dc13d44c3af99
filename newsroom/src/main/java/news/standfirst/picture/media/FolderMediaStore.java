package news.standfirst.picture.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder of files, {@code ab/cd/<hash>}. A file is written under another name, forced to the disk
 * and moved into place in one step, then its folder is forced too: after a crash it is there whole
 * or not at all. Only names that are hashes are ever touched, and no link is followed.
 */
public final class FolderMediaStore implements MediaStore {
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final Path unfinished;

  /** Opens the folder, making it where it is missing. */
  public FolderMediaStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.unfinished = this.folder.resolve("unfinished");
    try {
      Files.createDirectories(unfinished);
      dropAbandoned();
    } catch (IOException e) {
      throw new MediaFault(
          "The media folder " + folder + " cannot be made or written. Check its path and owner.",
          e);
    }
  }

  @Override
  public MediaKey put(byte[] bytes) {
    var key = MediaKey.of(bytes);
    var place = place(key);
    var draft = unfinished.resolve(UUID.randomUUID().toString());
    try {
      if (isWhole(place, bytes.length)) {
        return key;
      }
      try (var out =
          FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      makeFolders(place);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      force(parent(place));
      return key;
    } catch (IOException e) {
      throw fault("could not be written; is the disk full?", key, e);
    } finally {
      deleteQuietly(draft);
    }
  }

  @Override
  public Optional<Media> open(MediaKey key) {
    try {
      var channel =
          FileChannel.open(place(key), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Media(channel.size(), Channels.newInputStream(channel)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException e) {
      throw fault("could not be read", key, e);
    }
  }

  @Override
  public boolean delete(MediaKey key) {
    try {
      boolean there = Files.deleteIfExists(place(key));
      if (there) {
        force(parent(place(key)));
      }
      return there;
    } catch (IOException e) {
      throw fault("could not be deleted", key, e);
    }
  }

  @Override
  public boolean exists(MediaKey key) {
    return Files.isRegularFile(place(key));
  }

  @Override
  public List<MediaKey> list(String after) {
    var keys = new ArrayList<MediaKey>();
    try {
      for (var first : names(folder, "")) {
        if (first.length() == 2 && first.compareTo(start(after, 0)) >= 0) {
          listFirst(first, after, keys);
        }
        if (keys.size() >= LIST_PART) {
          break;
        }
      }
    } catch (IOException e) {
      throw new MediaFault("The media folder " + folder + " could not be listed.", e);
    }
    return List.copyOf(keys.subList(0, Math.min(LIST_PART, keys.size())));
  }

  private void listFirst(String first, String after, List<MediaKey> keys) throws IOException {
    for (var second : names(folder.resolve(first), "")) {
      if ((first + second).compareTo(after.length() < 4 ? "" : after.substring(0, 4)) >= 0) {
        names(folder.resolve(first).resolve(second), after).stream()
            .filter(MediaKey::isKey)
            .map(MediaKey::new)
            .forEach(keys::add);
      }
      if (keys.size() >= LIST_PART) {
        return;
      }
    }
  }

  private static String start(String after, int from) {
    return after.length() < from + 2 ? "" : after.substring(from, from + 2);
  }

  private static List<String> names(Path directory, String after) throws IOException {
    var names = new ArrayList<String>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (var entry : entries) {
          var name = String.valueOf(entry.getFileName());
          if (name.compareTo(after) > 0) {
            names.add(name);
          }
        }
      }
    }
    names.sort(null);
    return names;
  }

  private Path place(MediaKey key) {
    return folder.resolve(key.path());
  }

  private static Path parent(Path place) {
    return Objects.requireNonNull(place.getParent(), "a media file lies in a folder");
  }

  /** A file of the right length was moved there whole; any other was damaged from outside. */
  private static boolean isWhole(Path place, long length) throws IOException {
    return Files.isRegularFile(place) && Files.size(place) == length;
  }

  private void makeFolders(Path place) throws IOException {
    var second = parent(place);
    if (!Files.isDirectory(second)) {
      Files.createDirectories(second);
      force(parent(second));
      force(folder);
    }
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void dropAbandoned() throws IOException {
    for (var name : names(unfinished, "")) {
      var draft = unfinished.resolve(name);
      if (Files.getLastModifiedTime(draft).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static void deleteQuietly(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException left) {
      // The next start clears it away.
    }
  }

  private MediaFault fault(String what, MediaKey key, IOException cause) {
    return new MediaFault(
        "The media file %s in %s %s (%s).".formatted(key, folder, what, cause.getMessage()), cause);
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
