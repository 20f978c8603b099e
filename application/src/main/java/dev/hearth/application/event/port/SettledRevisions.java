package dev.hearth.application.event.port;

import dev.hearth.domain.event.Scope;
import java.util.OptionalLong;

/** Tells whether what was read of a scope is still right, without reading it again. */
public interface SettledRevisions {
    /**
     * The revision up to which everything in the scope is stored while nothing is above it: what is read of the scope after the
     * call stays right for as long as this answers the same. 0 for a scope in which nothing happened.
     *
     * @return empty where the store cannot tell at the cost of one look
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the store does not answer
     */
    OptionalLong settled(Scope scope);
}
