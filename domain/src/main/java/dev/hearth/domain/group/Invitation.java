package dev.hearth.domain.group;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leave to come into a group, for whoever has its secret. Only the digest of the secret is kept.
 *
 * @param email whom it was mailed to; empty when it is a link for anybody
 * @param role what who comes in by it may do: never owner or admin, since a link may go astray
 * @param mostUses how many it lets in, 1 to {@value #MAX_USES}; empty for a link without a limit
 * @param uses how many it has let in
 * @param ended how it was ended before its time
 * @param version counts the changes of this record
 */
public record Invitation(
        InvitationId id,
        GroupId group,
        UserId inviter,
        Optional<EmailAddress> email,
        GroupRole role,
        SecretDigest secret,
        Instant createdAt,
        Instant expiresAt,
        Optional<Integer> mostUses,
        int uses,
        Optional<Ending> ended,
        long version) {
    public static final int MAX_USES = 1000;

    /** How long an invitation lives when nothing is said. */
    public static final Duration USUAL_LIFE = Duration.ofDays(7);

    public static final Duration LONGEST_LIFE = Duration.ofDays(365);

    /** How an invitation was ended before its time. */
    public enum Ending {
        REVOKED,
        DECLINED
    }

    public Invitation {
        if (role == GroupRole.OWNER || role == GroupRole.ADMIN) {
            throw new Refusal.Invalid("role", "must not be owner or admin; change the role of who came in");
        }
        if (mostUses.filter(most -> most < 1 || most > MAX_USES).isPresent()) {
            throw new Refusal.Invalid("maxUses", "must be a whole number from 1 to " + MAX_USES);
        }
        if (!expiresAt.isAfter(createdAt) || expiresAt.isAfter(createdAt.plus(LONGEST_LIFE))) {
            throw new Refusal.Invalid("expiresAt", "must be in the future, within a year");
        }
    }

    /** An invitation to one person, mailed to them. */
    public static Invitation mailed(
            InvitationId id,
            GroupId group,
            UserId inviter,
            EmailAddress to,
            GroupRole role,
            SecretDigest secret,
            Instant now,
            Instant expiresAt) {
        return fresh(id, group, inviter, Optional.of(to), role, secret, now, expiresAt, Optional.of(1));
    }

    /** An invitation for anybody who is given the link. */
    public static Invitation link(
            InvitationId id,
            GroupId group,
            UserId inviter,
            GroupRole role,
            SecretDigest secret,
            Instant now,
            Instant expiresAt,
            Optional<Integer> mostUses) {
        return fresh(id, group, inviter, Optional.empty(), role, secret, now, expiresAt, mostUses);
    }

    private static Invitation fresh(
            InvitationId id,
            GroupId group,
            UserId inviter,
            Optional<EmailAddress> email,
            GroupRole role,
            SecretDigest secret,
            Instant now,
            Instant expiresAt,
            Optional<Integer> mostUses) {
        return new Invitation(
                id, group, inviter, email, role, secret, now, expiresAt, mostUses, 0, Optional.empty(), 1);
    }

    public InvitationState state(Instant now) {
        if (ended.isPresent()) {
            return ended.get() == Ending.REVOKED ? InvitationState.REVOKED : InvitationState.DECLINED;
        }
        if (mostUses.filter(most -> uses >= most).isPresent()) {
            return InvitationState.USED_UP;
        }
        return now.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    /** Whatever the reason, one that lets nobody in looks like one that never was. */
    public Invitation mustBeOpen(Instant now) {
        if (state(now) != InvitationState.OPEN) {
            throw new Refusal.NotFound("invitation");
        }
        return this;
    }

    /** Refuses whoever has not proven that the address it was mailed to is theirs: a letter can be passed on. */
    public void mustBeFor(User user) {
        if (email.isPresent() && !isMailedTo(user)) {
            throw new Refusal.Forbidden(
                    "This invitation was mailed to another address. Sign in with that one, and have it verified.");
        }
    }

    /** Whether it was mailed to an address that somebody has proven to be theirs. */
    public boolean isMailedTo(User user) {
        return email.filter(to -> user.emailVerified() && user.email().key().equals(to.key()))
                .isPresent();
    }

    /** With one more let in. */
    public Invitation used(Instant now) {
        mustBeOpen(now);
        return with(secret, expiresAt, uses + 1, ended);
    }

    /** With one fewer let in: who used it found no room. */
    public Invitation unused() {
        return with(secret, expiresAt, uses - 1, ended);
    }

    /** Taken back; one that has ended stays as it is. */
    public Invitation revoked(Instant now) {
        return state(now) == InvitationState.OPEN ? end(Ending.REVOKED) : this;
    }

    /** Refused by whom it was mailed to; a link stays open for the others. */
    public Invitation declined(Instant now) {
        mustBeOpen(now);
        return email.isPresent() ? end(Ending.DECLINED) : this;
    }

    /** With a new secret and the usual time from now on, to be mailed again; the secret before opens nothing any more. */
    public Invitation renewed(SecretDigest fresh, Instant now) {
        if (email.isEmpty()) {
            throw new Refusal.Conflict("", "Only an invitation by mail can be sent again.");
        }
        InvitationState state = state(now);
        if (state != InvitationState.OPEN && state != InvitationState.EXPIRED) {
            throw new Refusal.Conflict("", "This invitation has ended. Make a new one.");
        }
        return with(fresh, later(now), uses, ended);
    }

    /** Never later than a year after it was made. */
    private Instant later(Instant now) {
        Instant wished = now.plus(USUAL_LIFE);
        Instant last = createdAt.plus(LONGEST_LIFE);
        if (!now.isBefore(last)) {
            throw new Refusal.Conflict("", "This invitation is too old. Make a new one.");
        }
        return wished.isBefore(last) ? wished : last;
    }

    private Invitation end(Ending how) {
        return with(secret, expiresAt, uses, Optional.of(how));
    }

    private Invitation with(SecretDigest secret, Instant expiresAt, int uses, Optional<Ending> ended) {
        return new Invitation(
                id, group, inviter, email, role, secret, createdAt, expiresAt, mostUses, uses, ended, version + 1);
    }
}
