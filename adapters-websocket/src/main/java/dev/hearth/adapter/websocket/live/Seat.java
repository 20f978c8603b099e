package dev.hearth.adapter.websocket.live;

import dev.hearth.domain.identity.UserId;

/** One connection of an account, as long as it counts. For any thread. */
public final class Seat {
    private final Entrance entrance;
    private final UserId user;
    private boolean left;

    Seat(Entrance entrance, UserId user) {
        this.entrance = entrance;
        this.user = user;
    }

    /** Gives it back. Once it is given back, this does nothing. */
    synchronized void leave() {
        if (!left) {
            left = true;
            entrance.left(user);
        }
    }
}
