package dev.hearth.application.notification;

import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a job of notifications is to do, as text: a word and ids, with blanks in between. */
sealed interface Errand {
    /** Tells those whom something that was said concerns. */
    record Said(MessageId message) implements Errand {
        @Override
        public String toString() {
            return "said " + message;
        }
    }

    /** Tells those who are to do a task from now on. */
    record Assigned(TaskId task, UUID cause, UserId by, Instant at, List<UserId> people) implements Errand {
        @Override
        public String toString() {
            String all = people.stream().map(UserId::toString).collect(Collectors.joining(" "));
            return "assigned %s %s %s %d %s".formatted(task, cause, by, at.toEpochMilli(), all);
        }
    }

    /** Tells those who care for a task that it stands elsewhere. */
    record Moved(TaskId task, UUID cause, UserId by, Instant at) implements Errand {
        @Override
        public String toString() {
            return "moved %s %s %s %d".formatted(task, cause, by, at.toEpochMilli());
        }
    }

    /** Tells the author of something that was said that somebody likes it, or does not. */
    record Reacted(MessageId message, UserId by, Instant at, Emoji emoji) implements Errand {
        @Override
        public String toString() {
            return "reacted %s %s %d %s".formatted(message, by, at.toEpochMilli(), emoji);
        }
    }

    /**
     * Tells somebody that somebody else has let them in.
     *
     * @param revision of the place, at which they came in
     */
    record LetIn(Scope place, UserId person, long revision, UserId by, Instant at) implements Errand {
        @Override
        public String toString() {
            return "let-in %s %s %d %s %d".formatted(place, person, revision, by, at.toEpochMilli());
        }
    }

    /** Tells somebody that somebody else has let them in to a single task. */
    record Visited(TaskId task, UserId person, UserId by, Instant at) implements Errand {
        @Override
        public String toString() {
            return "visited %s %s %s %d".formatted(task, person, by, at.toEpochMilli());
        }
    }

    /** Tells somebody what was done to their account. */
    record Secured(UserId person, SecurityNotice notice, Instant at) implements Errand {
        @Override
        public String toString() {
            return "secured %s %s %d".formatted(person, notice, at.toEpochMilli());
        }
    }

    /** Tells somebody with an account that they were invited by mail. */
    record Invited(InvitationId invitation) implements Errand {
        @Override
        public String toString() {
            return "invited " + invitation;
        }
    }

    /**
     * Marks as read what somebody knows of by now.
     *
     * @param place the scope whose position it is; empty in a job of an older version
     */
    record ReadUpTo(UserId person, UUID line, long position, Optional<Scope> place) implements Errand {
        @Override
        public String toString() {
            String read = "read %s %s %d".formatted(person, line, position);
            return place.map(scope -> read + " " + scope).orElse(read);
        }
    }

    /** Sees to it that reading on tells of a task's notifications also where its talk has other positions by now. */
    record Transferred(TaskId task) implements Errand {
        @Override
        public String toString() {
            return "transferred " + task;
        }
    }

    /** Reads what an errand says as text. */
    static Errand parse(String text) {
        String[] parts = text.split(" ", -1);
        return switch (parts[0]) {
            case "said" -> new Said(MessageId.parse(parts[1]));
            case "assigned" ->
                new Assigned(
                        TaskId.parse(parts[1]),
                        UUID.fromString(parts[2]),
                        UserId.parse(parts[3]),
                        Instant.ofEpochMilli(Long.parseLong(parts[4])),
                        Arrays.stream(parts).skip(5).map(UserId::parse).toList());
            case "moved" ->
                new Moved(
                        TaskId.parse(parts[1]),
                        UUID.fromString(parts[2]),
                        UserId.parse(parts[3]),
                        Instant.ofEpochMilli(Long.parseLong(parts[4])));
            case "reacted" ->
                new Reacted(
                        MessageId.parse(parts[1]),
                        UserId.parse(parts[2]),
                        Instant.ofEpochMilli(Long.parseLong(parts[3])),
                        new Emoji(parts[4]));
            case "let-in" ->
                new LetIn(
                        Scope.parse(parts[1]),
                        UserId.parse(parts[2]),
                        Long.parseLong(parts[3]),
                        UserId.parse(parts[4]),
                        Instant.ofEpochMilli(Long.parseLong(parts[5])));
            case "visited" ->
                new Visited(
                        TaskId.parse(parts[1]),
                        UserId.parse(parts[2]),
                        UserId.parse(parts[3]),
                        Instant.ofEpochMilli(Long.parseLong(parts[4])));
            case "secured" ->
                new Secured(
                        UserId.parse(parts[1]),
                        SecurityNotice.valueOf(parts[2]),
                        Instant.ofEpochMilli(Long.parseLong(parts[3])));
            case "invited" -> new Invited(InvitationId.parse(parts[1]));
            case "transferred" -> new Transferred(TaskId.parse(parts[1]));
            case "read" ->
                new ReadUpTo(
                        UserId.parse(parts[1]),
                        UUID.fromString(parts[2]),
                        Long.parseLong(parts[3]),
                        Arrays.stream(parts).skip(4).map(Scope::parse).findFirst());
            default -> throw new IllegalArgumentException("no errand begins with " + parts[0]);
        };
    }
}
