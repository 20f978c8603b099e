package dev.hearth.domain.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param emailVerified whether it was proven that the address is theirs
 * @param lastLoginAt empty until the first log-in
 * @param version counts the changes that were stored, but for log-ins; what is stored is only replaced by its {@link #next}
 */
public record User(
        UserId id,
        EmailAddress email,
        boolean emailVerified,
        Username username,
        Profile profile,
        NotificationPreferences notifications,
        SystemRole role,
        AccountStatus status,
        Instant createdAt,
        Optional<Instant> lastLoginAt,
        long version) {
    /** Somebody new, who has yet to prove that the address is theirs. */
    public static User registered(UserId id, EmailAddress email, Username username, Profile profile, Instant now) {
        return new User(
                id,
                email,
                false,
                username,
                profile,
                NotificationPreferences.UNDECIDED,
                SystemRole.USER,
                AccountStatus.ACTIVE,
                now,
                Optional.empty(),
                1);
    }

    public PersonName name() {
        return profile.name();
    }

    /** What others see: the name they chose, else the one they told, else the handle. */
    public String displayName() {
        String told = name().full();
        return profile.displayName().orElse(told.isEmpty() ? username.value() : told);
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    /** On whose clocks times of day are meant; UTC until they tell. */
    public ZoneId zone() {
        return profile.timeZone().orElse(ZoneOffset.UTC);
    }

    /** Whether something of a type may ring at a time. */
    public boolean rings(NotificationType type, Instant at) {
        return notifications.rings(type, at, zone()) && profile.availability() != Availability.DND;
    }

    /** Whether something of a type goes out as mail to them: never to an address that may be somebody else's. */
    public boolean isMailed(NotificationType type) {
        return emailVerified && notifications.isMailed(type);
    }

    /** Whether devices of theirs are told of something of a type. */
    public boolean isPushed(NotificationType type) {
        return notifications.isPushed(type) && profile.availability() != Availability.DND;
    }

    public boolean isAdmin() {
        return role == SystemRole.ADMIN;
    }

    public User loggedIn(Instant at) {
        return with(email, emailVerified, username, profile, notifications, role, status, Optional.of(at), version);
    }

    public User withEmail(EmailAddress address, boolean verified) {
        return with(address, verified, username, profile, notifications, role, status, lastLoginAt, version);
    }

    public User withUsername(Username handle) {
        return with(email, emailVerified, handle, profile, notifications, role, status, lastLoginAt, version);
    }

    public User withProfile(Profile told) {
        return with(email, emailVerified, username, told, notifications, role, status, lastLoginAt, version);
    }

    /** As they are to be shown at a time. */
    public User at(Instant now) {
        return withProfile(profile.at(now));
    }

    public User withNotifications(NotificationPreferences wishes) {
        return with(email, emailVerified, username, profile, wishes, role, status, lastLoginAt, version);
    }

    public User withRole(SystemRole may) {
        return with(email, emailVerified, username, profile, notifications, may, status, lastLoginAt, version);
    }

    public User withStatus(AccountStatus is) {
        return with(email, emailVerified, username, profile, notifications, role, is, lastLoginAt, version);
    }

    /** As it is to be stored in the place of this version: however much was changed since that was read, it is one change. */
    public User next() {
        return with(email, emailVerified, username, profile, notifications, role, status, lastLoginAt, version + 1);
    }

    private User with(
            EmailAddress email,
            boolean emailVerified,
            Username username,
            Profile profile,
            NotificationPreferences notifications,
            SystemRole role,
            AccountStatus status,
            Optional<Instant> lastLoginAt,
            long version) {
        return new User(
                id,
                email,
                emailVerified,
                username,
                profile,
                notifications,
                role,
                status,
                createdAt,
                lastLoginAt,
                version);
    }
}
