package news.standfirst.picture.metadata;

import java.util.List;

/**
 * What a photographer or agency wrote into a picture file, by the IPTC Photo Metadata Standard. A
 * field that is not there is empty. Texts are bounded and free of control characters; addresses are
 * http or https. Immutable.
 *
 * @param instructions for the desk alone, never for readers
 * @param webStatement address of the rights statement (schema.org {@code license})
 * @param licensorUrl where a licence can be had (schema.org {@code acquireLicensePage})
 * @param digitalSourceType address of the IPTC NewsCode, such as that of a picture made by a model
 * @param dataMining address of the PLUS term that allows or forbids data mining
 */
public record PhotoMetadata(
    Wording caption,
    Wording alternativeText,
    Wording extendedDescription,
    List<String> creators,
    String creatorTitle,
    String credit,
    Wording copyright,
    Wording usageTerms,
    String webStatement,
    String licensorUrl,
    String headline,
    Wording title,
    String source,
    String instructions,
    List<String> keywords,
    String city,
    String country,
    String digitalSourceType,
    String dataMining) {

  /** A file that says nothing. */
  public static final PhotoMetadata NONE =
      new PhotoMetadata(
          Wording.NONE,
          Wording.NONE,
          Wording.NONE,
          List.of(),
          "",
          "",
          Wording.NONE,
          Wording.NONE,
          "",
          "",
          "",
          Wording.NONE,
          "",
          "",
          List.of(),
          "",
          "",
          "",
          "");

  public PhotoMetadata {
    creators = List.copyOf(creators);
    keywords = List.copyOf(keywords);
  }

  /** The same with the words that the desk stands for, and without what is for the desk alone. */
  public PhotoMetadata published(
      Wording newCaption,
      String newCredit,
      Wording newAlternativeText,
      Wording newExtendedDescription,
      Wording newCopyright,
      Wording newUsageTerms,
      String newLicensorUrl) {
    return new PhotoMetadata(
        newCaption,
        newAlternativeText,
        newExtendedDescription,
        creators,
        creatorTitle,
        newCredit,
        newCopyright,
        newUsageTerms,
        webStatement,
        newLicensorUrl,
        headline,
        title,
        source,
        "",
        keywords,
        city,
        country,
        digitalSourceType,
        dataMining);
  }
}
