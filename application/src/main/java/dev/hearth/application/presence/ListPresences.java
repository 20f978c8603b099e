package dev.hearth.application.presence;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.util.List;

/** Shows how several people are, as {@link ShowPresence} does; strangers are left out, like people there are not. */
public final class ListPresences {
    /** As many as one may ask for at once. */
    public static final int MOST = 100;

    private final Circles circles;
    private final PresenceViews views;

    public ListPresences(Circles circles, PresenceViews views) {
        this.circles = circles;
        this.views = views;
    }

    /** In the order asked for, each once. */
    public List<PresenceView> run(Caller caller, List<UserId> people) {
        return views.of(people.stream()
                .limit(MOST)
                .filter(person -> circles.share(caller.user(), person))
                .toList());
    }
}
