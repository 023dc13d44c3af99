package news.standfirst.web;

/**
 * What a page of refusal says to a person, in the person's language.
 *
 * @param direction {@code ltr} or {@code rtl}
 * @param fault the sentence with the number under which a fault was logged; empty if it was none
 * @param home where to go on, and {@code toHome}, what leads there
 */
public record RefusalSheet(
    String language,
    String direction,
    String title,
    String explanation,
    String fault,
    String home,
    String toHome) {}
