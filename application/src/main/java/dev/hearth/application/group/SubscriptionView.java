package dev.hearth.application.group;

import dev.hearth.domain.group.Subscription;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A group's subscription as its members see it.
 *
 * @param seats absent where there may be any number of members
 * @param seatsUsed absent where one picture is kept by many readers, since it changes with every member
 */
public record SubscriptionView(
        String groupId,
        String plan,
        String status,
        Optional<Integer> seats,
        Optional<Instant> expiresAt,
        long revision,
        Optional<Integer> seatsUsed) {
    /** For many readers. */
    public static SubscriptionView of(Subscription subscription) {
        return of(subscription, Optional.empty());
    }

    /** With the seats that are taken now. */
    public static SubscriptionView of(Subscription subscription, int seatsUsed) {
        return of(subscription, Optional.of(seatsUsed));
    }

    private static SubscriptionView of(Subscription subscription, Optional<Integer> seatsUsed) {
        return new SubscriptionView(
                subscription.group().toString(),
                subscription.plan().value(),
                subscription.status().name().toLowerCase(Locale.ROOT),
                subscription.seats(),
                subscription.expiresAt(),
                subscription.revision(),
                seatsUsed);
    }
}
