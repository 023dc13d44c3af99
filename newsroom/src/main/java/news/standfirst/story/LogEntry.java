package news.standfirst.story;

import java.time.Instant;

/**
 * One entry of the log: that something happened, never its words.
 *
 * @param position counted from 1, without gaps
 * @param thing what it happened to: {@code article}, {@code picture}, {@code topic}, {@code
 *     author}, {@code front}, {@code page}, {@code translation}, {@code glossary}
 * @param id which one: an article's or picture's id, a slug, an edition's language; of a
 *     translation the story's id and the language, {@code lk3b2a/ca}
 * @param revision of that thing; 0 where it has none
 */
public record LogEntry(
    long position, Instant at, EventKind kind, String thing, String id, int revision) {}
