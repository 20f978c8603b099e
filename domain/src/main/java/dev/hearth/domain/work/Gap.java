package dev.hearth.domain.work;

import java.util.Optional;

/**
 * The room between two neighbours in an order.
 *
 * @param low the one before, empty at the front
 * @param high the one behind, empty at the end
 */
public record Gap(Optional<Rank> low, Optional<Rank> high) {
    /** A rank in it. */
    public Rank rank() {
        if (low.isEmpty()) {
            return high.map(Rank::before).orElse(Rank.FIRST);
        }
        return high.map(next -> Rank.between(low.get(), next)).orElseGet(() -> Rank.after(low.get()));
    }

    /** The rank of a task that is to stand in it: the one it has, where that is in it already. */
    public Rank rankFor(Task before, Task after) {
        boolean stays =
                !before.gone() && before.stage().status() == after.stage().status();
        return stays && holds(before.rank()) ? before.rank() : rank();
    }

    private boolean holds(Rank rank) {
        return low.filter(before -> before.compareTo(rank) >= 0).isEmpty()
                && high.filter(behind -> behind.compareTo(rank) <= 0).isEmpty();
    }
}
