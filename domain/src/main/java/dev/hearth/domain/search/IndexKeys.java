package dev.hearth.domain.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys a store files a text under. They hold letters and digits alone, whatever the text holds, so that no text can be
 * understood as syntax of an index.
 *
 * <p>A word {@code hello} is filed under {@code whello} (itself), {@code ph} and {@code phe} (how it begins), and its parts of
 * three, four and five letters ({@code ghel … gello}); two words in a row under a number made of both. So a query of one word is
 * one key where it has up to five letters, and where it has more the few that cover it and seldom come together; a phrase is the
 * numbers of its pairs. Nothing needs to be merged or sorted to go through the hits newest first, and little is looked up: what a
 * store pays for each key grows with what it holds. Scripts without spaces are filed under every one, two and three characters.
 *
 * <p>That is about twelve keys for a word, the price of finding parts of words; an entry costs the embedded store a byte or two.
 */
public final class IndexKeys {
    /** The numbers of short words lie close together: without these, many pairs of them would share one. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long SPREAD_AGAIN = 0xBF58476D1CE4E5B9L;
    private static final int UNUSED_BITS = 20;

    /** Where the last part begins that a word is looked for by: those of a long word's end say no more. */
    private static final int ENOUGH = 12;

    private static final int LONGEST_WHOLE = 40;
    private static final int[] SPACED_PARTS = {3, 4, 5};
    private static final int[] UNSPACED_PARTS = {1, 2, 3};
    private static final int[] BEGINNINGS = {1, 2};

    private IndexKeys() {}

    /** All keys of a text. */
    public static Set<String> of(SearchText text) {
        Set<String> keys = new LinkedHashSet<>();
        List<Word> words = text.words();
        words.forEach(word -> addAll(word, keys));
        for (int i = 1; i < words.size(); i++) {
            keys.add(pair(words.get(i - 1), words.get(i)));
        }
        return keys;
    }

    private static void addAll(Word word, Set<String> keys) {
        int[] letters = word.letters().codePoints().toArray();
        if (word.writing() == Writing.UNSPACED) {
            parts(letters, UNSPACED_PARTS, keys);
            return;
        }
        keys.add(whole(letters));
        for (int size : BEGINNINGS) {
            if (size <= letters.length) {
                keys.add(key('p', letters, 0, size));
            }
        }
        parts(letters, SPACED_PARTS, keys);
    }

    private static void parts(int[] letters, int[] sizes, Set<String> keys) {
        for (int size : sizes) {
            for (int at = 0; at + size <= letters.length; at++) {
                keys.add(key('g', letters, at, size));
            }
        }
    }

    /** Keys that every text has in which the term is found. */
    static Set<String> needed(SearchTerm term) {
        Set<String> keys = new LinkedHashSet<>();
        switch (term) {
            case SearchTerm.Loose loose -> needed(loose.word(), keys);
            case SearchTerm.Phrase phrase -> needed(phrase.words(), keys);
        }
        return keys;
    }

    /** The number of two words says more than each of them, and there are far fewer texts to look through under it. */
    private static void needed(List<Word> phrase, Set<String> keys) {
        for (int i = 0; i < phrase.size(); i++) {
            Word word = phrase.get(i);
            if (word.writing() == Writing.UNSPACED) {
                needed(word, keys);
            } else if (isSpaced(phrase, i - 1)) {
                keys.add(pair(phrase.get(i - 1), word));
            } else if (!isSpaced(phrase, i + 1)) {
                keys.add(whole(word.letters().codePoints().toArray()));
            }
        }
    }

    private static boolean isSpaced(List<Word> phrase, int i) {
        return i >= 0 && i < phrase.size() && phrase.get(i).writing() == Writing.SPACED;
    }

    private static void needed(Word word, Set<String> keys) {
        int[] letters = word.letters().codePoints().toArray();
        if (!word.fitsInside()) {
            keys.add(key('p', letters, 0, letters.length));
            return;
        }
        int[] sizes = word.writing() == Writing.UNSPACED ? UNSPACED_PARTS : SPACED_PARTS;
        int size = Math.min(letters.length, sizes[sizes.length - 1]);
        int last = Math.min(letters.length - size, ENOUGH);
        for (int at = 0; at < last; at += size) {
            keys.add(key('g', letters, at, size));
        }
        keys.add(key('g', letters, last, size));
    }

    private static String whole(int[] letters) {
        return key('w', letters, 0, Math.min(letters.length, LONGEST_WHOLE));
    }

    private static String key(char kind, int[] letters, int at, int size) {
        return kind + new String(letters, at, size);
    }

    /** Two pairs may share a number, though hardly ever: then the texts have the last say. */
    private static String pair(Word one, Word other) {
        long both = one.letters().hashCode() * SPREAD + other.letters().hashCode();
        return "b" + Long.toUnsignedString((both * SPREAD_AGAIN) >>> UNUSED_BITS, Character.MAX_RADIX);
    }
}
