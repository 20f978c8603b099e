package dev.hearth.domain.notification;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one person is told of one thing; nobody else sees it. More of the same about the same thing is added to it while it is
 * unread, and begins it anew once it was read or deleted. It says no words: these are found when it is shown.
 *
 * @param count how much has happened since it last began
 * @param actors who did the latest of it, the last first, each once, at most {@value #MOST_ACTORS}; nobody where it came about by time
 * @param latest the last thing that happened: its id
 * @param position as in {@link Cause}, of all that happened the furthest
 * @param at when the last of it happened
 * @param known the last {@value #MOST_KNOWN} things that were added, also those before it began anew: none is added twice
 * @param silent whether the last of it came without a ring, since its person did not want to be disturbed
 * @param mailed what of it was last told by mail: its id
 * @param firstRevision the person's scope's revision at which it last began
 */
public record Notification(
        NotificationId id,
        UserId person,
        NotificationType type,
        Subject subject,
        int count,
        List<UserId> actors,
        UUID latest,
        long position,
        Instant at,
        List<UUID> known,
        Optional<Instant> readAt,
        Optional<Instant> deletedAt,
        boolean silent,
        Optional<UUID> mailed,
        long firstRevision,
        long revision)
        implements Revised {
    public static final int MOST_ACTORS = 3;
    public static final int MOST_KNOWN = 50;

    public Notification {
        actors = List.copyOf(actors);
        known = List.copyOf(known);
    }

    /** Of something that nothing has happened to yet. */
    public static Notification none(UserId person, NotificationType type, Subject subject) {
        return new Notification(
                NotificationId.of(person, type, subject),
                person,
                type,
                subject,
                0,
                List.of(),
                subject.id(),
                0,
                Instant.EPOCH,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                UNSTORED,
                UNSTORED);
    }

    /** This notification as it was stored. */
    public Notification storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return at(readAt, deletedAt, first, next);
    }

    /** With one thing more; the same where that was added before. */
    public Notification after(Cause cause) {
        if (known.contains(cause.id())) {
            return this;
        }
        boolean goesOn = count > 0 && unread();
        boolean newer = !goesOn || isNewer(cause);
        return new Notification(
                id,
                person,
                type,
                subject,
                goesOn ? count + 1 : 1,
                first(
                        Stream.concat(cause.actor().stream(), goesOn ? actors.stream() : Stream.empty())
                                .distinct(),
                        MOST_ACTORS),
                newer ? cause.id() : latest,
                goesOn ? Math.max(position, cause.position()) : cause.position(),
                newer ? cause.at() : at,
                first(Stream.concat(Stream.of(cause.id()), known.stream()), MOST_KNOWN),
                Optional.empty(),
                Optional.empty(),
                silent,
                mailed,
                goesOn ? firstRevision : UNSTORED,
                revision);
    }

    /** This notification, the last of which is to ring, or not to. */
    public Notification ringing(boolean rings) {
        return with(readAt, deletedAt, !rings, mailed, firstRevision, revision);
    }

    /** Whether something of it is neither read nor told by mail. */
    public boolean isToMail() {
        return unread() && mailed.filter(latest::equals).isEmpty();
    }

    /** Told by mail, as far as it had happened when the letter was written. */
    public Notification mailed(UUID told) {
        return with(readAt, deletedAt, silent, Optional.of(told), firstRevision, revision);
    }

    /** Of what happened in the same moment, by what was said first. */
    private boolean isNewer(Cause cause) {
        return cause.at().isAfter(at) || (cause.at().equals(at) && cause.position() >= position);
    }

    private static <T> List<T> first(Stream<T> all, int most) {
        return all.limit(most).toList();
    }

    public boolean unread() {
        return readAt.isEmpty() && deletedAt.isEmpty();
    }

    /**
     * This notification, where what it tells of is in another place by now.
     *
     * @param next the position there of what lies furthest
     */
    public Notification movedTo(Scope place, long next) {
        return new Notification(
                id,
                person,
                type,
                subject.in(place),
                count,
                actors,
                latest,
                next,
                at,
                known,
                readAt,
                deletedAt,
                silent,
                mailed,
                firstRevision,
                revision);
    }

    /** Read; the same where it was read or deleted already. */
    public Notification read(Instant now) {
        return unread() ? at(Optional.of(now), deletedAt, firstRevision, revision) : this;
    }

    /** To be read again. */
    public Notification unreadAgain() {
        mustBeThere();
        return at(Optional.empty(), deletedAt, firstRevision, revision);
    }

    /** Gone, but for the trace that other devices catch up by. */
    public Notification deleted(Instant now) {
        return deletedAt.isPresent() ? this : at(readAt, Optional.of(now), firstRevision, revision);
    }

    /** Refuses what was deleted as not found. */
    public Notification mustBeThere() {
        if (deletedAt.isPresent()) {
            throw new Refusal.NotFound("notification");
        }
        return this;
    }

    private Notification at(Optional<Instant> read, Optional<Instant> deleted, long first, long next) {
        return with(read, deleted, silent, mailed, first, next);
    }

    private Notification with(
            Optional<Instant> read,
            Optional<Instant> deleted,
            boolean quiet,
            Optional<UUID> told,
            long first,
            long next) {
        return new Notification(
                id, person, type, subject, count, actors, latest, position, at, known, read, deleted, quiet, told,
                first, next);
    }

    @Override
    public Scope scope() {
        return person.scope();
    }
}
