package dev.hearth.domain.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a query: all that are wanted must be in a text, and none that is unwanted.
 */
public record SearchWords(List<SearchTerm> wanted, List<SearchTerm> unwanted) {
    /** At most so many places are told, so that an answer stays small. */
    private static final int MOST_HIGHLIGHTS = 50;

    /** Saying it again and again makes a text no better. */
    private static final int MOST_COUNTED = 5;

    public SearchWords {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    public boolean match(SearchText text) {
        return wanted.stream().noneMatch(term -> term.in(text).isEmpty())
                && unwanted.stream().allMatch(term -> term.in(text).isEmpty());
    }

    /** Keys that every text with all the wanted words has, those that probably fewest have first. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        wanted.stream()
                .flatMap(term -> IndexKeys.needed(term).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(keys::add);
        return keys;
    }

    /** Where the wanted words are, in the order of the text. */
    public List<Highlight> highlights(SearchText text) {
        return wanted.stream()
                .flatMap(term -> term.in(text).stream())
                .map(match -> text.highlight(match.from(), match.to()))
                .distinct()
                .sorted(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end))
                .limit(MOST_HIGHLIGHTS)
                .toList();
    }

    /** How well a text fits; the higher, the better. Whole words count most, several occurrences a little. */
    public int score(SearchText text) {
        return wanted.stream().mapToInt(term -> score(term.in(text))).sum();
    }

    private static int score(List<SearchTerm.Match> matches) {
        int best =
                matches.stream().mapToInt(match -> match.fit().points()).max().orElse(0);
        return best + Math.min(matches.size(), MOST_COUNTED);
    }
}
