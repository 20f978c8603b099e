package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is passing, on its way to everybody who follows one of its scopes: it goes from room to room, so that each client hears it once
 * however many rooms it is in. Several things go together: who knows of none that pass through a room hears all of them in one go, encoded
 * once for everybody. In one room at a time, and always the same way through the rooms.
 */
final class Round {
    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    private final Rooms rooms;
    private final List<Passing> passing;
    private final List<Delivery> alone;
    private final SortedMap<Scope, BitSet> ways = new TreeMap<>(Comparator.comparing(Scope::toString));
    private final Iterator<Scope> left;
    private final Function<Round, Letter> letter;
    private final Runnable end;

    /** Which of them each client has heard. A set that is in here is not changed any more: many clients share one. */
    private final Map<Client, BitSet> told = new HashMap<>();

    /**
     * One of the things that pass.
     *
     * @param scopes whose followers hear it
     */
    record Passing(LiveEvent event, Collection<Scope> scopes) {}

    private Round(Rooms rooms, List<Passing> passing, Function<Round, Letter> letter, Runnable end) {
        this.rooms = rooms;
        this.passing = passing;
        this.alone = passing.stream()
                .map(each -> new Delivery(List.of(each.event())))
                .toList();
        this.letter = letter;
        this.end = end;
        for (int i = 0; i < passing.size(); i++) {
            for (Scope scope : passing.get(i).scopes()) {
                ways.computeIfAbsent(scope, s -> new BitSet()).set(i);
            }
        }
        this.left = ways.keySet().iterator();
    }

    /**
     * Begins one through the rooms of several scopes.
     *
     * @param end is run when everybody was told, by the thread of the last room or, where there is none, at once; must not wait
     */
    static void through(Rooms rooms, List<Passing> passing, Runnable end) {
        new Round(rooms, passing, Letter.Visit::new, end).goOn();
    }

    /** Begins one through a single room. */
    static void through(Rooms rooms, Scope scope, LiveEvent event) {
        through(rooms, List.of(new Passing(event, List.of(scope))), () -> {});
    }

    /** Begins one through a single room, for those who know all that was stored before it. */
    static void within(Rooms rooms, Scope scope, LiveEvent event, UserId unheardBy) {
        List<Passing> passing = List.of(new Passing(event, List.of(scope)));
        new Round(rooms, passing, round -> new Letter.Aside(round, unheardBy), () -> {}).goOn();
    }

    /** Tells a room's followers. */
    void visit(Scope room, Collection<Client> followers, Optional<UserId> unheardBy) {
        BitSet here = ways.getOrDefault(room, new BitSet());
        Delivery together = together(here);
        for (Client client : followers) {
            if (unheardBy.filter(client.user()::equals).isEmpty()) {
                tell(client, here, together);
            }
        }
    }

    private Delivery together(BitSet some) {
        return some.cardinality() == 1
                ? alone.get(some.nextSetBit(0))
                : new Delivery(
                        some.stream().mapToObj(i -> passing.get(i).event()).toList());
    }

    /** Who knows a part of them hears the others one by one: what each lacks may differ, and is not encoded for each. */
    private void tell(Client client, BitSet here, Delivery together) {
        BitSet known = told.putIfAbsent(client, here);
        if (known == null) {
            tell(client, together);
            return;
        }
        BitSet unheard = (BitSet) here.clone();
        unheard.andNot(known);
        if (!unheard.isEmpty()) {
            unheard.stream().forEach(i -> tell(client, alone.get(i)));
            unheard.or(known);
            told.put(client, unheard);
        }
    }

    /** One client that breaks its promise never to throw must not keep it from the others. */
    private void tell(Client client, Delivery delivery) {
        try {
            client.hint(delivery);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A client failed to hear", broken);
        }
    }

    /** Goes to the next room in which somebody is. */
    void goOn() {
        if (!rooms.tellNext(left, letter.apply(this))) {
            end.run();
        }
    }
}
