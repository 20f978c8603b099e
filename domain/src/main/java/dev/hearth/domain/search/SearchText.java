package dev.hearth.domain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text as search sees it: folded, and cut into words that know where they stand. */
public final class SearchText {
    private static final char GAP = ' ';

    /** A word and where its letters begin among the folded ones. */
    record Token(Word word, int at) {
        int end() {
            return at + word.letters().length();
        }
    }

    private final List<Token> tokens;
    /** For every folded letter the code point it came from, and the text's length at the end. */
    private final int[] origins;

    private SearchText(List<Token> tokens, int[] origins) {
        this.tokens = List.copyOf(tokens);
        this.origins = origins;
    }

    public static SearchText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 1];
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String letters = Folding.of(points[i]);
            origins = roomFor(origins, folded.length() + letters.length() + 1);
            Arrays.fill(origins, folded.length(), folded.length() + letters.length(), i);
            folded.append(letters);
        }
        origins[folded.length()] = points.length;
        return new SearchText(cut(folded.toString()), origins);
    }

    private static int[] roomFor(int[] origins, int size) {
        return size <= origins.length ? origins : Arrays.copyOf(origins, size * 2);
    }

    private static List<Token> cut(String folded) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        Optional<Writing> running = Optional.empty();
        for (int i = 0; i <= folded.length(); ) {
            int c = i < folded.length() ? folded.codePointAt(i) : GAP;
            Optional<Writing> writing = Writing.of(c);
            if (!writing.equals(running)) {
                int from = begin;
                int to = i;
                running.ifPresent(w -> tokens.add(new Token(new Word(folded.substring(from, to), w), from)));
                begin = i;
                running = writing;
            }
            i += Character.charCount(c);
        }
        return tokens;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Word> words() {
        return tokens.stream().map(Token::word).toList();
    }

    /** Where a stretch of folded letters came from; accents that were left out behind it belong to it. */
    Highlight highlight(int from, int to) {
        return new Highlight(origins[from], Math.max(origins[to], origins[to - 1] + 1));
    }
}
