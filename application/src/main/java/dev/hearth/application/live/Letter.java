package dev.hearth.application.live;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.UserId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What a {@link Room} is told. */
sealed interface Letter {
    /** A record of the scope was stored by this node. */
    record Changed(Revised record) implements Letter {}

    /** The scope has at least this revision. */
    record Moved(long revision) implements Letter {}

    /**
     * Somebody wants to hear everything after a position, or from now on.
     *
     * @param position asked for when the letter is read, after all that was sent before it
     * @param joined completes with the position from which they hear everything
     */
    record Enter(Client client, Supplier<OptionalLong> position, CompletableFuture<Long> joined) implements Letter {}

    /** Something passing for everybody here; it then goes on to other rooms. */
    record Visit(Round round) implements Letter {}

    /**
     * Something passing for those here who know all that was stored before it.
     *
     * @param unheardBy who it comes from
     */
    record Aside(Round round, UserId unheardBy) implements Letter {}

    /** How far everybody here was told is to be mentioned to them; then the round goes on to other rooms. */
    record Mention(HeadsRound round) implements Letter {}

    /** Time to ask the store again for what it could not give. */
    record Retry() implements Letter {}

    /**
     * Somebody who is here asks how far they were told.
     *
     * @param reached completes with the position from which they hear everything; empty when they are not here
     */
    record Reach(Client client, CompletableFuture<OptionalLong> reached) implements Letter {}

    /**
     * Somebody is to hear nothing more.
     *
     * @param last what they are told at the end, after all that came before
     */
    record Leave(Client client, Optional<Delivery> last) implements Letter {}

    /**
     * Somebody is to hear nothing until it is decided whether they may.
     *
     * @param until completes with how far they were told; empty when they were not here
     */
    record Pause(Client client, CompletableFuture<OptionalLong> until) implements Letter {}
}
