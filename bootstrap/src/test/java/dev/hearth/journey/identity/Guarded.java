package dev.hearth.journey.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.AuthenticatorApp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Somebody whose account has a second factor.
 *
 * @param secret as it was shown when it was turned on
 * @param since when the first code was shown
 */
record Guarded(Member.Login login, String secret, AuthenticatorApp app, Instant since, List<String> recoveryCodes) {
    static final String PATH = "/api/v1/users/me/second-factor";

    /** Turns it on as a person would: scan, type the code that the phone shows. */
    static Guarded member(Member member) {
        Rest rest = member.rest();
        JsonNode offer = rest.post(PATH, proof(member.login())).data();
        AuthenticatorApp app =
                AuthenticatorApp.scanned(URI.create(offer.get("uri").asText()));
        Instant now = Instant.now();
        JsonNode codes = rest.post(PATH + "/enable", Map.of("code", app.code(now)))
                .data()
                .get("recoveryCodes");
        return new Guarded(
                member.login(),
                offer.get("secret").asText(),
                app,
                now,
                StreamSupport.stream(codes.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** What the first step of signing in answers, where there is a second. */
    static String ticket(Rest.Answer first) {
        return first.data().get("secondFactorTicket").asText();
    }

    static Rest.Answer secondStep(Rest visitor, String ticket, String code) {
        return visitor.post("/api/v1/auth/login/second-factor", Map.of("ticket", ticket, "code", code));
    }

    /** The code by which it was turned on. */
    String spent() {
        return app.code(since);
    }

    /** The code after that, which a server takes from a phone whose clock is a little ahead. */
    String nextCode() {
        return app.code(since.plus(Duration.ofSeconds(30)));
    }

    String recovery(int which) {
        return recoveryCodes.get(which);
    }

    Map<String, String> proof() {
        return proof(login);
    }

    private static Map<String, String> proof(Member.Login login) {
        return Map.of("password", login.password());
    }
}
