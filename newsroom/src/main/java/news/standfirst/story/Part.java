package news.standfirst.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param next hand it in again for the following part; null at the end. Opaque.
 */
public record Part<T>(List<T> lines, @Nullable String next) {}
