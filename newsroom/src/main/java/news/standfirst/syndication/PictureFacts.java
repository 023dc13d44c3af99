package news.standfirst.syndication;

import java.util.List;

/**
 * A picture's words for machines; every text may be empty.
 *
 * @param crops the largest of each shape that there is: 1:1, 4:3, 16:9 and the whole picture
 * @param licence the address of its terms (XMP's web statement)
 * @param acquirePage where a licence is sold
 * @param digitalSourceType the address of an IPTC NewsCode
 */
public record PictureFacts(
    List<FeedPicture> crops,
    String creator,
    String credit,
    String copyright,
    String licence,
    String acquirePage,
    String digitalSourceType) {
  public PictureFacts {
    crops = List.copyOf(crops);
  }
}
