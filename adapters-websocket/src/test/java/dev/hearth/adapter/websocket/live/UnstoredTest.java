package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Outage;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.memory.MemoryStore;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store goes away in the middle of a send. */
class UnstoredTest {
    private final Stores stores = MemoryStore.fresh();
    private final Outage<Messages> messages = Outage.of(Messages.class, stores.messages());
    private final HearthServer server = HearthServer.on(stores.behind(new Stores.Between() {
        @Override
        public <P> P port(Class<P> port, P store) {
            return port == Messages.class ? port.cast(messages.port()) : store;
        }
    }));
    private final Person ada = server.person("ada");
    private final ChannelId channel = server.privateChannel(ada, "ours");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void OR_3_nobody_hears_of_what_was_not_stored(ProductDialect dialect) {
        try (DialectClient sender = dialect.connect(server, ada);
                DialectClient reader = dialect.connect(server, ada)) {
            messages.begin(new Refusal.Unavailable("The store does not answer.", new IOException("for this test")));
            JsonNode answer =
                    sender.ask("send-message", "{\"channelId\":\"%s\",\"text\":\"never stored\"}".formatted(channel));
            assertThat(answer.path("error").path("code").asText()).isEqualTo("unavailable");
            messages.end();
            ada.says(channel, "stored");
            assertThat(reader.next().data().path("text").asText()).isEqualTo("stored");
            assertThat(sender.next().data().path("text").asText()).isEqualTo("stored");
        }
    }
}
