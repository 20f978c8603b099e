package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param emailVerified whether it was proven that the address is theirs
 * @param lastLoginAt empty until the first log-in
 * @param version counts the changes of this record, but for log-ins; what is stored is only replaced by its successor
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

    public boolean isAdmin() {
        return role == SystemRole.ADMIN;
    }

    public User loggedIn(Instant at) {
        return with(email, emailVerified, username, profile, notifications, role, status, Optional.of(at), version);
    }

    /** This and the following are the next version of the record. */
    public User withEmail(EmailAddress address, boolean verified) {
        return with(address, verified, username, profile, notifications, role, status, lastLoginAt, version + 1);
    }

    public User withUsername(Username handle) {
        return with(email, emailVerified, handle, profile, notifications, role, status, lastLoginAt, version + 1);
    }

    public User withProfile(Profile told) {
        return with(email, emailVerified, username, told, notifications, role, status, lastLoginAt, version + 1);
    }

    public User withNotifications(NotificationPreferences wishes) {
        return with(email, emailVerified, username, profile, wishes, role, status, lastLoginAt, version + 1);
    }

    public User withRole(SystemRole may) {
        return with(email, emailVerified, username, profile, notifications, may, status, lastLoginAt, version + 1);
    }

    public User withStatus(AccountStatus is) {
        return with(email, emailVerified, username, profile, notifications, role, is, lastLoginAt, version + 1);
    }

    /** The same as the next version after another: several changes that are stored at once are one. */
    public User following(User before) {
        return with(
                email, emailVerified, username, profile, notifications, role, status, lastLoginAt, before.version + 1);
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
