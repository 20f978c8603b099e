package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.live.CheckHeads;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadsTest {
    private final Stores stores = MemoryStore.fresh();
    private final HearthServer server = HearthServer.on(stores);
    private final TestHearth elsewhere = TestHearth.on(stores, new LocalEventBus(), server.clock());
    private final Person ada = server.person("ada");
    private final ChannelId channel = server.publicChannel(ada, "general");
    private final CheckHeads check = server.hearth().checkHeads();

    @AfterEach
    void stop() {
        elsewhere.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(ProductDialect.class)
    @DisplayName("HX-01, TM-09: how far its scopes have come is told to a client after the events, and not again")
    void heads_are_told_once(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            check.run();
            ada.says(channel, "one");
            String cursor = client.next("message:created").cursor();

            check.run();
            check.run();
            ada.says(channel, "two");

            Heard.Event heads = client.next();
            assertThat(heads.type()).isEqualTo("heads");
            assertThat(heads.data().path("scopes").size()).isEqualTo(1);
            assertThat(heads.data().path("scopes").path("channel:" + channel).asText())
                    .isEqualTo(cursor);
            assertThat(heads.place().has("scope")).isFalse();
            assertThat(client.next().type()).isEqualTo("message:created");
        }
    }

    @ParameterizedTest
    @EnumSource(ProductDialect.class)
    @DisplayName("HX-01, TM-09: what another node did without this one hearing of it is told by the next check")
    void lost_notices_are_made_good(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ada)) {
            new Person(elsewhere, "ada", ada.session()).says(channel, "from afar");

            check.run();

            assertThat(client.next().data().path("text").asText()).isEqualTo("from afar");
            assertThat(client.next().type()).isEqualTo("heads");
        }
    }
}
