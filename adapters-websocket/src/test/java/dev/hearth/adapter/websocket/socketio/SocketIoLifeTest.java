package dev.hearth.adapter.websocket.socketio;

import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.ManualTimers;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats and time limits, with time in the hands of the test. */
class SocketIoLifeTest {
    private final RunningSocketIo server = new RunningSocketIo();
    private final MessageClient client = server.newClient();
    private final RecordingNamespace main = server.main();
    private final ManualTimers timers = server.timers();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void closesAClientThatConnectsToNothing() {
        assertThat(client.nextText()).startsWith("0");
        client.send("40/random");
        assertThat(client.nextText()).startsWith("44");
        timers.advance(RunningSocketIo.LIMITS.timeouts().authentication());
        assertThat(client.closeCode()).isEqualTo(1008);
    }

    @Test
    void staysOpenForAClientThatAnswersPings() {
        server.connect(client);
        for (int i = 0; i < 3; i++) {
            timers.advance(RunningSocketIo.LIMITS.timeouts().heartbeatInterval());
            assertThat(client.nextText()).isEqualTo("2");
            client.send("3");
            client.send("42[\"message\"]");
            assertThat(client.nextText()).isEqualTo("42[\"message-back\"]");
        }
    }

    @Test
    void closesAClientThatAnswersNoPing() {
        server.connect(client);
        timers.advance(RunningSocketIo.LIMITS.timeouts().heartbeatInterval());
        assertThat(client.nextText()).isEqualTo("2");
        timers.advance(RunningSocketIo.LIMITS.timeouts().heartbeatTimeout());
        assertThat(client.closeCode()).isEqualTo(CloseReason.NO_PONG.code());
        assertThat(main.nextClosed()).isEqualTo(CloseReason.NO_PONG);
    }

    @Test
    void noticesThePongOfAClientWhoseEventIsStillBeingHandled() {
        server.connect(client);
        CountDownLatch handling = main.holdNextEvent();
        client.send("42[\"message\",1]");
        timers.advance(RunningSocketIo.LIMITS.timeouts().heartbeatInterval());
        assertThat(client.nextText()).isEqualTo("2");
        holds("connect and event are read", () -> server.messagesIn() == 2);
        client.send("3");
        holds("the pong is read", () -> server.messagesIn() == 3);
        timers.advance(RunningSocketIo.LIMITS.timeouts().heartbeatTimeout());
        handling.countDown();
        assertThat(client.nextText()).isEqualTo("42[\"message-back\",1]");
    }

    @Test
    void closesWhenTheClientAsksForIt() {
        server.connect(client);
        client.send("1");
        assertThat(client.closeCode()).isEqualTo(1000);
        assertThat(main.nextClosed()).isEqualTo(CloseReason.NORMAL);
    }
}
