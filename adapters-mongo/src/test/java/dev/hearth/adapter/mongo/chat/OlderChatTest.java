package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.MemoryMongo;
import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.adapter.mongo.TestStores;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an older Hearth wrote, or one that ended in the middle of something. */
class OlderChatTest {
    private final MongoSettings settings = MongoSettings.at(MemoryMongo.uri())
            .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", ""));
    private MongoStores stores = open();
    private final Given given = Given.in(TestStores.of(stores));
    private final User ada = given.storedPerson("ada");
    private final User grace = given.storedPerson("grace");

    @AfterEach
    void dropAndClose() {
        stores.link().drop();
        stores.close();
    }

    @Test
    void messagesAreInTheirLineAfterTheNextStart() {
        Channel general = given.storedChannel("general", ada);
        ChannelMember in = given.joined(general, grace);
        Message hello = given.storedMessage(general, ada, "Hello");
        write(MongoSchema.MESSAGES, hello.id().value(), combine(unset("line"), unset("gone")));
        restart();
        Conversation line = Conversation.of(general.id());
        assertThat(stores.messages().find(hello.id())).contains(hello);
        assertThat(stores.messages().after(line, 0, 9).items()).containsExactly(hello);
        assertThat(stores.unread().messages(grace.id(), line, in.revision(), 9).items())
                .containsExactly(hello);
        assertThat(stores.unread().of(grace.id(), List.of(line)).values()).allMatch(count -> count.messages() == 1);
        Message changed = stores.messages()
                .change(hello.id(), now -> now.edited(new MessageText("Bye"), Mentions.NONE, Instant.EPOCH))
                .orElseThrow();
        assertThat(stores.messages().find(hello.id())).contains(changed);
    }

    @Test
    void channelsAreReadAsTheyWere() {
        Channel general = given.storedChannel("general", ada);
        Channel direct = stores.channels().add(given.newDirect(ada, grace));
        write(MongoSchema.CHANNELS, general.id().value(), combine(unset("topic"), unset("admission")));
        Bson asPair = combine(
                unset("people"),
                set("lower", ada.id().value()),
                set("higher", grace.id().value()));
        write(MongoSchema.CHANNELS, direct.id().value(), asPair);
        restart();
        assertThat(stores.channels().find(general.id())).contains(general);
        assertThat(stores.channels().findDirect(direct.people().orElseThrow())).contains(direct);
    }

    @Test
    void aDeletionThatWasCutOffIsFinishedAtTheNextStart() {
        Channel general = given.storedChannel("general", ada);
        given.joined(general, ada);
        given.deleted(general);
        Bson membership = eq(MemberDocuments.CHANNEL, general.id().value());
        stores.link().records(MongoSchema.CHANNEL_MEMBERS).update(membership, unset(MemberDocuments.LEFT_AT));
        write(MongoSchema.CHANNELS, general.id().value(), set(ChannelDocuments.ENDING, true));
        assertThat(stores.channels().seat(general.id(), ada.id())).isEmpty();
        restart();
        assertThat(stores.channelMembers().channelsOf(ada.id())).isEmpty();
        assertThat(stores.link().records(MongoSchema.CHANNELS).all(eq(ChannelDocuments.ENDING, true)))
                .isEmpty();
    }

    private void write(String collection, UUID id, Bson change) {
        assertThat(stores.link().records(collection).update(eq(id), change)).isTrue();
    }

    private void restart() {
        stores.close();
        stores = open();
    }

    private MongoStores open() {
        return MongoStores.open(settings, TestClock.someDay());
    }
}
