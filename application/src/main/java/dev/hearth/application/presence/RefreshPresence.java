package dev.hearth.application.presence;

import dev.hearth.application.presence.port.Presences;

/** Shows the other nodes that this one lives, and forgets those that have died. To be run every few seconds. */
public final class RefreshPresence {
    private final Presences presences;

    public RefreshPresence(Presences presences) {
        this.presences = presences;
    }

    public void run() {
        presences.refresh();
    }
}
