package dev.hearth.domain.work;

import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A secret address at which programs read somebody's tasks as a calendar, without signing in: whoever has the secret sees what its
 * owner would see, and can change nothing.
 *
 * @param project whose tasks are in it; empty for what is assigned to the owner, in all projects
 * @param name what the owner calls it, at most {@value #MAX_NAME} characters
 * @param digest of the secret, which nobody keeps
 * @param renewedAt since when the secret is this one
 */
public record CalendarLink(
        CalendarId id,
        UserId owner,
        Optional<ProjectId> project,
        Optional<String> name,
        SecretDigest digest,
        Instant createdAt,
        Instant renewedAt) {
    public static final int MAX_NAME = 80;

    /** So many one person has; a few more where they make several at once. */
    public static final int MOST = 20;

    public CalendarLink {
        name = name.map(CalendarLink::nameOf);
    }

    /** One that is about to be stored. */
    public static CalendarLink made(
            CalendarId id,
            UserId owner,
            Optional<ProjectId> project,
            Optional<String> name,
            SecretDigest digest,
            Instant now) {
        return new CalendarLink(id, owner, project, name, digest, now, now);
    }

    /** Reads a name. */
    public static String nameOf(String text) {
        return Text.name("name", text, MAX_NAME);
    }

    /** With another secret in the place of the one it had, which is worthless from then on. */
    public CalendarLink renewed(SecretDigest next, Instant now) {
        return new CalendarLink(id, owner, project, name, next, createdAt, now);
    }
}
