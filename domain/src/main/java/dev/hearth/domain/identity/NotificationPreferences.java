package dev.hearth.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which ways somebody wants to hear of what, and when. What they never decided is as in {@link #usual}. The inbox is where things
 * wait, and the other ways tell of what is in it: who does not want a type there is told of it in no other way either.
 * What the server itself has to say cannot be kept out of it.
 *
 * @param decided their own decisions, for some types
 * @param quiet when nothing rings, no mail goes out and no device is told
 */
public record NotificationPreferences(
        Map<NotificationType, Set<NotificationWay>> decided, MailTimes mail, Optional<QuietHours> quiet) {
    public static final NotificationPreferences UNDECIDED =
            new NotificationPreferences(Map.of(), MailTimes.USUAL, Optional.empty());

    private static final Set<NotificationType> ADDRESSED = EnumSet.of(
            NotificationType.MENTION,
            NotificationType.ASSIGNMENT,
            NotificationType.DUE_SOON,
            NotificationType.OVERDUE,
            NotificationType.INVITATION);

    public NotificationPreferences {
        Map<NotificationType, Set<NotificationWay>> copy = new EnumMap<>(NotificationType.class);
        decided.forEach((type, ways) -> copy.put(type, kept(type, ways)));
        decided = Collections.unmodifiableMap(copy);
    }

    /** What the server has to say is in the inbox of everybody, whatever else they want. */
    private static Set<NotificationWay> kept(NotificationType type, Set<NotificationWay> ways) {
        if (type != NotificationType.SYSTEM) {
            return Set.copyOf(ways);
        }
        Set<NotificationWay> all = EnumSet.of(NotificationWay.IN_APP);
        all.addAll(ways);
        return Set.copyOf(all);
    }

    /** The ways for a type. */
    public Set<NotificationWay> ways(NotificationType type) {
        return decided.getOrDefault(type, usual(type));
    }

    /** In the app and at once, and by mail and to devices what is addressed to the person or must not be missed. */
    public static Set<NotificationWay> usual(NotificationType type) {
        return ADDRESSED.contains(type)
                ? EnumSet.allOf(NotificationWay.class)
                : EnumSet.of(NotificationWay.IN_APP, NotificationWay.REAL_TIME);
    }

    /** These decisions over the ones before; types not named stay as they were. */
    public NotificationPreferences with(Map<NotificationType, Set<NotificationWay>> decisions) {
        Map<NotificationType, Set<NotificationWay>> all = new EnumMap<>(NotificationType.class);
        all.putAll(decided);
        all.putAll(decisions);
        return new NotificationPreferences(all, mail, quiet);
    }

    public NotificationPreferences with(MailTimes times) {
        return new NotificationPreferences(decided, times, quiet);
    }

    public NotificationPreferences with(Optional<QuietHours> hours) {
        return new NotificationPreferences(decided, mail, hours);
    }

    /** As these, but nothing goes out as mail. */
    public NotificationPreferences withoutMail() {
        Map<NotificationType, Set<NotificationWay>> silent = new EnumMap<>(NotificationType.class);
        for (NotificationType type : NotificationType.values()) {
            Set<NotificationWay> ways = EnumSet.noneOf(NotificationWay.class);
            ways.addAll(ways(type));
            ways.remove(NotificationWay.EMAIL);
            silent.put(type, ways);
        }
        return new NotificationPreferences(silent, mail, quiet);
    }

    public boolean isMailed(NotificationType type) {
        return isInInbox(type) && ways(type).contains(NotificationWay.EMAIL);
    }

    /** Whether devices are told of a type. */
    public boolean isPushed(NotificationType type) {
        return isInInbox(type) && ways(type).contains(NotificationWay.PUSH);
    }

    public boolean isInInbox(NotificationType type) {
        return ways(type).contains(NotificationWay.IN_APP);
    }

    /** Whether something of a type may ring at a time. */
    public boolean rings(NotificationType type, Instant at, ZoneId zone) {
        return ways(type).contains(NotificationWay.REAL_TIME)
                && quiet.filter(hours -> hours.contains(at, zone)).isEmpty();
    }

    /**
     * When what happened at a time may go out as mail.
     *
     * @param gather as in {@link MailTimes#next}
     */
    public Instant nextMail(Instant happened, ZoneId zone, Duration gather) {
        Instant next = mail.next(happened, zone, gather);
        return outsideQuietHours(next, zone);
    }

    /** A time, or when the quiet hours it is in are over. */
    public Instant outsideQuietHours(Instant at, ZoneId zone) {
        return quiet.map(hours -> hours.over(at, zone)).orElse(at);
    }
}
