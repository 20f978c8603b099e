package dev.hearth.adapter.websocket.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.DialectClient.Heard;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.Outage;
import dev.hearth.adapter.websocket.fixture.Person;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody was away and hands in where they were. */
class ResumptionTest {
    private static final int BEFORE = 100;
    private static final int MEANWHILE = 50;

    private final Stores stores = MemoryStore.fresh();
    private final Outage<ChangeLog> log = Outage.of(ChangeLog.class, stores.changeLog());
    private final HearthServer server = HearthServer.on(stores.behind(new Stores.Between() {
        @Override
        public <P> P port(Class<P> port, P store) {
            return port == ChangeLog.class ? port.cast(log.port()) : store;
        }
    }));
    private final Person ada = server.person("ada");
    private final Person ben = server.person("ben");
    private final ChannelId channel = server.privateChannel(ada, "ours");
    private final String scope = "channel:" + channel;
    private int said;

    ResumptionTest() {
        server.hearth().addChannelMember().run(ada.caller(), channel, ben.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void RS_1_what_was_missed_comes_once_in_order_and_before_what_is_new(ProductDialect dialect) {
        String cursor = cut(dialect);
        say(BEFORE);
        log.first(() -> sayUpTo(BEFORE + MEANWHILE));
        try (DialectClient client = dialect.resume(server, ben, cursors(cursor))) {
            log.end();
            assertThat(said()).as("said while it came back").isGreaterThan(BEFORE);
            say(1);
            int all = said();
            while (texts(client).size() < all) {
                client.next("message:created");
            }
            assertThat(texts(client))
                    .isEqualTo(
                            IntStream.range(0, all).mapToObj(Integer::toString).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_2_who_was_away_too_long_is_told_to_reload_and_hears_on_from_there(ProductDialect dialect) {
        String cursor = cut(dialect);
        say(TestHearth.WINDOW + 1);
        try (DialectClient client = dialect.resume(server, ben, cursors(cursor))) {
            List<Heard.Event> told = of(client);
            assertThat(told).extracting(Heard.Event::type).containsExactly("scope:reset");
            assertThat(told.getFirst().cursor()).isEqualTo("" + (Long.parseLong(cursor) + TestHearth.WINDOW + 1));
            ada.says(channel, "new");
            assertThat(client.next("message:created").cursor())
                    .isEqualTo("" + (Long.parseLong(told.getFirst().cursor()) + 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_2_who_was_away_just_not_too_long_hears_it_all(ProductDialect dialect) {
        String cursor = cut(dialect);
        say(TestHearth.WINDOW);
        try (DialectClient client = dialect.resume(server, ben, cursors(cursor))) {
            assertThat(texts(client)).hasSize(TestHearth.WINDOW);
            assertThat(of(client)).noneMatch(event -> event.type().equals("scope:reset"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void RS_6_what_one_may_see_no_longer_is_not_replayed(ProductDialect dialect) {
        String cursor = cut(dialect);
        ada.says(channel, "while a member");
        server.hearth().chat().removeChannelMember().run(ada.caller(), channel, ben.id());
        ada.says(channel, "after that");
        try (DialectClient client = dialect.resume(server, ben, cursors(cursor))) {
            List<Heard.Event> told = of(client);
            assertThat(told).extracting(Heard.Event::type).containsExactly("scope:closed");
            assertThat(told.getFirst().cursor()).isEqualTo(cursor);
            JsonNode ready = client.events().getLast().data();
            assertThat(ready.path("scopes").has(scope)).isFalse();
            assertThat(client.events().toString()).doesNotContain("while a member", "after that");
        }
    }

    /** Was there, heard one thing and is gone; answers where it would resume. */
    private String cut(ProductDialect dialect) {
        try (DialectClient client = dialect.connect(server, ben)) {
            ada.says(channel, "before the cut");
            return client.next("message:created").cursor();
        }
    }

    private void say(int many) {
        IntStream.range(0, many).forEach(i -> sayUpTo(Integer.MAX_VALUE));
    }

    /** One thing more, unless so much has been said. */
    private synchronized void sayUpTo(int most) {
        if (said < most) {
            ada.says(channel, "" + said++);
        }
    }

    private synchronized int said() {
        return said;
    }

    private String cursors(String cursor) {
        return "{\"%s\":\"%s\"}".formatted(scope, cursor);
    }

    private List<Heard.Event> of(DialectClient client) {
        return client.events().stream()
                .filter(event -> event.scope().equals(scope))
                .toList();
    }

    private List<String> texts(DialectClient client) {
        return of(client).stream()
                .filter(event -> event.type().equals("message:created"))
                .map(event -> event.data().path("text").asText())
                .toList();
    }
}
