package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.bootstrap.server.HearthServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RL-2, SL-3 on the whole server: addresses count as over REST, and slow senders are not waited for. */
class CrowdedDoorTest {
    private static final int HALF = 200;
    private static final int MANY = 200;
    private static final int PATIENCE_MILLIS = 60_000;

    @Test
    void RL_2_connections_count_for_the_address_that_a_trusted_proxy_names(@TempDir Path folder) throws IOException {
        try (HearthServer server =
                serving(folder, Map.of("HEARTH_SOCKETS_PERADDRESS", "4", "HEARTH_PROXIES", "127.0.0.1"))) {
            List<Socket> open = new ArrayList<>();
            try {
                // Half of an address's connections may be strangers.
                assertThat(handshake(server, "198.51.100.1", open)).startsWith("HTTP/1.1 101");
                assertThat(handshake(server, "198.51.100.1", open)).startsWith("HTTP/1.1 101");
                assertThat(handshake(server, "1.1.1.1, 198.51.100.1", open)).startsWith("HTTP/1.1 429");
                assertThat(handshake(server, "198.51.100.2", open)).startsWith("HTTP/1.1 101");
                assertThat(handshake(server, "2001:db8::1", open)).startsWith("HTTP/1.1 101");
                assertThat(handshake(server, "2001:db8::2", open)).startsWith("HTTP/1.1 101");
                assertThat(handshake(server, "2001:db8::3", open)).startsWith("HTTP/1.1 429");
            } finally {
                close(open);
            }
        }
    }

    @Test
    void RL_2_connections_may_be_opened_only_so_fast(@TempDir Path folder) throws IOException {
        try (HearthServer server = serving(folder, Map.of("HEARTH_LIMITS_CONNECTS", "1"))) {
            List<Socket> open = new ArrayList<>();
            try {
                while (handshake(server, "", open).endsWith("101")) {
                    assertThat(open).hasSizeLessThan(MANY);
                }
                assertThat(open).hasSizeGreaterThan(20);
            } finally {
                close(open);
            }
        }
    }

    @Test
    void SL_3_handshakes_that_are_never_done_are_ended_and_others_are_served_meanwhile(@TempDir Path folder)
            throws IOException {
        try (HearthServer server = serving(folder, Map.of())) {
            List<Socket> half = new ArrayList<>();
            try {
                for (int i = 0; i < HALF; i++) {
                    half.add(begun(server));
                }
                List<Socket> open = new ArrayList<>();
                assertThat(handshake(server, "", open)).startsWith("HTTP/1.1 101");
                close(open);
                for (Socket socket : half) {
                    dribbleUntilItEnds(socket);
                }
            } finally {
                close(half);
            }
        }
    }

    private static Socket begun(HearthServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(1);
        send(socket, "GET /ws HTTP/1.1\r\nHost: localhost\r\nX: ");
        return socket;
    }

    /** A byte at a time, so that it is never silent. */
    private static void dribbleUntilItEnds(Socket socket) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!isEnded(socket)) {
            assertThat(System.nanoTime()).as("still open").isLessThan(end);
        }
    }

    private static boolean isEnded(Socket socket) {
        try {
            send(socket, "x");
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static String handshake(HearthServer server, String forwardedFor, List<Socket> open) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        open.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        send(socket, """
                GET /ws HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                X-Forwarded-For: %s

                """.formatted(forwardedFor).replace("\n", "\r\n"));
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes("HTTP/1.1 101".length()), StandardCharsets.US_ASCII);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static HearthServer serving(Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(AdapterSet.EMBEDDED.environment(folder));
        environment.putAll(settings);
        return AdapterSet.start(environment);
    }
}
