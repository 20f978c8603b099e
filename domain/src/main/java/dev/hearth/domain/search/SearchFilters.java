package dev.hearth.domain.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query says besides words; what is empty does not matter.
 *
 * @param from handles, or {@code me}; any of them
 * @param in names or ids of channels; any of them
 * @param since inclusive
 * @param until exclusive
 * @param has all of them
 */
public record SearchFilters(
        List<String> from, List<String> in, Optional<Instant> since, Optional<Instant> until, Set<Has> has) {
    public SearchFilters {
        from = List.copyOf(from);
        in = List.copyOf(in);
        has = Set.copyOf(has);
    }

    public boolean isEmpty() {
        return from.isEmpty() && in.isEmpty() && since.isEmpty() && until.isEmpty() && has.isEmpty();
    }
}
