package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Outage;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.fixture.RawClient;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.memory.MemoryStore;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that begin while the store is away. */
class OutageTest {
    private final Stores stores = MemoryStore.fresh();
    private final Outage<Sessions> sessions = Outage.of(Sessions.class, stores.sessions());
    private final Outage<ChannelMembers> members = Outage.of(ChannelMembers.class, stores.channelMembers());
    private final HearthServer server = HearthServer.on(broken());
    private final Person ada = server.person("ada");

    private Stores broken() {
        return stores.behind(new Stores.Between() {
            @Override
            public <P> P port(Class<P> port, P store) {
                if (port == Sessions.class) {
                    return port.cast(sessions.port());
                }
                return port == ChannelMembers.class ? port.cast(members.port()) : store;
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_handshake_that_cannot_be_judged_is_answered_with_503() {
        forgetSessions();
        sessions.begin(away());
        try (RawClient client = RawClient.tcp(server.server())) {
            String head = client.request(
                    "GET /ws HTTP/1.1", RawClient.standardHeaders() + "Authorization: Bearer " + ada.token() + "\n");
            assertThat(head).startsWith("HTTP/1.1 503");
            assertThat(client.body(head)).contains("\"code\":\"unavailable\"", "\"correlationId\":\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hello_that_cannot_be_judged_is_refused_and_may_be_repeated(ProductDialect dialect) {
        forgetSessions();
        sessions.begin(away());
        try (DialectClient client = dialect.open(server)) {
            assertThat(client.hello(ada.token(), "{}")
                            .path("error")
                            .path("code")
                            .asText())
                    .isEqualTo("unavailable");
            sessions.end();
            assertThat(client.hello(ada.token(), "{}").has("data")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_cannot_be_let_hear_is_closed_to_try_again(ProductDialect dialect) {
        failsWhileConnecting(dialect, away(), 1013);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_fails_while_it_opens_leaves_nothing_behind(ProductDialect dialect) {
        failsWhileConnecting(dialect, new IllegalStateException("for this test"), 1011);
    }

    private void failsWhileConnecting(ProductDialect dialect, RuntimeException failure, int code) {
        members.begin(failure);
        try (DialectClient client = dialect.open(server)) {
            assertThat(client.hello(ada.token(), "{}").has("data")).isTrue();
            client.awaitEnd(code);
            Eventually.holds("nobody is connected", () -> server.hearth().live().clients() == 0);
            Eventually.holds("no timer is left", () -> server.timers().waiting() == 0);
        }
    }

    private static Refusal.Unavailable away() {
        return new Refusal.Unavailable("The store does not answer.", new IOException("for this test"));
    }

    /** What the store said is believed for some seconds. */
    private void forgetSessions() {
        server.pass(Duration.ofSeconds(4));
    }
}
