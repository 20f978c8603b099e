package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something passing on its way to everybody who follows one of several scopes: it goes from room to room, so that each client
 * hears it once however many rooms it is in, and is encoded once for all. In one room at a time.
 */
final class Round {
    private static final System.Logger LOG = System.getLogger(Round.class.getName());

    private final Rooms rooms;
    private final Iterator<Scope> left;
    private final Delivery delivery;
    private final Function<Round, Letter> letter;
    private final Set<Client> told = new HashSet<>();

    private Round(Rooms rooms, Collection<Scope> scopes, Delivery delivery, Function<Round, Letter> letter) {
        this.rooms = rooms;
        this.left = scopes.iterator();
        this.delivery = delivery;
        this.letter = letter;
    }

    /** Begins one through the rooms of several scopes. */
    static void through(Rooms rooms, Collection<Scope> scopes, LiveEvent event) {
        new Round(rooms, scopes, new Delivery(List.of(event)), Letter.Visit::new).goOn();
    }

    /** Begins one through a single room, for those who know all that was stored before it. */
    static void within(Rooms rooms, Scope scope, LiveEvent event, UserId unheardBy) {
        new Round(rooms, Set.of(scope), new Delivery(List.of(event)), round -> new Letter.Aside(round, unheardBy))
                .goOn();
    }

    /** Tells a room's followers. */
    void visit(Collection<Client> followers, Optional<UserId> unheardBy) {
        for (Client client : followers) {
            if (unheardBy.filter(client.user()::equals).isEmpty() && told.add(client)) {
                tell(client);
            }
        }
    }

    /** One client that breaks its promise never to throw must not keep it from the others. */
    private void tell(Client client) {
        try {
            client.hint(delivery);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "A client failed to hear", broken);
        }
    }

    /** Goes to the next room in which somebody is. */
    void goOn() {
        rooms.tellNext(left, letter.apply(this));
    }
}
