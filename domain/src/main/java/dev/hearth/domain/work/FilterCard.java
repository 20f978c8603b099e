package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a saved filter says.
 *
 * @param name stripped, 1 to {@value #MAX_NAME} characters, one line
 * @param query what a list of tasks is asked for by, in words: at most {@value #MOST_WORDS} of them, each at most {@value
 *     #MAX_WORD} characters
 */
public record FilterCard(String name, SortedMap<String, String> query) {
    public static final int MAX_NAME = 80;
    public static final int MOST_WORDS = 20;
    public static final int MAX_WORD = 500;

    public FilterCard {
        name = nameOf(name);
        SortedMap<String, String> words = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        if (words.size() > MOST_WORDS) {
            throw new Refusal.Invalid("query", "must have at most " + MOST_WORDS);
        }
        words.forEach((word, value) -> {
            Text.bounded("query", word, 1, MAX_WORD);
            Text.bounded("query." + word, value, 1, MAX_WORD);
        });
        query = words;
    }

    public static FilterCard of(String name, Map<String, String> query) {
        return new FilterCard(name, new TreeMap<>(query));
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }
}
