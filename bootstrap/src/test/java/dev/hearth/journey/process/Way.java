package dev.hearth.journey.process;

import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;

/** How a sender reaches the server. */
enum Way {
    REST {
        @Override
        Line open(Person person) {
            return new RestLine(person.rest());
        }
    },
    SOCKET {
        @Override
        Line open(Person person) {
            return new SocketLine(PlainSocket.open(person.rest(), new Listener()));
        }
    };

    abstract Line open(Person person);
}
