package news.standfirst.syndication;

/**
 * A picture as feeds name it.
 *
 * @param url absolute
 * @param type media type
 * @param bytes of the file
 * @param credit may be empty
 */
public record FeedPicture(
    String url, String type, long bytes, int width, int height, String credit) {}
