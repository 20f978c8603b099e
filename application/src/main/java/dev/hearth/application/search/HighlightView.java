package dev.hearth.application.search;

import dev.hearth.domain.search.Highlight;
import dev.hearth.domain.search.SearchText;
import dev.hearth.domain.search.SearchWords;
import java.util.List;

/**
 * Where a text has what was looked for.
 *
 * @param start in code points (not in UTF-16 units) from the beginning of the text
 * @param end the first code point behind it
 */
public record HighlightView(int start, int end) {
    static List<HighlightView> of(SearchWords words, SearchText text) {
        return words.highlights(text).stream().map(HighlightView::of).toList();
    }

    private static HighlightView of(Highlight highlight) {
        return new HighlightView(highlight.start(), highlight.end());
    }
}
