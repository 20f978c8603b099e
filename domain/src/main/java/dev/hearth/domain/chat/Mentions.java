package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import java.util.Set;

/**
 * Whom a message calls by name.
 *
 * @param people those called one by one, all members of the channel when it was written
 * @param audience everybody, when the whole channel is called
 */
public record Mentions(Set<UserId> people, Audience audience) {
    public static final Mentions NONE = new Mentions(Set.of(), Audience.NAMED);

    public Mentions {
        people = Set.copyOf(people);
    }

    /** Who is called besides those named. */
    public enum Audience {
        /** Nobody. */
        NAMED,
        /** Every member of the channel, or in a thread everybody who follows it. */
        EVERYBODY
    }

    /** Whether the message calls the person; nobody calls themselves. */
    public boolean call(UserId person) {
        return audience == Audience.EVERYBODY || people.contains(person);
    }
}
