package dev.hearth.adapter.websocket.transport;

/** What one connection takes of what all may have together. For any thread. */
public final class Place {
    private final Places places;
    private final String source;
    private boolean known;
    private boolean left;

    Place(Places places, String source) {
        this.places = places;
        this.source = source;
    }

    /** Its peer has proved who it is. */
    void authenticated() {
        places.authenticated(this);
    }

    /** Gives it back. Once it is given back, this does nothing. */
    public void leave() {
        places.leave(this);
    }

    String source() {
        return source;
    }

    /** The fields belong to {@link Places}, which calls these under its lock. */
    boolean isStranger() {
        return !known && !left;
    }

    boolean isTaken() {
        return !left;
    }

    void becomeKnown() {
        known = true;
    }

    void becomeLeft() {
        left = true;
    }
}
