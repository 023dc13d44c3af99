package news.standfirst.picture.file;

/**
 * Why a file was not taken.
 *
 * @param code stable, for programs and translations of the message: {@code picture.too-large},
 *     {@code picture.not-a-picture}...
 * @param reason what happened, to which file, what was expected and what to do, in English
 */
public record Refusal(String code, String reason) {}
