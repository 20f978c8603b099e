package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;

/**
 * How far one person has read a conversation, on all their devices; nobody else sees it.
 *
 * <p>A channel's own line is unread from here, or from where the person came in as long as they read and marked nothing. A thread
 * is unread from here, for those who follow it.
 *
 * @param position of the last message read; everything behind it is unread. {@link #NOT_YET} until the person read or marked
 *     something
 * @param following whether the person wants to hear of a thread; says nothing for a channel's own line
 * @param firstRevision the person's scope's revision at which the marker appeared
 */
public record ReadMarker(
        UserId user, Conversation conversation, long position, Following following, long firstRevision, long revision)
        implements Revised {
    /** Before any position somebody can have read up to. */
    public static final long NOT_YET = -1;

    /** Whether somebody wants to hear of a thread. */
    public enum Following {
        /** They never said, and never took part. */
        UNSAID,
        /** They do: they said so, took part or were called by name. */
        YES,
        /** They said that they do not; taking part changes nothing then. */
        NO
    }

    /** Of somebody who has read nothing yet. */
    public static ReadMarker none(UserId user, Conversation conversation) {
        return new ReadMarker(user, conversation, NOT_YET, Following.UNSAID, UNSTORED, UNSTORED);
    }

    /** This marker as it was stored. */
    public ReadMarker storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new ReadMarker(user, conversation, position, following, first, next);
    }

    /** Read up to a position; what was read further stays read. */
    public ReadMarker readUpTo(long read) {
        return read > position ? at(read) : this;
    }

    /** Unread from a position on, also what was read already. */
    public ReadMarker unreadFrom(long first) {
        return at(first - 1);
    }

    private ReadMarker at(long next) {
        return new ReadMarker(user, conversation, next, following, firstRevision, revision);
    }

    public ReadMarker with(Following next) {
        return new ReadMarker(user, conversation, position, next, firstRevision, revision);
    }

    /**
     * Takes part in a thread, or is called there: hears of it from now on, unless they said that they do not want to.
     *
     * @param before the position before the message that calls; a first marker begins there
     */
    public ReadMarker takingPart(long before) {
        return following == Following.UNSAID ? readUpTo(before).with(Following.YES) : this;
    }

    /** Of the same talk where it is now, with as much behind it as before; a new marker there. */
    public ReadMarker movedTo(MovedTalk talk) {
        return new ReadMarker(user, talk.to(), talk.at(position), following, UNSTORED, UNSTORED);
    }

    @Override
    public Scope scope() {
        return user.scope();
    }
}
