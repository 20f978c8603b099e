package dev.hearth.application.live;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A client that writes down all it hears, and where it would resume, over all its connections. Safe from any thread. */
final class ListeningClient {
    private final UserId user;
    private final SessionId session;
    private final List<LiveEvent> heard = new ArrayList<>();
    private final List<Map<String, String>> heads = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();
    private final List<List<LiveEvent>> passing = new ArrayList<>();
    private final Map<Scope, Long> cursors = new HashMap<>();
    private Optional<Client> current = Optional.empty();
    private final List<ConnectionId> replaced = new ArrayList<>();
    private volatile boolean ended;

    ListeningClient(UserId user) {
        this(user, new SessionId(UUID.randomUUID()));
    }

    private ListeningClient(UserId user, SessionId session) {
        this.user = user;
        this.session = session;
    }

    static ListeningClient of(Caller caller) {
        return new ListeningClient(caller.user(), caller.session());
    }

    /** Whether it was told that its session has ended. */
    boolean ended() {
        return ended;
    }

    /** Which of its connections were told that another one has come for them. */
    synchronized List<ConnectionId> replaced() {
        return List.copyOf(replaced);
    }

    /** A new connection of the same client. */
    synchronized Client connection() {
        Client opened = opened();
        current = Optional.of(opened);
        return opened;
    }

    private Client opened() {
        ConnectionId id = new ConnectionId(UUID.randomUUID());
        return new Client() {
            @Override
            public ConnectionId id() {
                return id;
            }

            @Override
            public UserId user() {
                return user;
            }

            @Override
            public SessionId session() {
                return session;
            }

            @Override
            public void end() {
                cut();
                ended = true;
            }

            @Override
            public void replaced() {
                synchronized (ListeningClient.this) {
                    replaced.add(id);
                }
            }

            @Override
            public void hear(Delivery delivery) {
                write(this, delivery.events());
            }

            @Override
            public void hint(Delivery delivery) {
                note(this, delivery.events());
            }

            @Override
            public boolean awaitRoom() {
                return true;
            }
        };
    }

    synchronized Positions positions() {
        return new Positions(cursors);
    }

    /** What it was told on connecting. */
    synchronized void resumesAt(Map<Scope, Long> heads) {
        heads.forEach((scope, head) -> cursors.merge(scope, head, Math::max));
    }

    synchronized int heard() {
        return heard.size();
    }

    synchronized List<LiveEvent> heardIn(Scope scope) {
        return heard.stream().filter(e -> e.scope().equals(scope.toString())).toList();
    }

    synchronized List<Long> revisionsIn(Scope scope) {
        return heardIn(scope).stream().map(LiveEvent::revision).toList();
    }

    /** Whatever is still on its way to the open connection will not arrive. */
    synchronized void cut() {
        current = Optional.empty();
    }

    /** How far scopes were said to have come, each time. */
    synchronized List<Map<String, String>> heads() {
        return List.copyOf(heads);
    }

    /** What passed by, of a kind, in order. */
    synchronized List<LiveEvent> passing(String type) {
        return passing.stream()
                .flatMap(List::stream)
                .filter(e -> e.type().equals(type))
                .toList();
    }

    /** What passed by, in order: what came in one go in one list. */
    synchronized List<List<LiveEvent>> passingTogether() {
        return List.copyOf(passing);
    }

    /** What it was told to have missed though it was not told of it before; of scopes it knows a position in. */
    synchronized List<String> untold() {
        return List.copyOf(untold);
    }

    private void mustKnow(HeadsView view) {
        view.scopes().forEach((scope, head) -> {
            long known = cursors.getOrDefault(Scope.parse(scope), Long.MAX_VALUE);
            if (Long.parseLong(head) > known) {
                untold.add(scope + " is at " + head + ", heard up to " + known);
            }
        });
    }

    private synchronized void note(Client connection, List<LiveEvent> events) {
        if (current.equals(Optional.of(connection))) {
            passing.add(events);
        }
    }

    private synchronized void write(Client connection, List<LiveEvent> events) {
        if (!current.equals(Optional.of(connection))) {
            return;
        }
        for (LiveEvent event : events) {
            if (event.data() instanceof HeadsView view) {
                heads.add(view.scopes());
                mustKnow(view);
                continue;
            }
            heard.add(event);
            cursors.put(Scope.parse(event.scope()), Long.parseLong(event.cursor()));
        }
    }
}
