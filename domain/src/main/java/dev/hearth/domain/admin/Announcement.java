package dev.hearth.domain.admin;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What an administrator has to say to everybody, or to one group. People are told one after the other, in the order of their ids; once it
 * is taken back, it is taken from them in the same way.
 *
 * @param title one line of at most {@value #MAX_TITLE} characters
 * @param text Markdown, 1 to {@value #MAX_TEXT} characters
 * @param group whose people are told; empty for everybody
 * @param revokedAt since when nobody is to see it any more
 * @param reached the last person who was told, or from whom it was taken
 * @param told how many it was put before
 * @param doneAt when the last of them was told, or had it taken from them
 * @param version counts its changes
 */
public record Announcement(
        AnnouncementId id,
        UserId by,
        String title,
        String text,
        Optional<GroupId> group,
        Instant at,
        Optional<Instant> revokedAt,
        Optional<UserId> reached,
        long told,
        Optional<Instant> doneAt,
        long version) {
    public static final int MAX_TITLE = 120;
    public static final int MAX_TEXT = 10_000;

    public Announcement {
        title = titleOf(title);
        text = textOf(text);
    }

    /** One that is about to be stored. */
    public static Announcement made(
            AnnouncementId id, UserId by, String title, String text, Optional<GroupId> group, Instant now) {
        return new Announcement(
                id, by, title, text, group, now, Optional.empty(), Optional.empty(), 0, Optional.empty(), 1);
    }

    /** Reads a title. */
    public static String titleOf(String text) {
        return Text.name("title", text, MAX_TITLE);
    }

    /** Reads a text. */
    public static String textOf(String text) {
        String stripped = text.strip();
        return Text.wellFormed("text", Text.bounded("text", stripped, 1, MAX_TEXT));
    }

    public boolean revoked() {
        return revokedAt.isPresent();
    }

    /** Whether there is nobody left to be told, or to have it taken from them. */
    public boolean done() {
        return doneAt.isPresent();
    }

    /** Taken back; the same where it was before. */
    public Announcement revoked(Instant now) {
        return revoked()
                ? this
                : new Announcement(
                        id,
                        by,
                        title,
                        text,
                        group,
                        at,
                        Optional.of(now),
                        Optional.empty(),
                        told,
                        Optional.empty(),
                        version + 1);
    }

    /** Whether it is as it was seen: it has come no further, and was not begun anew. */
    public boolean isStillAt(Announcement seen) {
        return version == seen.version;
    }

    /** To be taken from everybody once more, from the first on: some were told while others had it taken from them. */
    public Announcement begunAnew() {
        return new Announcement(
                id, by, title, text, group, at, revokedAt, Optional.empty(), told, Optional.empty(), version + 1);
    }

    /**
     * After some more people.
     *
     * @param last of them
     * @param more how many of them it was put before
     */
    public Announcement passed(UserId last, int more) {
        return new Announcement(
                id, by, title, text, group, at, revokedAt, Optional.of(last), told + more, doneAt, version + 1);
    }

    /** After the last of them. */
    public Announcement finished(Instant now) {
        return new Announcement(
                id, by, title, text, group, at, revokedAt, reached, told, Optional.of(now), version + 1);
    }
}
