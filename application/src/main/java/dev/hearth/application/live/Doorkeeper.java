package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Lets clients into rooms and out, as the store says that their people may follow them. Where the store is away that is done once it
 * is back. Safe from any thread.
 */
final class Doorkeeper {
    private static final long RETRY_MILLIS = 500;

    private static final int PAGE = 50;

    private final FollowRules rules;
    private final ChangeLog log;
    private final EventViews views;
    private final Executor executor;

    Doorkeeper(FollowRules rules, ChangeLog log, EventViews views, Executor executor) {
        this.rules = rules;
        this.log = log;
        this.views = views;
        this.executor = executor;
    }

    /** Puts out at once, without asking the store: what is said next is not for them. */
    void putOut(Following following, Scope scope, long revision) {
        following.end(scope, Live.closed(scope, revision));
    }

    /**
     * The person's own right to follow the scope is another now: lets the client in, or out.
     *
     * @param revision of what changed it
     */
    void apply(Following following, Scope scope, long revision) {
        whenPossible(() -> admitOrPutOut(following, scope, revision));
    }

    /** Compares what a client follows with what its person may, for the notices of that were missed. In the following's turn; may wait. */
    void check(Following following) {
        Set<Scope> theirs = rules.followedBy(following.client().user());
        following.missing(theirs).forEach(scope -> admitOrPutOut(following, scope, 0));
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
            Live.waitFor(following.reached(scope)).ifPresent(told -> admitOrPutOut(following, scope, told));
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
            admitOrPutOut(following, scope, revision);
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

    /**
     * Others may follow the scope now than could before. At once nobody hears of it, until the store was asked about each.
     *
     * @param revision of what changed that; whoever may follow no longer still hears of it, and of nothing after it
     */
    void reconsider(Following following, Scope scope, long revision) {
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
        putOut(following, scope, Math.max(told, revision));
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

    private void admitOrPutOut(Following following, Scope scope, long revision) {
        Following.Standing standing = following.standing(scope);
        OptionalLong since = rules.since(following.client().user(), scope);
        if (since.isPresent()) {
            // From just before the change, so that the newcomer hears of their own arrival and of all that follows
            // it; also where the notice is an older one, of their having left before.
            OptionalLong before = OptionalLong.of(Math.max(Math.max(revision, since.getAsLong()) - 1, 0));
            following.inTurn(() -> Live.waitFor(following.enter(scope, before, standing)));
        } else {
            putOut(following, scope, revision);
            // They may have been let in again since the store was asked, and that notice have been faster than this
            // one.
            if (rules.since(following.client().user(), scope).isPresent()) {
                admitOrPutOut(following, scope, revision);
            }
        }
    }
}
