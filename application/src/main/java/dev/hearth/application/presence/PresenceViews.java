package dev.hearth.application.presence;

import dev.hearth.application.identity.UserCards;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.presence.PresenceState;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows how people are, with one read for all whose names are not known yet. */
public final class PresenceViews {
    private final Presences presences;
    private final UserCards cards;
    private final Clock clock;

    public PresenceViews(Presences presences, UserCards cards, Clock clock) {
        this.presences = presences;
        this.cards = cards;
        this.clock = clock;
    }

    /** The people in the order asked for, without those whose account is gone. */
    List<PresenceView> of(Collection<UserId> people) {
        Set<UserId> asked = new LinkedHashSet<>(people);
        Map<UserId, PresenceState> states = presences.of(asked);
        Map<UserId, UserCard> known = cards.details(asked);
        Instant now = clock.instant();
        return asked.stream()
                .flatMap(user -> Optional.ofNullable(known.get(user)).stream())
                .map(card -> PresenceView.of(
                        card,
                        states.getOrDefault(card.id(), PresenceState.OFFLINE),
                        card.status().at(now)))
                .toList();
    }
}
