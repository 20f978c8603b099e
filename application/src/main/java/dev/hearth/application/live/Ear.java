package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Hears the bus: passes changes on to the rooms at once, and lets clients into rooms and out as memberships begin and end. Safe from
 * any thread.
 */
final class Ear implements EventBus.Listener {
    private static final long RETRY_MILLIS = 500;

    private static final int PAGE = 50;

    private final FollowRules rules;
    private final ChangeLog log;
    private final EventViews views;
    private final Rooms rooms;
    private final Followings followings;
    private final Executor executor;
    private final Recheck recheck;

    Ear(FollowRules rules, ChangeLog log, EventViews views, Rooms rooms, Followings followings, Executor executor) {
        this.rules = rules;
        this.log = log;
        this.views = views;
        this.rooms = rooms;
        this.followings = followings;
        this.executor = executor;
        this.recheck = new Recheck(followings, this::check, executor);
    }

    @Override
    public void changed(Revised change) {
        rooms.changed(change);
        if (change.endsFollowing()) {
            change.follower().ifPresent(f -> end(f, change.scope(), change.revision()));
        }
        change.follower().ifPresent(f -> rightsChanged(f, change.scope(), change.revision()));
    }

    @Override
    public void moved(Scope scope, long revision, Optional<Scope> follower) {
        // Before the room reads the store: what is there by now is for those who still may.
        follower.ifPresent(f -> rightsChanged(f, scope, revision));
        rooms.moved(scope, revision);
    }

    @Override
    public void signalled(Signal signal) {
        if (signal.kind().equals(LiveSessions.ENDED)) {
            SessionId ended = SessionId.parse(signal.text());
            clients(signal).filter(client -> client.session().equals(ended)).forEach(Client::end);
        }
        Replacement.of(signal)
                .ifPresent(replacement ->
                        clients(signal).filter(replacement::concerns).forEach(Client::replaced));
    }

    /** Rooms find out by themselves what was changed in them; who may be in them is looked up. */
    @Override
    public void missed() {
        recheck.begin();
    }

    private void check(Following following) {
        Set<Scope> theirs = rules.followedBy(following.client().user());
        following.missing(theirs).forEach(scope -> apply(following, scope, 0));
        following.followed().stream()
                .filter(scope -> !theirs.contains(scope))
                .forEach(scope -> checkEnded(following, scope));
    }

    /** The person did not follow it a moment ago, as far as the store knows. */
    private void checkEnded(Following following, Scope scope) {
        if (scope.kind() == Scope.Kind.PROJECT) {
            reconsider(following, scope, 0);
        } else {
            // Whom the room has put out already, that sees to.
            Live.waitFor(following.reached(scope)).ifPresent(told -> apply(following, scope, told));
        }
    }

    /**
     * A room has read that somebody is not in it any more. Mostly the notice of that lets them out at about the same time, and there is
     * nothing to do after a while. Where it does not come this lets them out, or in anew where they are in again: else the room would
     * keep them deaf.
     *
     * @param revision of what the room has read
     */
    void wasPutOut(Following following, Scope scope, long revision) {
        if (following.follows(scope)) {
            later(() -> whenPossible(() -> letOut(following, scope, revision)));
        }
    }

    private void letOut(Following following, Scope scope, long revision) {
        Following.Standing before = following.standing(scope);
        if (following.isPaused(scope)
                || !following.follows(scope)
                || Live.waitFor(following.reached(scope)).isPresent()) {
            return;
        }
        UserId user = following.client().user();
        OptionalLong since = rules.since(user, scope);
        if (since.isPresent() || rules.mayFollow(user, scope)) {
            following.inTurn(() -> comeBack(following, scope, goingOn(scope, revision, since), before));
        } else {
            apply(following, scope, revision);
        }
    }

    /** Whoever changes what it depends on meanwhile decides. */
    private void comeBack(Following following, Scope scope, long from, Following.Standing before) {
        if (following.standing(scope).equals(before) && following.follows(scope) && !following.isPaused(scope)) {
            long until = Live.waitFor(following.standAside(scope)).orElse(from);
            letIn(following, scope, OptionalLong.of(Math.max(until, from)), before);
            if (scope.kind() == Scope.Kind.PROJECT) {
                // It may have been shown to fewer people since the store was asked, which nobody who was out was asked
                // about.
                reconsider(following, scope, from);
            }
        }
    }

