package news.standfirst.demo;

/**
 * A picture of the demo: its words, where its middle is, and how to draw it.
 *
 * @param focalX from the left edge, 0 to 1
 * @param focalY from the top, 0 to 1
 */
public record DemoPicture(
    String key,
    String caption,
    String alternativeText,
    String credit,
    String creator,
    String rights,
    double focalX,
    double focalY,
    Drawing drawing) {}
