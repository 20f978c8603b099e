package dev.hearth.journey.identity;

import java.util.List;

/** How well two samples can be told apart by rank (Mann and Whitney 1947); no matter how the numbers are spread. */
final class Separation {
    private Separation() {}

    /**
     * The chance that a number of the one sample is larger than one of the other, ties counting half: 0.5 where nothing tells them
     * apart, 0 or 1 where one look at a number tells which sample it is of. It is the statistic U divided by its largest value.
     */
    static double of(List<Long> one, List<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            throw new IllegalArgumentException("two samples are needed");
        }
        double wins = one.stream()
                .mapToDouble(mine -> other.stream()
                        .mapToDouble(theirs -> (Integer.signum(Long.compare(mine, theirs)) + 1) / 2.0)
                        .sum())
                .sum();
        return wins / one.size() / other.size();
    }
}
