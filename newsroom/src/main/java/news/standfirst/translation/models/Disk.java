package news.standfirst.translation.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where large files are written; full disks are tested through it. */
interface Disk {
  /** The real one. */
  Disk REAL =
      new Disk() {
        @Override
        public long free(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public OutputStream append(Path file) throws IOException {
          return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      };

  /** Bytes that may still be written. */
  long free(Path folder) throws IOException;

  /** Goes on at the end of a file, which may not be there yet. */
  OutputStream append(Path file) throws IOException;
}
