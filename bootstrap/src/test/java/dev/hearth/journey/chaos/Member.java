package dev.hearth.journey.chaos;

import dev.hearth.journey.people.Rest;
import java.net.URI;

/** Somebody with an account. */
record Member(String id, String name, Rest rest) {
    static Member registered(URI base, String name) {
        Rest rest = Rest.at(base).as(name);
        return new Member(rest.get("/api/v1/users/me").data().path("id").asText(), name, rest);
    }
}
