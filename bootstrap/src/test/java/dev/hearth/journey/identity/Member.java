package dev.hearth.journey.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody with an account, signed in on one device.
 *
 * @param rest their client at the node they signed in at
 * @param refreshToken as they were told when they signed in
 */
record Member(Login login, String id, Rest rest, String refreshToken, Instant expiresAt) {
    /** What one signs in with. */
    record Login(String username, String email, String password) {
        static Login fresh(String stem) {
            String name = Town.unique(stem);
            return new Login(name, name + "@example.org", "the long phrase of " + Town.unique("secret"));
        }

        Login withPassword(String other) {
            return new Login(username, email, other);
        }

        Map<String, String> registration() {
            return Map.of("firstName", "Somebody", "username", username, "email", email, "password", password);
        }

        /** Signs in by the address. */
        Rest.Answer at(Rest visitor) {
            return visitor.post("/api/v1/auth/login", Map.of("email", email, "password", password));
        }
    }

    /** Somebody new. */
    static Member registered(Rest visitor, String stem) {
        Login login = Login.fresh(stem);
        return of(login, visitor, visitor.post("/api/v1/auth/register", login.registration()));
    }

    static Member loggedIn(Login login, Rest visitor) {
        return of(login, visitor, login.at(visitor));
    }

    /** Whoever was signed in by an answer. */
    static Member of(Login login, Rest visitor, Rest.Answer answer) {
        JsonNode told = answer.data();
        return new Member(
                login,
                told.get("user").get("id").asText(),
                Rest.holding(visitor.base(), told.get("token").asText()),
                told.get("refreshToken").asText(),
                Instant.parse(told.get("expiresAt").asText()));
    }

    /** The same person on one more device. */
    Member onAnotherDevice(Rest visitor) {
        return loggedIn(login, visitor);
    }

    static Rest.Answer refresh(Rest visitor, String refreshToken) {
        return visitor.post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    /** The same device with the next pair of tokens. */
    Member refreshed() {
        return of(login, rest, refresh(rest, refreshToken));
    }

    Rest.Answer me() {
        return rest.get("/api/v1/users/me");
    }

    /** The same token at another node. */
    Rest at(Rest visitor) {
        return rest.movedTo(visitor.base());
    }

    PlainSocket socketAt(Rest visitor) {
        return PlainSocket.open(at(visitor), new Listener());
    }
}
