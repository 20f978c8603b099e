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

    Ear(FollowRules rules, ChangeLog log, EventViews views, Rooms rooms, Followings followings, Executor executor) {
        this.rules = rules;
        this.log = log;
        this.views = views;
        this.rooms = rooms;
        this.followings = followings;
        this.executor = executor;
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

    /** Returns from where it hears all again, if that is decided here. */
    private OptionalLong decide(Following following, Scope scope, OptionalLong until, long revision) {
        Following.Standing before = following.standing(scope);
        if (!following.isPaused(scope)) {
            return OptionalLong.empty();
        }
        if (rules.mayFollow(following.client().user(), scope)) {
            return Live.waitFor(following.enter(scope, until, before));
        }
        long told = until.orElse(revision);
        tell(following.client(), scope, told, revision);
        following.end(scope, Live.closed(scope, Math.max(told, revision)));
        return OptionalLong.empty();
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
                CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, executor)
                        .execute(() -> whenPossible(work));
            }
        });
    }

    private void apply(Following following, Scope scope, long revision) {
        Following.Standing standing = following.standing(scope);
        OptionalLong since = rules.since(following.client().user(), scope);
        if (since.isPresent()) {
            // From just before the change, so that the newcomer hears of their own arrival and of all that follows
            // it; also where the notice is an older one, of their having left before.
            OptionalLong before = OptionalLong.of(Math.max(revision, since.getAsLong()) - 1);
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
