package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GS-1: a server that stops spreads the return of its clients, and waits for nobody longer than it says. */
class ReturnTest {
    private static final int CLIENTS = 12;
    private static final int GONE_WITHIN_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void GS_1_each_client_is_told_another_time_and_the_deaf_and_the_slow_hold_nothing_up(@TempDir Path folder)
            throws IOException {
        try (ServerProcess server =
                        ServerProcess.serving(ServerProcess.on(folder).with("HEARTH_SHUTDOWN_GRACE", "PT2S"));
                Socket deaf = new Socket(server.base().getHost(), server.base().getPort());
                Socket slow = new Socket(server.base().getHost(), server.base().getPort())) {
            Rest ada = Rest.at(server.base()).as("ada");
            send(deaf, Upgrade.request(server.base(), ada.token()));
            send(slow, "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
            List<PlainSocket> clients = Stream.generate(() -> PlainSocket.open(ada, new Listener()))
                    .limit(CLIENTS)
                    .toList();
            server.process().terminate();
            List<Long> times = clients.stream().map(ReturnTest::toldWhen).toList();
            assertThat(times).allSatisfy(after -> assertThat(after).isBetween(1_000L, 11_000L));
            assertThat(times.stream().distinct().count()).isGreaterThan(1);
            assertThat(server.process().exitCode(GONE_WITHIN_SECONDS)).isZero();
        }
    }

    private static long toldWhen(PlainSocket client) {
        CompletableFuture<JsonNode> told = client.reconnect();
        assertThat(told).succeedsWithin(PATIENCE);
        assertThat(client.closed()).succeedsWithin(PATIENCE).isEqualTo(1001);
        return told.join().path("after").asLong();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
