package news.standfirst.story.coverage;

import java.time.Instant;

/** A saved text of a post. */
public record PostRevision(
    PostId post, int number, PostText text, Instant savedAt, String savedBy) {}
