package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.presence.Attendance;
import dev.hearth.application.presence.Presentee;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

    private final EventBus bus;
    private final FollowRules rules;
    private final Resumption resumption;
    private final ChangeLog log;
    private final EventViews views;
    private final Attendance attendance;
    private final Rooms rooms;
    private final Followings followings = new Followings();
    private final Doorkeeper doorkeeper;
    private final EventBus.Subscription subscription;
    private final List<Consumer<UserId>> arrivals = new CopyOnWriteArrayList<>();

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
        this.bus = bus;
        this.rules = rules;
        this.resumption = resumption;
        this.log = log;
        this.views = views;
        this.attendance = attendance;
        this.rooms = new Rooms(log, views, clock, executor, this::wasPutOut);
        this.doorkeeper = new Doorkeeper(rules, log, views, executor);
        Recheck recheck = new Recheck(followings, doorkeeper::check, executor);
        this.subscription = bus.subscribe(new Ear(rooms, followings, doorkeeper, recheck));
    }

    /**
     * Lets a client hear everything its person follows. For a scope whose position is handed in, what changed since is told
     * first.
     *
     * @return from where the client hears everything, for each scope it follows
     */
    public Map<Scope, Long> connect(Client client, Positions positions) {
        Following following = new Following(client, rooms);
        Map<Scope, Long> heads = following.inTurn(() -> begin(following, positions));
        following.attended(attendance.arrived(client.user()));
        return heads;
    }

    private Map<Scope, Long> begin(Following following, Positions positions) {
        // Before the memberships are read: one that begins meanwhile is heard by the ear instead, after this.
        followings.add(following);
        Map<Scope, Long> heads = followFromNow(following, positions);
        heads.putAll(resumeAll(following, positions));
        arrivals.forEach(arrival -> arrival.accept(following.client().user()));
        return heads;
    }

    /**
     * Ends the connection over which a client was here before, on whichever node it is: it may still seem alive. Does nothing when
     * it has ended, or belongs to another session.
     */
    public void replace(Client returned, ConnectionId gone) {
        bus.signal(new Replacement(returned.session(), gone).about(returned));
    }

    /** Tells a connected client what changed since the positions, and lets it go on hearing from there. */
    public Map<Scope, Long> catchUp(Client client, Positions positions) {
        Following following = following(client);
        return following.inTurn(() -> resumeAll(following, positions));
    }

    /**
     * Lets a client hear one scope, from now on; nothing changes when it does so already, and the store is not asked. Waits for the
     * store and the scope's room.
     *
     * @return from where it is sure to hear everything
     */
    public long follow(Client client, Scope scope) {
        Following following = following(client);
        Following.Standing before = following.standing(scope);
        // What it was told, and not what is stored: who is cut off before it hears the rest would never ask for that.
        OptionalLong reached = waitFor(following.reached(scope));
        return reached.isPresent() && following.standing(scope).equals(before)
                ? reached.getAsLong()
                : enter(following, scope);
    }

    private long enter(Following following, Scope scope) {
        Following.Standing before = following.standing(scope);
        if (!rules.mayFollow(following.client().user(), scope)) {
            throw notFound(scope);
        }
        OptionalLong from = following.inTurn(() -> enterFrom(whereItWas(following, scope), following, scope, before));
        if (from.isEmpty()) {
            // What the store said may be wrong by now.
            return follow(following.client(), scope);
        }
        if (following.standing(scope).ends() != before.ends() || !mayStill(following, scope)) {
            throw notFound(scope);
        }
        return from.getAsLong();
    }

    /**
     * From where a client goes on that heard of the scope until now: somebody has let it in meanwhile, or its room has put it out and
     * the ear does not know.
     */
    private OptionalLong whereItWas(Following following, Scope scope) {
        if (!following.follows(scope)) {
            return OptionalLong.empty();
        }
        // First: where the store is away, all is to stay as it is.
        OptionalLong since = rules.since(following.client().user(), scope);
        OptionalLong until = waitFor(following.standAside(scope));
        return until.isEmpty() ? until : OptionalLong.of(Doorkeeper.goingOn(scope, until.getAsLong(), since));
    }

    private static OptionalLong enterFrom(
            OptionalLong position, Following following, Scope scope, Following.Standing before) {
        try {
            return waitFor(following.enter(scope, position, before));
        } catch (RuntimeException failed) {
            // The client is told, and asks again.
            following.giveUp(scope);
            throw failed;
        }
    }

    /** Where one may come to look without being in it, that may have ended before the ear knew of the client there. */
    private boolean mayStill(Following following, Scope scope) {
        boolean may = scope.kind() != Scope.Kind.PROJECT
                || rules.mayFollow(following.client().user(), scope);
        if (!may) {
            following.leave(scope);
        }
        return may;
    }

    /** A room may read of it before the ear hears of it, or the notice may never come. */
    private void wasPutOut(Scope scope, Client client, long revision) {
        followings.of(client).ifPresent(following -> doorkeeper.wasPutOut(following, scope, revision));
    }

    private static Refusal notFound(Scope scope) {
        return new Refusal.NotFound(scope.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Lets a client hear one scope no longer. */
    public void unfollow(Client client, Scope scope) {
        Following following = following(client);
        // In turn: who is looking up at the same time what the client should follow would let it in again.
        following.inTurn(() -> following.unfollow(scope));
    }

    /** Ends everything for a client; also one that is still connecting. */
    public void disconnect(Client client) {
        followings.remove(client).ifPresent(Following::close);
    }

    /** A client has asked for something that a person wanted; does nothing for one that is gone. */
    public void active(Client client) {
        followings.of(client).flatMap(Following::presentee).ifPresent(Presentee::active);
    }

    /** A client says that its person is not there. */
    public void away(Client client) {
        following(client).presentee().ifPresent(Presentee::away);
    }

    /** Has somebody told of each person who connects, before they are told that all they follow is heard. */
    void whenArriving(Consumer<UserId> arrival) {
        arrivals.add(arrival);
    }

    /** Whether a person has a client on this node, be it one that is still connecting. */
    boolean isHere(UserId person) {
        return !followings.of(person).isEmpty();
    }

    /** Everybody who has a client on this node. */
    Set<UserId> people() {
        return followings.clients().stream().map(Client::user).collect(Collectors.toUnmodifiableSet());
    }

    /** The rooms of this node, for those who tell what passes. */
    Rooms places() {
        return rooms;
    }

    /** Tells clients how far scopes have come that they follow; those who are to be told the same share one delivery. */
    void mention(Map<Client, Map<Scope, Long>> heads) {
        Map<Map<Scope, Long>, Delivery> deliveries = new HashMap<>();
        heads.forEach((client, all) -> followings
                .of(client)
                .ifPresent(following -> following.mention(
                        all,
                        some -> deliveries.computeIfAbsent(some, h -> new Delivery(List.of(LiveEvent.heads(h)))))));
    }

    /** The sessions that clients of this node live by. */
    Set<SessionId> sessions() {
        return followings.clients().stream().map(Client::session).collect(Collectors.toSet());
    }

    /** Ends all clients of this node that live by one of the sessions. */
    void end(Set<SessionId> ended) {
        followings.clients().stream()
                .filter(client -> ended.contains(client.session()))
                .forEach(Client::end);
    }

    /** How many clients are connected to this node. */
    public int clients() {
        return followings.clients().size();
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
        return followings.of(client).orElseThrow(() -> new Refusal.Unauthenticated("The connection is closed."));
    }

    private Map<Scope, Long> followFromNow(Following following, Positions positions) {
        Map<Scope, CompletableFuture<OptionalLong>> entering = new LinkedHashMap<>();
        for (Scope scope : rules.followedBy(following.client().user())) {
            if (!positions.byScope().containsKey(scope)) {
                entering.put(scope, following.enter(scope, OptionalLong.empty(), Following.Standing.NEW));
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
        // Nothing live while old changes are told: a change would come before those it follows. Waits until the room
        // has told
        // what it was about to.
        waitFor(following.standAside(scope));
        try {
            return resumeAside(following, scope, position);
        } catch (RuntimeException failed) {
            // The client is told, and asks again for what it wants to hear, from where it wants to.
            following.giveUp(scope);
            throw failed;
        }
    }

    private OptionalLong resumeAside(Following following, Scope scope, long position) {
        Following.Standing before = following.standing(scope);
        return switch (resumption.resume(following.client().user(), scope, position)) {
            case Resumption.Outcome.Resumed resumed -> replay(following, scope, resumed.position(), before);
            case Resumption.Outcome.Reset reset -> {
                tell(following.client(), LiveEvent.reset(scope, reset.head()));
                yield goOn(following, scope, reset.head(), before);
            }
            case Resumption.Outcome.Closed closed -> {
                tell(following.client(), LiveEvent.closed(scope, position));
                yield OptionalLong.empty();
            }
        };
    }

    private OptionalLong replay(Following following, Scope scope, long from, Following.Standing before) {
        long position = from;
        Changes.Rest rest = Changes.Rest.MORE;
        // A slow client may take long; who is put out meanwhile must not hear what is said after that.
        while (rest == Changes.Rest.MORE && following.client().awaitRoom() && isAsBefore(following, scope, before)) {
            Changes changes = log.since(scope, position, PAGE);
            if (!changes.records().isEmpty()) {
                following.client().hear(new Delivery(views.of(changes.records(), position)));
            }
            position = changes.cursor();
            rest = changes.rest();
        }
        return goOn(following, scope, position, before);
    }

    private static boolean isAsBefore(Following following, Scope scope, Following.Standing before) {
        return following.standing(scope).equals(before);
    }

    /** Lets it hear what comes after the position, unless the person was put out meanwhile. */
    private OptionalLong goOn(Following following, Scope scope, long position, Following.Standing before) {
        OptionalLong from = waitFor(following.enter(scope, OptionalLong.of(position), before));
        boolean ended = from.isEmpty() && !isAsBefore(following, scope, before);
        if (ended || !mayStill(following, scope)) {
            tell(following.client(), LiveEvent.closed(scope, position));
            return OptionalLong.empty();
        }
        return from;
    }

    private static void tell(Client client, LiveEvent event) {
        client.hear(new Delivery(List.of(event)));
    }

    static Delivery closed(Scope scope, long revision) {
        return new Delivery(List.of(LiveEvent.closed(scope, revision)));
    }

    static <T> T waitFor(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
        }
    }
}
