package dev.hearth.domain.notification;

import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A device or a program that is told at once what concerns its person. It belongs to the session in which it was made, and is worth
 * nothing once that has ended.
 *
 * @param label what its person calls it; may be empty
 * @param lastSuccess when a push was last taken
 * @param failures how many in a row were not taken
 * @param lastError why the last of these was not, empty where there is none
 * @param notBefore until when it is left alone, since it was not there or said so
 * @param version counts its changes
 */
public record PushSubscription(
        PushSubscriptionId id,
        UserId user,
        SessionId session,
        PushTarget target,
        String label,
        Instant createdAt,
        Optional<Instant> lastSuccess,
        int failures,
        String lastError,
        Optional<Instant> notBefore,
        long version) {
    /** For each person. */
    public static final int MOST = 20;

    /** After so many failures in a row nobody expects it to come back. */
    public static final int MOST_FAILURES = 10;

    public static final int MAX_LABEL = 100;
    public static final int MAX_ERROR = 200;

    public PushSubscription {
        if (!label.isEmpty()) {
            label = labelOf(label);
        }
        Text.bounded("lastError", lastError, 0, MAX_ERROR);
    }

    /** A new one. */
    public static PushSubscription made(UserId user, SessionId session, PushTarget target, String label, Instant now) {
        return new PushSubscription(
                PushSubscriptionId.of(user, target.kind(), target.endpoint()),
                user,
                session,
                target,
                label,
                now,
                Optional.empty(),
                0,
                "",
                Optional.empty(),
                1);
    }

    /** What somebody may call one. */
    public static String labelOf(String text) {
        return Text.name("label", text, MAX_LABEL);
    }

    /** After a push was taken. */
    public PushSubscription succeeded(Instant now) {
        return with(Optional.of(now), 0, "", Optional.empty());
    }

    /**
     * After a push was not taken.
     *
     * @param why cut where it is too long
     */
    public PushSubscription failed(String why) {
        int[] kept = why.codePoints().limit(MAX_ERROR).toArray();
        return with(lastSuccess, failures + 1, new String(kept, 0, kept.length), notBefore);
    }

    /** After it was not there, or said that it wants to be left alone. Whoever said so for longer is heard. */
    public PushSubscription leftAlone(Instant until) {
        boolean longer = notBefore.filter(before -> !before.isBefore(until)).isEmpty();
        return longer ? with(lastSuccess, failures, lastError, Optional.of(until)) : this;
    }

    /** Whether it is to be left alone now. */
    public boolean isLeftAlone(Instant now) {
        return notBefore.filter(now::isBefore).isPresent();
    }

    /** Whether the last push was not taken. */
    public boolean isInTrouble() {
        return failures > 0 || notBefore.isPresent();
    }

    /** Whether this is what was seen, and not made anew since, perhaps by somebody else. */
    public boolean isStill(PushSubscription seen) {
        return id.equals(seen.id) && session.equals(seen.session) && createdAt.equals(seen.createdAt);
    }

    public boolean isGivenUp() {
        return failures >= MOST_FAILURES;
    }

    private PushSubscription with(Optional<Instant> success, int failed, String error, Optional<Instant> until) {
        return new PushSubscription(
                id, user, session, target, label, createdAt, success, failed, error, until, version + 1);
    }
}
