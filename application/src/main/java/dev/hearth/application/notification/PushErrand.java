package dev.hearth.application.notification;

import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.notification.PushSubscriptionId;
import java.time.Instant;
import java.util.UUID;

/** What one device is to be told, as the text that a job carries. */
sealed interface PushErrand {
    PushSubscriptionId device();

    /** How often it was tried. */
    int tries();

    /** The same, to be tried once more. */
    PushErrand again();

    /** What it is about. */
    String name();

    /** What the job of it is known by: of the same about the same there is one for each time. */
    default String key(Instant due) {
        return name() + " " + due.toEpochMilli();
    }

    /**
     * Something that has just happened.
     *
     * @param latest the last that happened when this was asked for
     */
    record News(PushSubscriptionId device, int tries, NotificationId notification, UUID latest) implements PushErrand {
        @Override
        public PushErrand again() {
            return new News(device, tries + 1, notification, latest);
        }

        @Override
        public String name() {
            return device + " " + notification;
        }

        @Override
        public String toString() {
            return "news %s %d %s %s".formatted(device, tries, notification, latest);
        }
    }

    /**
     * The newest of what happened in quiet hours, once they are over.
     *
     * @param since when they began
     * @param until when they end: what comes then is told by itself
     */
    record Held(PushSubscriptionId device, int tries, Instant since, Instant until) implements PushErrand {
        @Override
        public PushErrand again() {
            return new Held(device, tries + 1, since, until);
        }

        /** The same, where they end later than was thought. */
        Held until(Instant end) {
            return new Held(device, tries, since, end);
        }

        boolean isAbout(Instant at) {
            return !at.isBefore(since) && at.isBefore(until);
        }

        @Override
        public String name() {
            return device + " held";
        }

        @Override
        public String toString() {
            return "held %s %d %d %d".formatted(device, tries, since.toEpochMilli(), until.toEpochMilli());
        }
    }

    /** That it works. */
    record Trial(PushSubscriptionId device, int tries) implements PushErrand {
        @Override
        public PushErrand again() {
            return new Trial(device, tries + 1);
        }

        @Override
        public String name() {
            return device + " test";
        }

        /** However often somebody asks for one, one waits. */
        @Override
        public String key(Instant due) {
            return name();
        }

        @Override
        public String toString() {
            return "test %s %d".formatted(device, tries);
        }
    }

    /** Reads what {@link Object#toString()} gave. */
    static PushErrand parse(String text) {
        String[] parts = text.split(" ", -1);
        PushSubscriptionId device = PushSubscriptionId.parse(parts[1]);
        int tries = Integer.parseInt(parts[2]);
        return switch (parts[0]) {
            case "news" -> new News(device, tries, NotificationId.parse(parts[3]), UUID.fromString(parts[4]));
            case "held" -> new Held(device, tries, time(parts[3]), time(parts[4]));
            case "test" -> new Trial(device, tries);
            default -> throw new IllegalArgumentException("nobody asks for " + parts[0]);
        };
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
