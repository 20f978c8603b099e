package dev.hearth.application.presence;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.presence.PresenceState;
import dev.hearth.domain.shared.Emoji;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody is, as those see it who share a place with them.
 *
 * @param state {@code online}, {@code away}, {@code dnd} or {@code offline}
 * @param statusUntil when the status ends by itself
 */
public record PresenceView(
        CardView user,
        String state,
        Optional<String> statusText,
        Optional<String> statusEmoji,
        Optional<Instant> statusUntil) {
    /** Shows a status that has not ended. */
    public static PresenceView of(UserCard card, PresenceState state, Status status) {
        return new PresenceView(
                CardView.of(card), state.word(), status.text(), status.emoji().map(Emoji::value), status.until());
    }
}
