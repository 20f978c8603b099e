package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import java.util.List;

/**
 * One emoji under a message.
 *
 * @param people who gave it, each once, in the order they came; at least one
 */
public record Reaction(Emoji emoji, List<UserId> people) {
    public Reaction {
        people = List.copyOf(people);
        if (people.isEmpty() || people.stream().distinct().count() < people.size()) {
            throw new IllegalArgumentException("A reaction is somebody's, and each person's once.");
        }
    }
}
