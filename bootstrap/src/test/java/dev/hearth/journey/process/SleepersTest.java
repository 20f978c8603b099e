package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many devices fall asleep with their connections open, and the server has little memory. */
@Tag("long")
class SleepersTest {
    private static final int SLEEPERS = 200;
    /** More than a queue can hold for each of them, and the system beside it: 4 MB each. */
    private static final int MESSAGES = 200;
    /** Each character is three bytes, and no word that is searched for. */
    private static final String MUCH = " " + "\u2026".repeat(19_900);
    /** A fifth of what a queue for each could take. */
    private static final String HEAP = "-Xmx160m";

    /** Empty, and masked with nothing. */
    private static final byte[] PING = {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0};

    @Test
    void SL_1_two_hundred_who_stop_reading_fit_into_a_small_heap_and_are_sent_away(@TempDir Path folder) {
        List<Socket> sleepers = new ArrayList<>();
        try (ServerProcess server =
                ServerProcess.serving(ServerProcess.on(folder).withOption(HEAP))) {
            Rest ada = Rest.at(server.base()).as("ada");
            String channel = ada.opensChannel("home");
            Rest ben = Rest.at(server.base()).as("ben");
            ben.joins(channel);
            for (int i = 0; i < SLEEPERS; i++) {
                sleepers.add(asleep(ben));
            }
            Listener awake = new Listener();
            try (PlainSocket socket = PlainSocket.open(ada, awake)) {
                for (int i = 0; i < MESSAGES; i++) {
                    ada.says(channel, i + MUCH, "m-" + i).data();
                    int said = i + 1;
                    Eventually.holds("heard", () -> awake.texts().size() == said);
                }
                assertThat(socket.closed()).isNotDone();
            }
            sleepers.forEach(socket -> Eventually.holds("sent away", () -> wasSentAway(socket)));
            assertThat(ada.get("/health").status()).isEqualTo(200);
        } finally {
            sleepers.forEach(SleepersTest::close);
        }
    }

    /** Shows a token while connecting, hears that it follows everything, and reads nothing more. */
    private static Socket asleep(Rest person) {
        URI base = person.base();
        Socket socket = new Socket();
        try {
            // What waits is to wait in the server, not in the system.
            socket.setReceiveBufferSize(8192);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            socket.getOutputStream().write(Upgrade.request(base, person.token()).getBytes(StandardCharsets.US_ASCII));
            awaitReady(socket);
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitReady(Socket socket) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] some = new byte[8192];
        while (heard.indexOf("\"type\":\"ready\"") < 0) {
            int count = socket.getInputStream().read(some);
            assertThat(count).as(heard.toString()).isPositive();
            heard.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
        }
    }

    /** Who asks for a sign of life learns it at once; who only reads waits until all that is on its way has come in small parts. */
    private static boolean wasSentAway(Socket socket) {
        try {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(PING);
            return socket.getInputStream().read(new byte[8192]) < 0;
        } catch (SocketTimeoutException nothingMore) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }
}
