package dev.hearth.adapter.mongo.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.MemoryMongo;
import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One record that changes all the time leaves nothing but holes behind, and nobody may wait for them. */
class HotRecordTest {
    private static final int MORE_THAN_REMEMBERED = 400;

    private final TestClock clock = TestClock.someDay();
    private final MongoStores stores = MongoStores.open(
            MongoSettings.at(MemoryMongo.uri())
                    .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", "")),
            clock);

    @AfterEach
    void dropAndClose() {
        stores.link().drop();
        stores.close();
    }

    @Test
    void nobodyIsHeldBehindARecordThatNeverRests() {
        UserId ada = new UserId(UUID.randomUUID());
        Conversation line = Conversation.of(new ChannelId(UUID.randomUUID()));
        for (int n = 1; n <= MORE_THAN_REMEMBERED; n++) {
            int position = n;
            clock.move(Duration.ofMillis(100));
            stores.readMarkers().change(ada, line, now -> now.readUpTo(position));
        }
        ReadMarker last = stores.readMarkers().find(ada, line);
        assertThat(last.revision()).isEqualTo(MORE_THAN_REMEMBERED);
        assertThat(stores.changeLog().since(ada.scope(), 0, 9))
                .isEqualTo(new Changes(List.of(last), last.revision(), Rest.NONE));
        assertThat(stores.changeLog().head(ada.scope())).isEqualTo(last.revision());
    }
}