    /**
     * From where somebody goes on who was put out, or may have been. What was said in a channel while they were away is not for them; of
     * the other scopes it is not told since when they are in.
     */
    static long goingOn(Scope scope, long until, OptionalLong since) {
        return scope.kind() == Scope.Kind.CHANNEL ? Math.max(until, since.orElse(0) - 1) : until;
    }

    /** Where the store is away, later: what was decided holds as long as the standing is the same. */
    private void letIn(Following following, Scope scope, OptionalLong position, Following.Standing before) {
        try {
            following.inTurn(() -> Live.waitFor(following.enter(scope, position, before)));
        } catch (Refusal.Unavailable storeIsAway) {
            later(() -> letIn(following, scope, position, before));
        }
    }

    private Stream<Client> clients(Signal about) {
        return followings.of(new UserId(about.about().id())).stream().map(Following::client);
    }

    /** At once, without asking the store: what is said next is not for them. */
    private void end(Scope follower, Scope scope, long revision) {
        followings
                .of(new UserId(follower.id()))
                .forEach(following -> following.end(scope, Live.closed(scope, revision)));
    }

    private void rightsChanged(Scope follower, Scope scope, long revision) {
        if (follower.kind() != Scope.Kind.USER) {
            followings.in(follower).forEach(following -> reconsider(following, scope, revision));
            return;
        }
        for (Following following : followings.of(new UserId(follower.id()))) {
            whenPossible(() -> apply(following, scope, revision));
            if (scope.kind() == Scope.Kind.GROUP) {
                following.followed(Scope.Kind.PROJECT).forEach(project -> reconsider(following, project, 0));
            }
        }
    }

    /**
     * Others may follow the scope now than could before. At once nobody hears of it, until the store was asked about each.
     *
     * @param revision of what changed that; whoever may follow no longer still hears of it, and of nothing after it
     */
    private void reconsider(Following following, Scope scope, long revision) {
        CompletableFuture<OptionalLong> pause = following.pause(scope);
        whenPossible(() -> {
            OptionalLong until = Live.waitFor(pause);
            following.inTurn(() -> decide(following, scope, until, revision));
        });
    }

    private void decide(Following following, Scope scope, OptionalLong until, long revision) {
        Following.Standing before = following.standing(scope);
        if (!following.isPaused(scope)) {
            return;
        }
        if (rules.mayFollow(following.client().user(), scope)) {
            letIn(following, scope, until, before);
            return;
        }
        long told = until.orElse(revision);
        tell(following.client(), scope, told, revision);
        following.end(scope, Live.closed(scope, Math.max(told, revision)));
    }

    /** What a client has not heard, up to a revision. */
    private void tell(Client client, Scope scope, long after, long upTo) {
        long position = after;
        while (position < upTo) {
            Changes changes = log.since(scope, position, PAGE);
            List<Revised> records = changes.records().stream()
                    .filter(record -> record.revision() <= upTo)
                    .toList();
            if (!records.isEmpty()) {
                Room.hear(client, new Delivery(views.of(records, position)));
            }
            position = changes.rest() == Changes.Rest.MORE ? changes.cursor() : upTo;
        }
    }

    private void whenPossible(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (Refusal.Unavailable storeIsAway) {
                later(() -> whenPossible(work));
            }
        });
    }

    private void later(Runnable work) {
        CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, executor)
                .execute(work);
    }

    private void apply(Following following, Scope scope, long revision) {
        Following.Standing standing = following.standing(scope);
        OptionalLong since = rules.since(following.client().user(), scope);
        if (since.isPresent()) {
            // From just before the change, so that the newcomer hears of their own arrival and of all that follows
            // it; also where the notice is an older one, of their having left before.
            OptionalLong before = OptionalLong.of(Math.max(Math.max(revision, since.getAsLong()) - 1, 0));
            following.inTurn(() -> Live.waitFor(following.enter(scope, before, standing)));
        } else {
            following.end(scope, Live.closed(scope, revision));
            // They may have been let in again since the store was asked, and that notice have been faster than this
            // one.
            if (rules.since(following.client().user(), scope).isPresent()) {
                apply(following, scope, revision);
            }
        }
    }
}
