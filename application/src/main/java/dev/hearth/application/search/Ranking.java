package dev.hearth.application.search;

import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The best of what a search finds, the best first. Ranks the newest {@value #MOST} hits: so the cost is bounded, and who looks
 * for something older says one word more.
 *
 * @param score the higher, the better
 * @param key tells hits apart, and orders those that are equally good
 */
record Ranking<T>(ToIntFunction<T> score, Function<T, String> key, Comparator<String> order) {
    static final int MOST = 500;
    private static final int MOST_PAGES = 10;

    /** A part of a search's hits, newest first. */
    @FunctionalInterface
    interface Hits<T> {
        Page<T> page(Optional<String> after, int limit);
    }

    private record Scored<T>(T hit, int score, String key) {
        String place() {
            return score + ":" + key;
        }
    }

    /** The page behind a place that an earlier page gave; that place stays right when hits come and go. */
    Page<T> page(Hits<T> hits, Optional<String> after, int limit) {
        List<Scored<T>> ranked = gathered(hits).stream()
                .map(hit -> new Scored<>(hit, score.applyAsInt(hit), key.apply(hit)))
                .filter(one -> after.map(place -> isBehind(one, place)).orElse(true))
                .sorted(this::compare)
                .limit(limit + 1L)
                .toList();
        return Page.cut(ranked, limit, Scored::place).map(Scored::hit);
    }

    private List<T> gathered(Hits<T> hits) {
        List<T> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES && all.size() < MOST; pages++) {
            Page<T> page = hits.page(next, MOST - all.size());
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                break;
            }
            next = page.next();
        }
        return all;
    }

    private int compare(Scored<T> one, Scored<T> other) {
        return compare(one.score(), one.key(), other.score(), other.key());
    }

    private int compare(int score, String key, int otherScore, String otherKey) {
        int better = Integer.compare(otherScore, score);
        return better != 0 ? better : order.compare(key, otherKey);
    }

    private boolean isBehind(Scored<T> one, String place) {
        int colon = place.indexOf(':');
        int then = Integer.parseInt(place.substring(0, colon));
        return compare(one.score(), one.key(), then, place.substring(colon + 1)) > 0;
    }
}
