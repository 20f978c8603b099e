package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hears the bus: passes changes on to the rooms at once, and tells the doorkeeper whose rights they may change. Safe from any
 * thread.
 */
final class Ear implements EventBus.Listener {
    private final Rooms rooms;
    private final Followings followings;
    private final Doorkeeper doorkeeper;
    private final Recheck recheck;

    Ear(Rooms rooms, Followings followings, Doorkeeper doorkeeper, Recheck recheck) {
        this.rooms = rooms;
        this.followings = followings;
        this.doorkeeper = doorkeeper;
        this.recheck = recheck;
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

    private Stream<Client> clients(Signal about) {
        return followings.of(new UserId(about.about().id())).stream().map(Following::client);
    }

    /** At once, without asking the store: what is said next is not for them. */
    private void end(Scope follower, Scope scope, long revision) {
        followings.of(new UserId(follower.id())).forEach(following -> doorkeeper.putOut(following, scope, revision));
    }

    private void rightsChanged(Scope follower, Scope scope, long revision) {
        if (follower.kind() != Scope.Kind.USER) {
            followings.in(follower).forEach(following -> doorkeeper.reconsider(following, scope, revision));
            return;
        }
        for (Following following : followings.of(new UserId(follower.id()))) {
            doorkeeper.apply(following, scope, revision);
            if (scope.kind() == Scope.Kind.GROUP) {
                following.followed(Scope.Kind.PROJECT).forEach(project -> doorkeeper.reconsider(following, project, 0));
            }
        }
    }
}
