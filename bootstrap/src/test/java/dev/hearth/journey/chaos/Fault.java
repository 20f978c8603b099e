package dev.hearth.journey.chaos;

/**
 * Something that happens to the clients or the server.
 *
 * @param at in milliseconds from the beginning
 * @param client to which of them, where it is about one
 */
record Fault(int at, Kind kind, int client) implements Comparable<Fault> {
    enum Kind {
        /** A client's connection breaks. */
        CUT,
        /** A client stops reading. */
        DEAFEN,
        /** It reads on. */
        LISTEN,
        /** The server's process is stopped. */
        FREEZE,
        /** It goes on. */
        THAW,
        /** The server's process is killed and another one started on the same data. */
        KILL
    }

    void befall(House house, Client of) {
        switch (kind) {
            case CUT -> of.cut();
            case DEAFEN -> of.deafen();
            case LISTEN -> of.listen();
            case FREEZE -> house.freeze();
            case THAW -> house.thaw();
            case KILL -> house.killAndStartAgain();
        }
    }

    @Override
    public int compareTo(Fault other) {
        return Integer.compare(at, other.at);
    }
}
