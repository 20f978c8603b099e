package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Emoji;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All emoji under a message, in the order in which each was first given.
 *
 * @param all no emoji twice, at most {@value #MOST}
 */
public record Reactions(List<Reaction> all) {
    /** So many different emoji still fit under a message; more would let one person bury it. */
    public static final int MOST = 20;

    public static final Reactions NONE = new Reactions(List.of());

    public Reactions {
        all = List.copyOf(all);
    }

    /** With the person's emoji; the same when it was there already. */
    public Reactions with(UserId person, Emoji emoji) {
        Optional<Reaction> given = of(emoji);
        if (given.filter(r -> r.people().contains(person)).isPresent()) {
            return this;
        }
        if (given.isEmpty() && all.size() >= MOST) {
            throw new Refusal.Conflict("emoji", "A message holds at most " + MOST + " different emoji.");
        }
        List<UserId> people = new ArrayList<>(given.map(Reaction::people).orElse(List.of()));
        people.add(person);
        return put(new Reaction(emoji, people));
    }

    /** Without the person's emoji; the same when it was not there. */
    public Reactions without(UserId person, Emoji emoji) {
        Optional<Reaction> given = of(emoji).filter(r -> r.people().contains(person));
        if (given.isEmpty()) {
            return this;
        }
        List<UserId> rest =
                given.get().people().stream().filter(p -> !p.equals(person)).toList();
        if (rest.isEmpty()) {
            return new Reactions(
                    all.stream().filter(r -> !r.emoji().equals(emoji)).toList());
        }
        return put(new Reaction(emoji, rest));
    }

    /** The emoji that somebody gave, in the order in which each was first given. */
    public List<Emoji> by(UserId person) {
        return all.stream()
                .filter(reaction -> reaction.people().contains(person))
                .map(Reaction::emoji)
                .toList();
    }

    public Optional<Reaction> of(Emoji emoji) {
        return all.stream().filter(r -> r.emoji().equals(emoji)).findFirst();
    }

    private Reactions put(Reaction changed) {
        List<Reaction> next = new ArrayList<>(all);
        next.replaceAll(r -> r.emoji().equals(changed.emoji()) ? changed : r);
        if (of(changed.emoji()).isEmpty()) {
            next.add(changed);
        }
        return new Reactions(next);
    }
}
