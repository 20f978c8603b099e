package dev.hearth.domain.search;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who wrote what is looked for, and when.
 *
 * @param by any of these; empty when it does not matter who
 * @param since inclusive
 * @param until exclusive
 */
public record Written(Set<UserId> by, Optional<Instant> since, Optional<Instant> until) {
    /** By whomever, whenever. */
    public static final Written ANYHOW = new Written(Set.of(), Optional.empty(), Optional.empty());

    public Written {
        by = Set.copyOf(by);
    }

    boolean fits(UserId author, Instant at) {
        return (by.isEmpty() || by.contains(author))
                && since.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
