package news.standfirst.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.store.column.Ids;
import news.standfirst.store.column.Json;
import news.standfirst.store.database.Migrations;
import news.standfirst.store.database.StoreFault;
import news.standfirst.store.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Fills an empty store from a {@link Backup}. The log begins a new generation. */
final class Restore {
  private static final int BATCH = 200;

  /** Counted by the database itself; the order of the lines says enough. */
  private static final String COUNTED = "number";

  private Restore() {}

  /** Puts the media first: rows must not name what is not there. */
  static void fill(Ledger ledger, MediaStore media, Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      check(zip, file);
      for (var entry : zip.stream().filter(e -> e.getName().startsWith(Backup.MEDIA)).toList()) {
        try (var in = zip.getInputStream(entry)) {
          var key = media.put(in.readAllBytes());
          if (!key.equals(new MediaKey(entry.getName().substring(Backup.MEDIA.length())))) {
            throw damaged(file, "a picture's bytes are not those that its name says", null);
          }
        }
      }
      ledger.changeQuietly(
          change -> {
            change.logReplaced();
            return rows(change.handle(), zip, file);
          });
    } catch (IOException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static void check(ZipFile zip, Path file) throws IOException {
    var manifest = zip.getEntry(Backup.MANIFEST);
    if (manifest == null) {
      throw damaged(file, "it is no backup of a newsroom", null);
    }
    try (var in = zip.getInputStream(manifest)) {
      var form = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("form");
      if (form.asInt() != Migrations.NEWEST) {
        throw new StoreFault(
            StoreFault.Kind.NEWER,
            "The backup %s has form %d, but this version of Standfirst restores form %d; restore it"
                    .formatted(file, form.asInt(), Migrations.NEWEST)
                + " with the version that wrote it, then upgrade.");
      }
    }
  }

  private static boolean rows(Handle handle, ZipFile zip, Path file) {
    var stories = handle.createQuery("SELECT count(*) FROM log").mapTo(Integer.class).one();
    if (stories > 0) {
      throw new StoreFault(
          StoreFault.Kind.OTHER,
          "The store is not empty; a backup is only restored into an empty one.");
    }
    try {
      handle.execute("DELETE FROM log_head");
      for (var table : Tables.all(handle)) {
        var entry = zip.getEntry(Backup.TABLES + table);
        if (entry == null) {
          throw damaged(file, "the table " + table + " is missing", null);
        }
        try (var lines =
            new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
          fill(handle, table, lines);
        }
      }
    } catch (IOException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
    handle
        .createUpdate("UPDATE log_head SET generation = :generation")
        .bind("generation", Ids.generation())
        .execute();
    return true;
  }

  private static void fill(Handle handle, String table, BufferedReader lines) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank()) {
        continue;
      }
      rows.add(Json.read(line));
      if (rows.size() == BATCH) {
        insert(handle, table, rows);
        rows.clear();
      }
    }
    insert(handle, table, rows);
  }

  private static void insert(Handle handle, String table, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var counted = table.equals("audit") || table.endsWith("_history");
    var columns = new ArrayList<String>();
    rows.getFirst().fieldNames().forEachRemaining(columns::add);
    columns.removeIf(column -> counted && column.equals(COUNTED));
    var sql =
        "INSERT INTO %s (%s) VALUES (:%s)"
            .formatted(table, String.join(", ", columns), String.join(", :", columns));
    // No JDBC batch: it would take the types of its first row for those of all.
    for (var row : rows) {
      try (var insert = handle.createUpdate(sql)) {
        for (var column : columns) {
          var value = row.path(column);
          if (value.isNumber()) {
            insert.bind(column, value.asLong());
          } else if (value.isNull()) {
            insert.bindNull(column, Types.NULL);
          } else {
            insert.bind(column, value.asText());
          }
        }
        insert.execute();
      }
    }
  }

  private static StoreFault damaged(Path file, String what, @Nullable Throwable cause) {
    var message =
        "The backup %s cannot be restored: %s. Nothing was changed.".formatted(file, what);
    return cause == null
        ? new StoreFault(StoreFault.Kind.DAMAGED, message)
        : new StoreFault(StoreFault.Kind.DAMAGED, message, cause);
  }
}
