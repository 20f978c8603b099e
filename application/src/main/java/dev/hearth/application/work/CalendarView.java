package dev.hearth.application.work;

import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * A link to a calendar, as its owner sees it.
 *
 * @param projectId whose tasks are in it; absent for what is assigned to the owner
 * @param renewedAt since when its address is this one
 * @param token the secret part of its address; only in the answer to who makes or renews it, where the {@code url} takes its place
 * @param url the whole address; told once, as the token
 */
public record CalendarView(
        String id,
        Optional<String> projectId,
        Optional<String> name,
        Instant createdAt,
        Instant renewedAt,
        Optional<String> token,
        Optional<String> url) {
    static CalendarView of(CalendarLink link, Optional<SecretCode> code) {
        return new CalendarView(
                link.id().toString(),
                link.project().map(ProjectId::toString),
                link.name(),
                link.createdAt(),
                link.renewedAt(),
                code.map(SecretCode::value),
                Optional.empty());
    }

    /** With the address in the place of its secret part. */
    public CalendarView withUrl(String address) {
        return new CalendarView(id, projectId, name, createdAt, renewedAt, Optional.empty(), Optional.of(address));
    }

    /** Without the secret, so that logging one by mistake shows nothing. */
    @Override
    public String toString() {
        return "CalendarView[" + id + "]";
    }
}
