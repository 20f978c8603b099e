package dev.hearth.application.group;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.JoinedGroup;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A group as its members see it.
 *
 * @param archivedAt since when nothing in it may be changed, where it is so
 * @param archivedBy {@code group}, or {@code server} where only an administrator can restore it
 * @param deletedAt since when it is gone, where it is
 * @param membership the reader's own place in it, absent where one picture goes to many readers
 */
public record GroupView(
        String id,
        String name,
        String description,
        String creatorId,
        String ownerId,
        Instant createdAt,
        Optional<Instant> archivedAt,
        Optional<String> archivedBy,
        Optional<Instant> deletedAt,
        GroupSettingsView settings,
        long revision,
        Optional<Membership> membership) {

    /** The reader's own place. */
    public record Membership(String role, Instant joinedAt) {
        static Membership of(JoinedGroup joined) {
            return new Membership(
                    joined.role().name().toLowerCase(Locale.ROOT),
                    joined.member().joinedAt());
        }
    }

    static GroupView of(JoinedGroup joined) {
        return of(joined.group(), Optional.of(Membership.of(joined)));
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        return Fingerprint.NONE.with("name", name).with("description", description);
    }

    static Fingerprint fingerprint(Group group) {
        return of(group).fingerprint();
    }

    /** For many readers. */
    public static GroupView of(Group group) {
        return of(group, Optional.empty());
    }

    private static GroupView of(Group group, Optional<Membership> membership) {
        return new GroupView(
                group.id().toString(),
                group.name().value(),
                group.description(),
                group.creator().toString(),
                group.owner().toString(),
                group.createdAt(),
                group.archivedAt(),
                group.archiving().map(archiving -> archiving.by().name().toLowerCase(Locale.ROOT)),
                group.deletedAt(),
                GroupSettingsView.of(group.settings()),
                group.revision(),
                membership);
    }
}
