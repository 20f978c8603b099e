package dev.hearth.domain.work;

import dev.hearth.domain.shared.Refusal;
import java.util.regex.Pattern;

/**
 * A place in an order that a thing can be put into without touching its neighbours: between any two ranks there is another. Ranks
 * are compared as plain text (ASCII), so that any store keeps the order.
 *
 * <p>The scheme is known as fractional indexing: Evan Wallace, "Realtime Editing of Ordered Sequences" (Figma, 2017), with the
 * whole numbers of David Greenspan, "Implementing Fractional Indexing" (Observable, 2020). A rank is a whole number and behind it a
 * fraction, both to the base 62. The first letter tells how many digits the whole number has: {@code a} is one digit, {@code b} two
 * and so on; {@code Z} is one digit below zero, {@code Y} two. So the front and the end of an order can be put before and behind
 * for ever, and only what is put again and again between the same two grows by a letter every few times.
 *
 * @param value at most {@value #MAX_LENGTH} letters and digits
 */
public record Rank(String value) implements Comparable<Rank> {
    /** Some thousand things put between the same two, one always right behind the other, come this far. */
    public static final int MAX_LENGTH = 500;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final char LOWEST = '0';
    private static final Pattern FORM = Pattern.compile("[A-Za-z][0-9A-Za-z]*");

    /** The first of an empty order. */
    public static final Rank FIRST = new Rank("a0");

    public Rank {
        if (!FORM.matcher(value).matches() || value.length() < wholeLength(value) || endsLow(value)) {
            throw new IllegalArgumentException("This is no rank.");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal.LimitReached("There is no more room between these two. Move one of them first.");
        }
    }

    /** Below a fraction that ends on zero there would be no room before the next shorter one. */
    private static boolean endsLow(String value) {
        return value.length() > wholeLength(value) && value.charAt(value.length() - 1) == LOWEST;
    }

    /** The whole number, 0 or more, without a fraction. */
    public static Rank of(long number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number; rest > 0 || digits.isEmpty(); rest /= BASE) {
            digits.insert(0, DIGITS.charAt((int) (rest % BASE)));
        }
        return new Rank((char) ('a' + digits.length() - 1) + digits.toString());
    }

    /** Behind a rank. */
    public static Rank after(Rank low) {
        return new Rank(next(whole(low)));
    }

    /** Before a rank. */
    public static Rank before(Rank high) {
        String whole = whole(high);
        return new Rank(whole.length() < high.value.length() ? whole : previous(whole));
    }

    /**
     * Between two ranks, the shortest there is room for.
     *
     * @param high above {@code low}
     */
    public static Rank between(Rank low, Rank high) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("There is nothing between a rank and what is not above it.");
        }
        String whole = whole(low);
        if (whole.equals(whole(high))) {
            return new Rank(whole + middle(fraction(low), fraction(high)));
        }
        String next = next(whole);
        return next.compareTo(high.value) < 0 ? new Rank(next) : new Rank(whole + middle(fraction(low), ""));
    }

    /** A fraction between two; an empty {@code high} is one. */
    private static String middle(String low, String high) {
        int same = 0;
        while (same < high.length() && digit(low, same) == digit(high, same)) {
            same++;
        }
        if (same > 0) {
            return high.substring(0, same) + middle(rest(low, same), high.substring(same));
        }
        int from = digit(low, 0);
        int to = high.isEmpty() ? BASE : digit(high, 0);
        if (to - from > 1) {
            return String.valueOf(DIGITS.charAt((from + to) / 2));
        }
        return high.length() > 1 ? high.substring(0, 1) : DIGITS.charAt(from) + middle(rest(low, 1), "");
    }

    private static int digit(String fraction, int place) {
        return place < fraction.length() ? DIGITS.indexOf(fraction.charAt(place)) : 0;
    }

    private static String rest(String fraction, int from) {
        return from < fraction.length() ? fraction.substring(from) : "";
    }

    private static String next(String whole) {
        String digits = whole.substring(1);
        String grown = counted(digits, 1);
        if (!grown.isEmpty()) {
            return whole.charAt(0) + grown;
        }
        if (whole.charAt(0) == 'Z') {
            return "a0";
        }
        char head = (char) (whole.charAt(0) + 1);
        int length = head > 'a' ? digits.length() + 1 : digits.length() - 1;
        return head + String.valueOf(LOWEST).repeat(length);
    }

    private static String previous(String whole) {
        String digits = whole.substring(1);
        String shrunk = counted(digits, -1);
        if (!shrunk.isEmpty()) {
            return whole.charAt(0) + shrunk;
        }
        if (whole.charAt(0) == 'a') {
            return "Zz";
        }
        char head = (char) (whole.charAt(0) - 1);
        int length = head < 'Z' ? digits.length() + 1 : digits.length() - 1;
        return head + String.valueOf(DIGITS.charAt(BASE - 1)).repeat(length);
    }

    /** The digits one further up or down; empty where there are no more of so many digits. */
    private static String counted(String digits, int step) {
        StringBuilder changed = new StringBuilder(digits);
        for (int place = digits.length() - 1; place >= 0; place--) {
            int digit = digit(digits, place) + step;
            changed.setCharAt(place, DIGITS.charAt(Math.floorMod(digit, BASE)));
            if (digit >= 0 && digit < BASE) {
                return changed.toString();
            }
        }
        return "";
    }

    private static String whole(Rank rank) {
        return rank.value.substring(0, wholeLength(rank.value));
    }

    private static String fraction(Rank rank) {
        return rank.value.substring(wholeLength(rank.value));
    }

    private static int wholeLength(String value) {
        char head = value.charAt(0);
        return 2 + (head >= 'a' ? head - 'a' : 'Z' - head);
    }

    @Override
    public int compareTo(Rank other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
