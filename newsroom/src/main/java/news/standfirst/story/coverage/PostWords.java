package news.standfirst.story.coverage;

/** A post with its present words. */
public record PostWords(Post post, PostText text) {}
