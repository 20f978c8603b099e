package dev.hearth.domain.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A workspace, team or household.
 *
 * @param description at most {@value #MAX_DESCRIPTION} characters, may be empty
 * @param owner the one person it belongs to. Kept here, in one record, so that there is exactly one at any moment, whatever races
 *     and crashes; the membership's role repeats it
 * @param archiving since when nothing in it may be changed, and who said so
 * @param deletedAt since when it is gone; the record stays to tell of it
 * @param firstRevision the group scope's revision at which the group appeared
 * @param revision the group scope's revision at which it last changed, {@link Revised#UNSTORED} before it is stored
 */
public record Group(
        GroupId id,
        GroupName name,
        String description,
        UserId creator,
        UserId owner,
        Instant createdAt,
        GroupSettings settings,
        Optional<Archiving> archiving,
        Optional<Instant> deletedAt,
        long firstRevision,
        long revision)
        implements Revised {
    public static final int MAX_DESCRIPTION = 2000;

    public Group {
        Text.bounded("description", description, 0, MAX_DESCRIPTION);
    }

    /** A group that is about to be stored; who founds it owns it. */
    public static Group found(GroupId id, GroupName name, String description, UserId founder, Instant now) {
        return new Group(
                id,
                name,
                description,
                founder,
                founder,
                now,
                GroupSettings.USUAL,
                Optional.empty(),
                Optional.empty(),
                UNSTORED,
                UNSTORED);
    }

    /** This group as it was stored for the first time. */
    public Group storedAt(long first) {
        return at(first, first);
    }

    /** This group as it was stored again. */
    public Group changedAt(long later) {
        return at(firstRevision, later);
    }

    private Group at(long first, long last) {
        return new Group(id, name, description, creator, owner, createdAt, settings, archiving, deletedAt, first, last);
    }

    public Group called(GroupName changed) {
        return with(changed, description, owner, settings, archiving, deletedAt);
    }

    public Group described(String changed) {
        return with(name, changed, owner, settings, archiving, deletedAt);
    }

    public Group ownedBy(UserId changed) {
        return with(name, description, changed, settings, archiving, deletedAt);
    }

    public Group withSettings(GroupSettings changed) {
        return with(name, description, owner, changed, archiving, deletedAt);
    }

    /** Archived; since when it first was, if it is already. */
    public Group archived(Instant now, Archiving.By by) {
        Archiving wanted = archiving.map(before -> before.joinedBy(by)).orElseGet(() -> new Archiving(now, by));
        return with(name, description, owner, settings, Optional.of(wanted), deletedAt);
    }

    /** Going on; refused as {@link #mustBeUpTo} says. */
    public Group restored(Archiving.By by) {
        mustBeUpTo(by);
        return with(name, description, owner, settings, Optional.empty(), deletedAt);
    }

    /** Refuses to those who run the group to end what an administrator of the server put aside. */
    public void mustBeUpTo(Archiving.By by) {
        if (by == Archiving.By.GROUP
                && archiving
                        .filter(before -> before.by() == Archiving.By.SERVER)
                        .isPresent()) {
            throw new Refusal.Forbidden(
                    "An administrator of this server archived the group. Only they can restore or delete it.");
        }
    }

    /** Since when nothing in it may be changed. */
    public Optional<Instant> archivedAt() {
        return archiving.map(Archiving::at);
    }

    /** Gone for good; refused as {@link #mustBeUpTo} says. */
    public Group deleted(Instant now, Archiving.By by) {
        mustBeUpTo(by);
        return with(name, description, owner, settings, archiving, Optional.of(now));
    }

    private Group with(
            GroupName called,
            String described,
            UserId belonging,
            GroupSettings run,
            Optional<Archiving> archived,
            Optional<Instant> deleted) {
        return new Group(
                id, called, described, creator, belonging, createdAt, run, archived, deleted, firstRevision, revision);
    }

    public boolean isOwnedBy(UserId user) {
        return owner.equals(user);
    }

    /** Whether anybody with an account may see that it is there, and join. */
    public boolean isOpen() {
        return settings.joining() == GroupSettings.Joining.OPEN && archiving.isEmpty() && deletedAt.isEmpty();
    }

    /** Refuses to change what is archived. */
    public Group mustBeInUse() {
        if (archiving.isPresent()) {
            throw new Refusal.Conflict("archived", "The group is archived.");
        }
        return this;
    }

    @Override
    public Scope scope() {
        return id.scope();
    }

    /** When it is deleted, everybody who follows it has to look again. */
    @Override
    public Optional<Scope> follower() {
        return deletedAt.map(gone -> scope());
    }
}
