package dev.hearth.application.notification.port;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.Notification;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What people are told, in each person's own scope. What was deleted stays as a trace that lists and counts pass by.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Notifications {
    /**
     * Changes a notification, beginning with the given one where there is none of its id, and gives it the person's scope's next
     * revision. Nothing is stored, and the notification returned as it is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race
     */
    Notification note(Notification none, UnaryOperator<Notification> change);

    /** A notification, also one that is deleted. */
    Optional<Notification> find(NotificationId id);

    /**
     * As {@link #note}, where it is there.
     *
     * @param change pure; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such notification
     */
    Optional<Notification> change(NotificationId id, UnaryOperator<Notification> change);

    /**
     * Somebody's notifications, those to which something happened last before the others.
     *
     * @param after the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Notification> of(UserId person, NotificationFilter filter, Optional<Place> after, int limit);

    /** How many of somebody's are unread. */
    long unread(UserId person);

    /**
     * Those of somebody's unread ones that reading a conversation up to a position makes known; in no promised order.
     *
     * @param line the conversation, as {@link dev.hearth.domain.notification.Subject#line()} names it
     * @param limit 1 or more
     */
    List<Notification> unreadIn(UserId person, UUID line, long upTo, int limit);

    /** Removes all of somebody's, without a trace and without a revision: nobody is left to be told. */
    void removeAll(UserId person);

    /** Where a notification stands in the list. */
    record Place(Instant at, NotificationId id) {
        public static Place of(Notification notification) {
            return new Place(notification.at(), notification.id());
        }

        /** Reads what {@link #toString()} gave. */
        public static Place parse(String text) {
            int blank = text.indexOf(' ');
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))),
                    NotificationId.parse(text.substring(blank + 1)));
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + " " + id;
        }
    }
}
