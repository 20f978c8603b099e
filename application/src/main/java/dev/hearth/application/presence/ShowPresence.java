package dev.hearth.application.presence;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;

/** Shows how somebody is to those who share a channel or a group with them, and to themselves. */
public final class ShowPresence {
    private final Circles circles;
    private final PresenceViews views;

    public ShowPresence(Circles circles, PresenceViews views) {
        this.circles = circles;
        this.views = views;
    }

    /** A stranger is answered as if there were no such person. */
    public PresenceView run(Caller caller, UserId person) {
        if (!circles.share(caller.user(), person)) {
            throw notFound();
        }
        return views.of(List.of(person)).stream().findFirst().orElseThrow(ShowPresence::notFound);
    }

    private static Refusal notFound() {
        return new Refusal.NotFound("user");
    }
}
