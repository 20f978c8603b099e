package dev.hearth.journey.process;

import dev.hearth.journey.people.Rest;
import java.net.URI;
import java.util.UUID;

/** Somebody with an account, and their REST client. */
record Person(String id, Rest rest) {
    /** A new account with a name that nobody had before. */
    static Person registered(URI base) {
        Rest rest = Rest.at(base)
                .as("p" + UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        return new Person(rest.get("/api/v1/users/me").data().path("id").asText(), rest);
    }

    /** The same person, with the same token, at a server that was started again. */
    Person at(URI other) {
        return new Person(id, rest.movedTo(other));
    }
}
