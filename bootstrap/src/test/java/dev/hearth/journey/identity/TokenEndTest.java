package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.testkit.Eventually;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Access tokens that live for seconds: what is connected with one ends with it, unless it shows the next in time. */
class TokenEndTest {
    private static final int TOKEN_EXPIRED = 4401;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_SE_7_a_socket_ends_with_its_token_and_goes_on_with_a_newer_one(AdapterSet set) {
        try (Town town = Town.with(set, Map.of("HEARTH_TOKENS_LIFETIME", "PT4S"))) {
            Member ada = Member.registered(town.here(), "ada");
            Member grace = Member.registered(town.here(), "grace");
            try (PlainSocket left = ada.socketAt(town.there());
                    PlainSocket renewed = ada.socketAt(town.here())) {
                CompletableFuture<Instant> end = renewed.closed().thenApply(code -> Instant.now());
                Member next = later(ada);
                assertThat(show(renewed, grace)).isEqualTo("error");
                assertThat(show(renewed, next)).isEqualTo("data");
                assertThat(Ended.closeCode(left)).isEqualTo(TOKEN_EXPIRED);
                Ended.refuses(ada.rest());
                assertThat(Ended.closeCode(renewed)).isEqualTo(TOKEN_EXPIRED);
                assertThat(end.join()).isAfterOrEqualTo(next.expiresAt());
            }
        }
    }

    /** The same session with a token that ends later; they are told in whole seconds. */
    private static Member later(Member member) {
        Instant second = Instant.now().plusSeconds(1);
        Eventually.holds("a second later", () -> Instant.now().isAfter(second));
        Member next = member.refreshed();
        assertThat(next.expiresAt()).isAfter(member.expiresAt());
        return next;
    }

    /** Shows the token of somebody; answers whether that was taken ({@code data}) or refused ({@code error}). */
    private static String show(PlainSocket socket, Member member) {
        JsonNode reply =
                socket.ask("authenticate", Map.of("token", member.rest().token()));
        return reply.has("data") ? "data" : "error";
    }
}
