package dev.hearth.adapter.websocket.socketio;

import static dev.hearth.testkit.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.hearth.adapter.websocket.fixture.MessageClient;
import dev.hearth.adapter.websocket.transport.CloseReason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets by hand against a running server. */
class SocketIoSessionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final RunningSocketIo server = new RunningSocketIo();
    private final MessageClient client = server.newClient();
    private final RecordingNamespace main = server.main();
    private final RecordingNamespace custom = server.custom();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private SocketIoSocket connect() {
        return server.connect(client);
    }

    @Test
    void tellsItsParametersFirst() {
        assertThat(client.nextText())
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20,}\",\"upgrades\":\\[],\"pingInterval\":25000,"
                        + "\"pingTimeout\":20000,\"maxPayload\":1000000}");
    }

    @Test
    void handsTheCredentialsToTheNamespace() {
        client.send("40{\"token\":\"123\"}");
        main.nextSocket();
        Namespace.ConnectRequest request = main.nextRequest();
        assertThat(request.auth().path("token").textValue()).isEqualTo("123");
        assertThat(request.authorization()).isEmpty();
    }

    @Test
    void answersEventsAndAcknowledgesThem() {
        connect();
        client.send("42[\"message\",1,\"2\",{\"3\":[true]}]");
        assertThat(client.nextText()).isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true]}]");
        client.send("42456[\"message-with-ack\",1,\"2\"]");
        assertThat(client.nextText()).isEqualTo("43456[1,\"2\"]");
    }

    @Test
    void carriesAttachmentsBothWays() {
        connect();
        client.send("451-7[\"message-with-ack\",{\"_placeholder\":true,\"num\":0}]");
        client.send(new byte[] {1, 2, 3});
        assertThat(client.nextText()).isEqualTo("461-7[{\"_placeholder\":true,\"num\":0}]");
        assertThat(client.nextBinary()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    @Test
    void keepsNamespacesApart() {
        SocketIoSocket inMain = connect();
        client.send("40/custom,{\"x\":1}");
        assertThat(client.nextText()).startsWith("40/custom,{\"sid\":");
        assertThat(custom.nextSocket().id()).isNotEqualTo(inMain.id());
        client.send("42/custom,[\"message\",\"c\"]");
        assertThat(client.nextText()).isEqualTo("42/custom,[\"message-back\",\"c\"]");
        client.send("41/custom");
        assertThat(custom.nextClosed()).isEqualTo(CloseReason.NORMAL);
        client.send("42[\"message\",\"m\"]");
        assertThat(client.nextText()).isEqualTo("42[\"message-back\",\"m\"]");
        assertThat(main.hasMoreClosed()).isFalse();
    }

    @Test
    void RL_2_a_connection_has_no_more_namespaces_than_there_are() {
        connect();
        for (int i = 0; i < 1000; i++) {
            client.send("40/made-up-" + i);
            assertThat(client.nextText()).startsWith("44/made-up-" + i + ",");
        }
        client.send("42/made-up-1,[\"message\"]");
        assertThat(client.closeCode()).isEqualTo(1002);
    }

    @Test
    void refusesUnknownNamespacesAndLetsTheClientTryAgain() {
        assertThat(client.nextText()).startsWith("0");
        client.send("40/random");
        assertThat(client.nextText()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
        client.send("40/deny,");
        assertThat(client.nextText()).isEqualTo("44/deny,{\"message\":\"not authorized\",\"data\":\"E_DENIED\"}");
        client.send("40");
        assertThat(client.nextText()).startsWith("40{");
    }

    @Test
    void disconnectsOneNamespaceAndIgnoresWhatWasOnItsWay() {
        SocketIoSocket socket = connect();
        socket.disconnect();
        socket.emit("too-late");
        assertThat(client.nextText()).isEqualTo("41");
        assertThat(main.nextClosed()).isEqualTo(CloseReason.NORMAL);
        client.send("42[\"message\",\"on its way\"]");
        client.send("40");
        assertThat(client.nextText()).startsWith("40{");
        client.send("42[\"message\",\"again\"]");
        assertThat(client.nextText()).isEqualTo("42[\"message-back\",\"again\"]");
        assertThat(main.events()).containsExactly("message");
    }

    @Test
    void asksAndGetsTheAnswer() {
        SocketIoSocket socket = connect();
        CompletableFuture<List<JsonNode>> answer = socket.ask(LONG, "question", IntNode.valueOf(21));
        assertThat(client.nextText()).isEqualTo("420[\"question\",21]");
        client.send("430[42]");
        assertThat(answer.join()).containsExactly(IntNode.valueOf(42));
    }

    @Test
    void doesNotWaitForeverForAnswersAndAsksOn() {
        SocketIoSocket socket = connect();
        for (int i = 0; i < 2 * SocketIoLimits.defaults().maxOpenQuestions(); i++) {
            CompletableFuture<List<JsonNode>> late = socket.ask(Duration.ofMillis(1), "question");
            holds("the question is over", late::isDone);
            assertThat(late.exceptionNow()).isInstanceOf(TimeoutException.class);
        }
        client.send("430[\"too late\"]");
        client.send("42[\"message\",\"still here\"]");
        assertThat(Stream.generate(client::nextText)
                        .filter(text -> text.startsWith("42["))
                        .findFirst())
                .hasValue("42[\"message-back\",\"still here\"]");
    }

    @Test
    void failsQuestionsOfAClientThatLeaves() {
        CompletableFuture<List<JsonNode>> answer = connect().ask(LONG, "question");
        client.close();
        holds("the question is over", answer::isDone);
        assertThat(answer.isCompletedExceptionally()).isTrue();
    }

    @Test
    void sendsOnePayloadToManySockets() {
        SocketIoSocket one = connect();
        try (MessageClient second = server.newClient()) {
            second.send("40");
            SocketIoSocket two = main.nextSocket();
            var payload = EventEncoder.encode("for-all", IntNode.valueOf(1));
            List.of(one, two).forEach(socket -> socket.send(payload));
            assertThat(client.nextText()).isEqualTo("42[\"for-all\",1]");
            assertThat(second.nextText()).startsWith("0");
            assertThat(second.nextText()).startsWith("40");
            assertThat(second.nextText()).isEqualTo("42[\"for-all\",1]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4abc",
                "42{}",
                "42abc[\"message-with-ack\",1]",
                "42/other,[\"message\"]",
                "40",
                "42[\"disconnect\"]",
                "4599-[\"x\"]",
                "4",
                "",
                "x",
                "2",
                "0{}"
            })
    void IN_8_ends_the_connection_of_a_broken_packet_and_no_other(String broken) {
        connect();
        try (MessageClient other = server.newClient()) {
            client.send(broken);
            assertThat(client.closeCode()).isEqualTo(1002);
            assertThat(main.nextClosed().code()).isEqualTo(1002);
            other.send("40");
            assertThat(other.nextText()).startsWith("0");
            assertThat(other.nextText()).startsWith("40");
        }
    }
}
