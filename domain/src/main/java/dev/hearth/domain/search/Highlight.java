package dev.hearth.domain.search;

/**
 * Where a text answers a query.
 *
 * @param start in code points from the beginning of the text
 * @param end the first code point behind it
 */
public record Highlight(int start, int end) {}
