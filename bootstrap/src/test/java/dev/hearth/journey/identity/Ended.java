package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.concurrent.TimeUnit;

/** How one sees from outside that a session goes on or is over. */
final class Ended {
    private static final int SESSION_ENDED = 4403;
    private static final long PATIENCE_SECONDS = 20;

    private Ended() {}

    /** Waits for the close, and looks at its code. */
    static void closes(PlainSocket socket) {
        assertThat(closeCode(socket)).isEqualTo(SESSION_ENDED);
    }

    static int closeCode(PlainSocket socket) {
        return socket.closed().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** At once where it was ended; elsewhere as soon as the node has heard of it. */
    static void refusesSoon(Rest client) {
        Eventually.holds("401", () -> client.get("/api/v1/users/me").status() == 401);
    }

    static void refuses(Rest client) {
        assertThat(client.get("/api/v1/users/me").status()).isEqualTo(401);
    }

    static void goesOn(Rest client) {
        assertThat(client.get("/api/v1/users/me").status()).isEqualTo(200);
    }
}
