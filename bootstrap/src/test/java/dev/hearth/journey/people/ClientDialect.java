package dev.hearth.journey.people;

import dev.hearth.journey.people.NodeSocket.Transports;

/** The ways in which clients talk with Hearth. */
public enum ClientDialect {
    PLAIN {
        @Override
        public ClientSocket open(Rest person, Listener listener) {
            return PlainSocket.open(person, listener);
        }
    },
    SOCKET_IO {
        @Override
        public ClientSocket open(Rest person, Listener listener) {
            return NodeSocket.open(person, listener, Transports.WEBSOCKET);
        }
    },
    /** Socket.IO by HTTP requests alone. */
    POLLING {
        @Override
        public ClientSocket open(Rest person, Listener listener) {
            return NodeSocket.open(person, listener, Transports.POLLING);
        }
    };

    /** Connects with the positions the listener knows, and waits until everything is heard. */
    public abstract ClientSocket open(Rest person, Listener listener);
}
