package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.domain.chat.ChannelId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AZ-5: a membership that ends, ends at once. */
class LeavingTest {
    private final HearthServer server = HearthServer.start();
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.privateChannel(ada, "ours");
    private final ChannelId other = server.privateChannel(ada, "other");

    LeavingTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, ben.id());
        server.hearth().addChannelMember().run(ada.caller(), other, ben.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void AZ_5_who_is_put_out_hears_that_and_nothing_that_is_said_after(ProductDialect dialect) {
        endsAtOnce(
                dialect,
                "member:left",
                () -> server.hearth().chat().removeChannelMember().run(ada.caller(), channel, ben.id()));
    }

    @ParameterizedTest
    @EnumSource
    void AZ_5_a_deleted_channel_is_told_and_closed(ProductDialect dialect) {
        endsAtOnce(
                dialect,
                "channel:deleted",
                () -> server.hearth().chat().deleteChannel().run(ada.caller(), channel));
    }

    private void endsAtOnce(ProductDialect dialect, String told, Runnable end) {
        try (DialectClient client = dialect.connect(server, ben)) {
            end.run();
            assertThat(client.next().type()).isEqualTo(told);
            Heard.Event closed = client.next();
            assertThat(closed.type()).isEqualTo("scope:closed");
            assertThat(closed.scope()).isEqualTo("channel:" + channel);
            ada.says(other, "somewhere else");
            assertThat(client.next().scope()).as("nothing between").isEqualTo("channel:" + other);
        }
    }
}
