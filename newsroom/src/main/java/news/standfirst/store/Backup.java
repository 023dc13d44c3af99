package news.standfirst.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.store.column.Json;
import news.standfirst.store.database.Migrations;
import news.standfirst.store.database.StoreFault;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.story.LogPosition;
import org.jdbi.v3.core.Handle;

/**
 * Writes everything that is kept into one ZIP file while the newsroom runs: each table as lines of
 * JSON, all out of one snapshot, and the media that the pictures of that snapshot need. It is the
 * same for both databases, so that a store can move from one to the other.
 */
final class Backup {
  static final String MANIFEST = "standfirst-backup.json";
  static final String TABLES = "tables/";
  static final String MEDIA = "media/";

  /** Rows fetched at a time, so that a table need not fit into memory. */
  private static final int FETCHED = 500;

  private Backup() {}

  /** What was written. */
  record Written(LogPosition position, int media, List<MediaKey> mediaMissing) {}

  /** Writes beside the file first; what stands under its name is always whole and on the disk. */
  static Written write(Ledger ledger, MediaStore media, Path file) {
    var draft = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Written written;
      try (var channel =
              FileChannel.open(
                  draft,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
        var keys = new ArrayList<MediaKey>();
        var position = ledger.read(handle -> tables(handle, zip, keys));
        written = media(media, keys, zip, position);
        zip.finish();
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreFault(
          StoreFault.Kind.OTHER,
          "The backup %s could not be written: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private static LogPosition tables(Handle handle, ZipOutputStream zip, List<MediaKey> keys) {
    try {
      var position = StoredLog.head(handle);
      zip.putNextEntry(new ZipEntry(MANIFEST));
      var manifest = Json.object();
      manifest.put("form", Migrations.NEWEST).put("position", position.toString());
      zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      for (var table : Tables.all(handle)) {
        zip.putNextEntry(new ZipEntry(TABLES + table));
        rows(handle, table, zip);
        zip.closeEntry();
      }
      handle
          .createQuery("SELECT DISTINCT media FROM picture_media ORDER BY media")
          .mapTo(String.class)
          .forEach(key -> keys.add(new MediaKey(key)));
      return position;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rows(Handle handle, String table, OutputStream out) throws IOException {
    try (var json = new JsonFactory().createGenerator(new Open(out));
        var select = handle.createQuery("SELECT * FROM " + table)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      select.setFetchSize(FETCHED).map((row, _) -> row(row, json)).forEach(_ -> {});
    }
  }

  private static Boolean row(ResultSet row, JsonGenerator json) throws SQLException {
    try {
      json.writeStartObject();
      var columns = row.getMetaData();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        json.writeFieldName(columns.getColumnLabel(c));
        switch (row.getObject(c)) {
          case null -> json.writeNull();
          case Number number -> json.writeNumber(number.longValue());
          case String text -> json.writeString(text);
          case Object other ->
              throw new IllegalStateException("A column holds a " + other.getClass());
        }
      }
      json.writeEndObject();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Written media(
      MediaStore media, List<MediaKey> keys, ZipOutputStream zip, LogPosition position)
      throws IOException {
    var missing = new ArrayList<MediaKey>();
    for (var key : keys) {
      var open = media.open(key);
      if (open.isEmpty()) {
        // Killed since the snapshot, or lost: check tells which.
        missing.add(key);
        continue;
      }
      try (var bytes = open.get()) {
        zip.putNextEntry(new ZipEntry(MEDIA + key.hash()));
        bytes.stream().transferTo(zip);
        zip.closeEntry();
      }
    }
    return new Written(position, keys.size() - missing.size(), missing);
  }

  /** The archive stays open when the writer of one of its entries closes. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
