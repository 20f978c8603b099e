package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The people of a direct channel, in one order whoever asks, so that the same people have one conversation and not several.
 *
 * @param all 1 (notes to oneself) to {@value #MOST}, sorted by id as text
 */
public record DirectPeople(List<UserId> all) {
    public static final int MOST = 10;

    public DirectPeople {
        all = all.stream()
                .distinct()
                .sorted(Comparator.comparing(UserId::toString))
                .toList();
        if (all.isEmpty() || all.size() > MOST) {
            throw new Refusal.Invalid("userIds", "must be 1 to " + MOST + " people, yourself among them");
        }
    }

    public static DirectPeople of(UserId... people) {
        return new DirectPeople(List.of(people));
    }

    /** Reads {@link #key()}. */
    public static DirectPeople parse(String key) {
        return new DirectPeople(Arrays.stream(key.split("\\+"))
                .map(id -> new UserId(UUID.fromString(id)))
                .toList());
    }

    /** The stored form, unique among direct channels. */
    public String key() {
        return all.stream().map(UserId::toString).collect(Collectors.joining("+"));
    }
}
