package dev.hearth.application.shared;

import dev.hearth.domain.shared.Limit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each class of things may be done. A class that is missing is not limited.
 *
 * @param perUser what one account may do
 * @param perAddress what all at one address of the network may do together; many people may share one
 */
public record RateRules(Map<RateClass, Limit> perUser, Map<RateClass, Limit> perAddress) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public RateRules {
        perUser = Map.copyOf(perUser);
        perAddress = Map.copyOf(perAddress);
    }

    /** No limits at all: for measurements. */
    public static RateRules none() {
        return new RateRules(Map.of(), Map.of());
    }

    /** What holds where nothing else is configured. */
    public static RateRules usual() {
        return none().perUser(RateClass.READ, 600, MINUTE)
                .perUser(RateClass.WRITE, 100, MINUTE)
                .perUser(RateClass.SEND, 120, MINUTE)
                .perUser(RateClass.SEARCH, 60, MINUTE)
                .perUser(RateClass.MAIL, 5, HOUR)
                .perUser(RateClass.INVITE, 50, HOUR)
                .perUser(RateClass.CONNECT, 60, MINUTE)
                .perAddress(RateClass.READ, 1200, MINUTE)
                .perAddress(RateClass.WRITE, 300, MINUTE)
                .perAddress(RateClass.SEND, 600, MINUTE)
                .perAddress(RateClass.SEARCH, 180, MINUTE)
                .perAddress(RateClass.CALENDAR, 180, MINUTE)
                .perAddress(RateClass.LOGIN, 10, MINUTE)
                .perAddress(RateClass.REGISTER, 20, HOUR)
                .perAddress(RateClass.MAIL, 20, HOUR)
                .perAddress(RateClass.INVITE, 200, HOUR)
                .perAddress(RateClass.CONNECT, 1200, MINUTE);
    }

    /** The same rules with another limit for an account. */
    public RateRules perUser(RateClass kind, int most, Duration per) {
        return new RateRules(with(perUser, kind, most, per), perAddress);
    }

    /** The same rules with another limit for an address. */
    public RateRules perAddress(RateClass kind, int most, Duration per) {
        return new RateRules(perUser, with(perAddress, kind, most, per));
    }

    Optional<Limit> of(RateClass kind, Requester who) {
        return Optional.ofNullable(
                switch (who) {
                    case Requester.User user -> perUser.get(kind);
                    case Requester.Address address -> perAddress.get(kind);
                });
    }

    private static Map<RateClass, Limit> with(Map<RateClass, Limit> limits, RateClass kind, int most, Duration per) {
        Map<RateClass, Limit> changed = new EnumMap<>(RateClass.class);
        changed.putAll(limits);
        changed.put(kind, new Limit(kind.word(), most, per));
        return changed;
    }
}
