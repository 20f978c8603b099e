package dev.hearth.application.admin;

import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AuditAction;
import dev.hearth.domain.admin.AuditEntry;
import dev.hearth.domain.admin.AuditId;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.job.Job;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Writes down what administrators do: for good, and what they do to accounts in the security log too, where whoever watches the server looks. */
public final class Auditor {
    private final AuditLog log;
    private final SecurityLog security;
    private final IdSource ids;
    private final Clock clock;

    public Auditor(AuditLog log, SecurityLog security, IdSource ids, Clock clock) {
        this.log = log;
        this.security = security;
        this.ids = ids;
        this.clock = clock;
    }

    void note(Caller actor, AuditAction action, UserId subject, String detail) {
        note(Optional.of(actor.user()), action, subject, detail);
    }

    /** Without an actor: the operator at the console. */
    void note(Optional<UserId> actor, AuditAction action, UserId subject, String detail) {
        write(actor, action, subject.value(), detail);
        String who = actor.map(UserId::toString).orElse("the operator");
        security.note(new SecurityEvent(kind(action), Optional.of(subject), "", (detail + " by " + who).strip()));
    }

    /** What is done to a group is nothing for the security log, which is about accounts. */
    void note(Caller actor, AuditAction action, Group subject) {
        note(actor, action, subject, subject.name().value());
    }

    void note(Caller actor, AuditAction action, Group subject, String detail) {
        write(Optional.of(actor.user()), action, subject.id().value(), detail);
    }

    void note(Caller actor, AuditAction action, Job subject) {
        write(
                Optional.of(actor.user()),
                action,
                subject.id().value(),
                subject.kind().value());
    }

    void note(Caller actor, AuditAction action, Announcement subject) {
        write(Optional.of(actor.user()), action, subject.id().value(), subject.title());
    }

    private void write(Optional<UserId> actor, AuditAction action, UUID subject, String detail) {
        log.add(new AuditEntry(new AuditId(ids.next()), clock.instant(), actor, action, subject, detail));
    }

    private static SecurityEvent.Kind kind(AuditAction action) {
        return switch (action) {
            case USER_ROLE_CHANGED, ADMIN_CREATED -> SecurityEvent.Kind.ROLE_CHANGED;
            case USER_SUSPENDED -> SecurityEvent.Kind.SUSPENDED;
            case USER_REACTIVATED -> SecurityEvent.Kind.REACTIVATED;
            case USER_DELETED -> SecurityEvent.Kind.DELETED;
            case GROUP_ARCHIVED,
                    GROUP_RESTORED,
                    GROUP_DELETED,
                    GROUP_SUBSCRIPTION_SET,
                    JOB_RETRIED,
                    JOB_CANCELLED,
                    ANNOUNCEMENT_MADE,
                    ANNOUNCEMENT_REVOKED -> throw new IllegalArgumentException(action + " is not done to an account");
        };
    }
}
