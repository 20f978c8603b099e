package dev.hearth.domain.search;

import dev.hearth.domain.shared.Text;

/**
 * What somebody looks for. Words are separated by spaces and all must be there; {@code "quoted words"} follow each other; {@code
 * -word} must not be there; {@code from:} {@code in:} {@code before:} {@code after:} and {@code has:} filter messages. Everything
 * else is text.
 */
public record SearchQuery(SearchWords words, SearchFilters filters) {
    public static final int MAX_LENGTH = 256;
    public static final int MAX_TERMS = 20;

    /**
     * Reads a query with filters.
     *
     * @throws dev.hearth.domain.shared.Refusal.Invalid naming every filter that is unknown or malformed
     */
    public static SearchQuery read(String text) {
        return new QueryReader(QueryReader.Colon.FILTER).read(bounded(text));
    }

    /** Reads words alone, in which a colon means nothing, for lists that have no such filters. */
    public static SearchWords words(String text) {
        return new QueryReader(QueryReader.Colon.TEXT).read(bounded(text)).words();
    }

    private static String bounded(String text) {
        return Text.bounded("q", text.strip(), 1, MAX_LENGTH);
    }

    /** Whether it asks for nothing at all, such as a query of dots: then nothing is found. */
    public boolean isEmpty() {
        return words.isEmpty() && filters.isEmpty();
    }
}
