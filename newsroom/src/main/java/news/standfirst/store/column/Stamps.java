package news.standfirst.store.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the tables keep them: microseconds since 1970 UTC. */
public final class Stamps {
  private Stamps() {}

  public static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  public static @Nullable Long microsOrNull(@Nullable Instant at) {
    return at == null ? null : micros(at);
  }

  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** For a column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row.getLong(column));
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var micros = row.getLong(column);
    return row.wasNull() ? null : instant(micros);
  }

  public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    var day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }
}
