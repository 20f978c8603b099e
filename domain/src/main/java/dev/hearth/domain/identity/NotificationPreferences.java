package dev.hearth.domain.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * By which ways somebody wants to hear of what. What they never decided is as in {@link #usual}.
 *
 * @param decided their own decisions, for some types
 */
public record NotificationPreferences(Map<NotificationType, Set<NotificationWay>> decided) {
    public static final NotificationPreferences UNDECIDED = new NotificationPreferences(Map.of());

    private static final Set<NotificationType> MAILED = EnumSet.of(
            NotificationType.MENTION,
            NotificationType.ASSIGNMENT,
            NotificationType.DUE_SOON,
            NotificationType.OVERDUE,
            NotificationType.INVITATION);

    public NotificationPreferences {
        Map<NotificationType, Set<NotificationWay>> copy = new EnumMap<>(NotificationType.class);
        decided.forEach((type, ways) -> copy.put(type, Set.copyOf(ways)));
        decided = Collections.unmodifiableMap(copy);
    }

    /** The ways for a type. */
    public Set<NotificationWay> ways(NotificationType type) {
        return decided.getOrDefault(type, usual(type));
    }

    /** In the app and at once, and by mail what is addressed to the person or must not be missed. */
    public static Set<NotificationWay> usual(NotificationType type) {
        return MAILED.contains(type)
                ? EnumSet.allOf(NotificationWay.class)
                : EnumSet.of(NotificationWay.IN_APP, NotificationWay.REAL_TIME);
    }

    /** These decisions over the ones before; types not named stay as they were. */
    public NotificationPreferences with(Map<NotificationType, Set<NotificationWay>> decisions) {
        Map<NotificationType, Set<NotificationWay>> all = new EnumMap<>(NotificationType.class);
        all.putAll(decided);
        all.putAll(decisions);
        return new NotificationPreferences(all);
    }
}
