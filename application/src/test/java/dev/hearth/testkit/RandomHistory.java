package dev.hearth.testkit;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A store's life by chance: the same seed gives the same life. Remembers what each scope must hold in the end. */
public final class RandomHistory {
    private static final int PEOPLE = 6;
    private static final int SENDS = 4;

    private final Stores stores;
    private final Given given;
    private final Random chance;
    private final List<User> people;
    private final List<Channel> channels;
    private final List<Group> groups;
    private final List<Revised> expected = new ArrayList<>();

    private RandomHistory(Stores stores, long seed) {
        this.stores = stores;
        this.given = Given.in(stores);
        this.chance = new Random(seed);
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        this.channels = List.of(
                remember(given.storedChannel("one", any(people))), remember(given.storedChannel("two", any(people))));
        this.groups = List.of(remember(given.storedGroup("home", any(people))));
    }

    /** Lives through a number of events. */
    public static RandomHistory played(Stores stores, long seed, int events) {
        RandomHistory history = new RandomHistory(stores, seed);
        for (int i = 0; i < events; i++) {
            history.somethingHappens();
        }
        return history;
    }

    /** Every scope in which something happened. */
    public List<Scope> scopes() {
        return expected.stream().map(Revised::scope).distinct().toList();
    }

    /** What the scope must hold, in order. */
    public List<Revised> of(Scope scope) {
        return expected.stream()
                .filter(record -> record.scope().equals(scope))
                .sorted(Comparator.comparingLong(Revised::revision))
                .toList();
    }

    private void somethingHappens() {
        User person = any(people);
        Channel channel = any(channels);
        switch (chance.nextInt(6)) {
            case 0 -> remember(given.joined(any(groups), person));
            case 1 -> remember(given.joined(channel, person));
            case 2 ->
                remember(stores.messages()
                        .append(given.newSend(channel, person, "send-" + chance.nextInt(SENDS), "perhaps again")));
            default -> remember(given.storedMessage(channel, person, "message " + chance.nextInt()));
        }
    }

    /** Somebody already in, or a repeated send, gives the record that is there. */
    private <R extends Revised> R remember(R record) {
        if (!expected.contains(record)) {
            expected.add(record);
        }
        return record;
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
