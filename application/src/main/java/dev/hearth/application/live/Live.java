package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.presence.Attendance;
import dev.hearth.application.presence.Presentee;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What connected clients hear. A client follows its person's groups and channels from the moment it connects, from the positions
 * it hands in or from now on; a membership that begins or ends later takes effect at once. The law: what a client knew, and all
 * it heard, is what it would be shown now.
 *
 * <p>Safe from any thread. {@link #connect} and {@link #catchUp} read the store and wait: call them from a virtual thread.
 */
public final class Live implements AutoCloseable {
    /** So few that they fit a connection's queue however long they are. */
    private static final int PAGE = 16;

    private static final long RETRY_MILLIS = 500;

    private final FollowRules rules;
    private final Resumption resumption;
    private final ChangeLog log;
    private final EventViews views;
    private final Attendance attendance;
    private final Executor executor;
    private final Rooms rooms;
    private final Map<Client, Following> clients = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Following>> byUser = new ConcurrentHashMap<>();
    private final EventBus.Subscription subscription;

    /**
     * Hears the bus from now on.
     *
     * @param executor runs the rooms; a thread for each task, since a room may wait for the store
     */
    public Live(
            EventBus bus,
            FollowRules rules,
            Resumption resumption,
            ChangeLog log,
            EventViews views,
            Attendance attendance,
            Clock clock,
            Executor executor) {
        this.rules = rules;
        this.resumption = resumption;
        this.log = log;
        this.views = views;
        this.attendance = attendance;
        this.executor = executor;
        this.rooms = new Rooms(log, views, clock, executor);
        this.subscription = bus.subscribe(new Ear());
    }

    /**
     * Lets a client hear everything its person follows. For a scope whose position is handed in, what changed since is told
     * first.
     *
     * @return from where the client hears everything, for each scope it follows
     */
    public Map<Scope, Long> connect(Client client, Positions positions) {
        Following following = new Following(client, rooms);
        clients.put(client, following);
        // Before the memberships are read: one that begins meanwhile is heard by the ear instead.
        byUser.computeIfAbsent(client.user(), u -> ConcurrentHashMap.newKeySet())
                .add(following);
        Map<Scope, Long> heads = followFromNow(following, positions);
        heads.putAll(resumeAll(following, positions));
        following.attended(attendance.arrived(client.user()));
        return heads;
    }

    /** Tells a connected client what changed since the positions, and lets it go on hearing from there. */
    public Map<Scope, Long> catchUp(Client client, Positions positions) {
        return resumeAll(following(client), positions);
    }

    /**
     * Lets a client hear one scope, from now on; nothing changes when it does so already.
     *
     * @return from where it is sure to hear everything
     */
    public long follow(Client client, Scope scope) {
        Following following = following(client);
        following.expect(scope);
        if (!rules.mayFollow(client.user(), scope)) {
            throw notFound(scope);
        }
        OptionalLong from = waitFor(following.enter(scope, OptionalLong.empty()));
        if (following.hasEnded(scope)) {
            throw notFound(scope);
        }
        return from.orElseGet(() -> log.head(scope));
    }

    private static Refusal notFound(Scope scope) {
        return new Refusal.NotFound(scope.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Lets a client hear one scope no longer. */
    public void unfollow(Client client, Scope scope) {
        following(client).leave(scope);
    }

    /** Ends everything for a client; also one that is still connecting. */
    public void disconnect(Client client) {
        Following following = clients.remove(client);
        if (following != null) {
            byUser.computeIfPresent(client.user(), (u, all) -> {
                all.remove(following);
                return all.isEmpty() ? null : all;
            });
            following.close();
        }
    }

    /** A client has asked for something that a person wanted; does nothing for one that is gone. */
    public void active(Client client) {
        Optional.ofNullable(clients.get(client)).flatMap(Following::presentee).ifPresent(Presentee::active);
    }

    /** A client says that its person is not there. */
    public void away(Client client) {
        following(client).presentee().ifPresent(Presentee::away);
    }

    /** The rooms of this node, for those who tell what passes. */
    Rooms places() {
        return rooms;
    }

    /** Tells clients how far scopes have come that they follow; those who are to be told the same share one delivery. */
    void mention(Map<Client, Map<Scope, Long>> heads) {
        Map<Map<Scope, Long>, Delivery> deliveries = new HashMap<>();
        heads.forEach((client, all) -> {
            Following following = clients.get(client);
            if (following != null) {
                following.mention(
                        all, some -> deliveries.computeIfAbsent(some, h -> new Delivery(List.of(LiveEvent.heads(h)))));
            }
        });
    }

    /** The sessions that clients of this node live by. */
    Set<SessionId> sessions() {
        return clients.keySet().stream().map(Client::session).collect(Collectors.toSet());
    }

    /** Ends all clients of this node that live by one of the sessions. */
    void end(Set<SessionId> ended) {
        clients.keySet().stream()
                .filter(client -> ended.contains(client.session()))
                .forEach(Client::end);
    }

    /** How many clients are connected to this node. */
    public int clients() {
        return clients.size();
    }

    /** How many scopes somebody on this node follows. */
    public int rooms() {
        return rooms.count();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private Following following(Client client) {
        return Optional.ofNullable(clients.get(client))
                .orElseThrow(() -> new Refusal.Unauthenticated("The connection is closed."));
    }

    private Map<Scope, Long> followFromNow(Following following, Positions positions) {
        Map<Scope, CompletableFuture<OptionalLong>> entering = new LinkedHashMap<>();
        for (Scope scope : rules.followedBy(following.client().user())) {
            if (!positions.byScope().containsKey(scope)) {
                entering.put(scope, following.enter(scope, OptionalLong.empty()));
            }
        }
        Map<Scope, Long> heads = new LinkedHashMap<>();
        entering.forEach((scope, joined) -> waitFor(joined).ifPresent(head -> heads.put(scope, head)));
        return heads;
    }

    private Map<Scope, Long> resumeAll(Following following, Positions positions) {
        Map<Scope, Long> heads = new LinkedHashMap<>();
        positions
                .byScope()
                .forEach((scope, position) ->
                        resume(following, scope, position).ifPresent(head -> heads.put(scope, head)));
        return heads;
    }

    private OptionalLong resume(Following following, Scope scope, long position) {
        // Nothing live while old changes are told: a change would come before those it follows.
        following.leave(scope);
        following.expect(scope);
        return switch (resumption.resume(following.client().user(), scope, position)) {
            case Resumption.Outcome.Resumed resumed -> replay(following, scope, resumed.position());
            case Resumption.Outcome.Reset reset -> {
                tell(following.client(), LiveEvent.reset(scope, reset.head()));
                yield goOn(following, scope, reset.head());
            }
            case Resumption.Outcome.Closed closed -> {
                tell(following.client(), LiveEvent.closed(scope, position));
                yield OptionalLong.empty();
            }
        };
    }

    private OptionalLong replay(Following following, Scope scope, long from) {
        long position = from;
        Changes.Rest rest = Changes.Rest.MORE;
        // A slow client may take long; who is put out meanwhile must not hear what is said after that.
        while (rest == Changes.Rest.MORE && following.client().awaitRoom() && !following.hasEnded(scope)) {
            Changes changes = log.since(scope, position, PAGE);
            if (!changes.records().isEmpty()) {
                following.client().hear(new Delivery(views.of(changes.records(), position)));
            }
            position = changes.cursor();
            rest = changes.rest();
        }
        return goOn(following, scope, position);
    }

    /** Lets it hear what comes after the position, unless the person was put out meanwhile. */
    private static OptionalLong goOn(Following following, Scope scope, long position) {
        OptionalLong from = waitFor(following.enter(scope, OptionalLong.of(position)));
        if (from.isEmpty() && following.hasEnded(scope)) {
            tell(following.client(), LiveEvent.closed(scope, position));
        }
        return from;
    }

    private static void tell(Client client, LiveEvent event) {
        client.hear(new Delivery(List.of(event)));
    }

    private static Delivery closed(Scope scope, long revision) {
        return new Delivery(List.of(LiveEvent.closed(scope, revision)));
    }

    private static <T> T waitFor(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
        }
    }

    /** Hears the bus and passes on at once. */
    private final class Ear implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            rooms.changed(change);
            if (change.endsFollowing()) {
                change.follower().ifPresent(f -> end(f, change.scope(), change.revision()));
            }
            change.follower().ifPresent(f -> membershipChanged(f, change.scope(), change.revision()));
        }

        @Override
        public void moved(Scope scope, long revision, Optional<Scope> follower) {
            rooms.moved(scope, revision);
            follower.ifPresent(f -> membershipChanged(f, scope, revision));
        }

        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(LiveSessions.ENDED)) {
                SessionId ended = SessionId.parse(signal.text());
                byUser.getOrDefault(new UserId(signal.about().id()), Set.of()).stream()
                        .map(Following::client)
                        .filter(client -> client.session().equals(ended))
                        .forEach(Client::end);
            }
        }

        /** At once, without asking the store: what is said next is not for them. */
        private void end(Scope follower, Scope scope, long revision) {
            byUser.getOrDefault(new UserId(follower.id()), Set.of())
                    .forEach(following -> following.end(scope, closed(scope, revision)));
        }

        private void membershipChanged(Scope follower, Scope scope, long revision) {
            for (Following following : concerned(follower)) {
                executor.execute(() -> applyWhenPossible(following, scope, revision));
            }
        }

        private Collection<Following> concerned(Scope follower) {
            return follower.kind() == Scope.Kind.USER
                    ? byUser.getOrDefault(new UserId(follower.id()), Set.of())
                    : clients.values().stream()
                            .filter(following -> following.follows(follower))
                            .toList();
        }

        private void applyWhenPossible(Following following, Scope scope, long revision) {
            try {
                apply(following, scope, revision);
            } catch (Refusal.Unavailable storeIsAway) {
                CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, executor)
                        .execute(() -> applyWhenPossible(following, scope, revision));
            }
        }

        private void apply(Following following, Scope scope, long revision) {
            OptionalLong since = rules.since(following.client().user(), scope);
            if (since.isPresent()) {
                following.expect(scope);
                // From just before the change, so that the newcomer hears of their own arrival and of all that follows
                // it; also where the notice is an older one, of their having left before.
                waitFor(following.enter(scope, OptionalLong.of(Math.max(revision, since.getAsLong()) - 1)));
            } else {
                following.end(scope, closed(scope, revision));
                // They may have been let in again since the store was asked, and that notice have been faster than this
                // one.
                if (rules.mayFollow(following.client().user(), scope)) {
                    apply(following, scope, revision);
                }
            }
        }
    }
}
