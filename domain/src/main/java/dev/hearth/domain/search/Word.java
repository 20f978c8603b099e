package dev.hearth.domain.search;

/**
 * A stretch of letters without anything between them, all written in one way.
 *
 * @param letters folded, never empty
 */
record Word(String letters, Writing writing) {
    /** Shorter parts of words would be found everywhere. */
    static final int SHORTEST_PART = 3;

    /** Whether the word, as somebody looks for it, may stand in the middle of another. */
    boolean fitsInside() {
        return writing == Writing.UNSPACED || size() >= SHORTEST_PART;
    }

    int size() {
        return letters.codePointCount(0, letters.length());
    }
}
