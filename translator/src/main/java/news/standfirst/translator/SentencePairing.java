package news.standfirst.translator;

/**
 * A sentence of the source and its translation, as ranges of UTF-16 indexes.
 *
 * @param truncated the translation ran into the length limit
 */
public record SentencePairing(
    int sourceStart, int sourceEnd, int targetStart, int targetEnd, boolean truncated) {}
