package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.TestStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Given;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with chat in it, becomes one of this version and loses nothing. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the fields before each test
class OlderChatTest {
    private static final UserId ADA = new UserId(id(1));
    private static final UserId ELA = new UserId(id(2));
    private static final ChannelId GENERAL = new ChannelId(id(0x20));
    private static final Message HELLO = message(3, ADA, "Hello", Optional.of("c-1"), 2006);
    private static final Message QUESTION = message(5, ADA, "Anybody there?", Optional.empty(), 2007);
    private static final Message ANSWER = message(6, ELA, "Yes", Optional.empty(), 2008);

    @TempDir
    private Path folder;

    private SqliteStores stores;

    @BeforeEach
    void openAnOldFile() throws Exception {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearth.db"));
                Statement statement = old.createStatement()) {
            for (String name : List.of("/db/001-people-groups-chat.sql", "/db-test/chat-of-version-1.sql")) {
                Path script = Path.of(OlderChatTest.class.getResource(name).toURI());
                statement.executeUpdate(Files.readString(script));
            }
        }
        stores = SqliteStores.open(SqliteSettings.in(folder));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void everyChannelIsStillThere() {
        ChannelCard card = ChannelCard.named(new ChannelName("General"), "", "Everything");
        Channel general = Channel.named(GENERAL, Optional.empty(), ChannelType.PUBLIC, card, ADA, at(2001))
                .storedAt(1);
        assertThat(stores.channels().find(GENERAL)).contains(general);
        assertThat(stores.channels()
                        .publicIn(Optional.empty(), Optional.empty(), 9)
                        .items())
                .containsExactly(general);
        Channel gifts = stores.channels().find(new ChannelId(id(0x21))).orElseThrow();
        assertThat(gifts.group()).contains(new GroupId(id(9)));
        assertThat(gifts.life()).isEqualTo(ChannelLife.OPEN);
    }

    @Test
    void directChannelsAreFoundByTheirPeople() {
        for (DirectPeople people : List.of(DirectPeople.of(ELA, ADA), DirectPeople.of(ADA))) {
            Channel direct = stores.channels().findDirect(people).orElseThrow();
            assertThat(direct.people()).contains(people);
            Channel another = Channel.direct(new ChannelId(id(0x99)), people, ADA, at(1));
            assertThatThrownBy(() -> stores.channels().add(another)).isInstanceOf(Refusal.Conflict.class);
        }
    }

    @Test
    void everybodyIsStillIn() {
        ChannelMember ada =
                ChannelMember.joining(GENERAL, ADA, ChannelRole.OWNER, at(2001)).storedAt(2);
        ChannelMember ela = ChannelMember.joining(GENERAL, ELA, ChannelRole.MEMBER, at(2005))
                .storedAt(4);
        assertThat(stores.channelMembers().of(GENERAL, Optional.empty(), 9).items())
                .containsExactly(ada, ela);
        assertThat(stores.channelMembers().channelsOf(ELA)).containsExactly(GENERAL);
        assertThat(stores.channelMembers().owners(GENERAL)).containsExactly(ADA);
    }

    @Test
    void everyMessageIsStillThereInItsOrder() {
        Conversation line = Conversation.of(GENERAL);
        assertThat(stores.messages().before(line, Messages.NEWEST, 9).items()).containsExactly(ANSWER, QUESTION, HELLO);
        assertThat(stores.changeLog().since(GENERAL.scope(), 2, 9).records())
                .hasSize(4)
                .contains(HELLO, ANSWER);
        assertThat(stores.messages().append(HELLO)).isEqualTo(HELLO);
    }

    @Test
    void whatIsUnreadIsCountedOnFromThere() {
        Conversation line = Conversation.of(GENERAL);
        assertThat(stores.unread().of(ELA, List.of(line))).containsValue(new UnreadCount(line, 4, 1, 0));
        assertThat(stores.unread().of(ADA, List.of(line))).containsValue(new UnreadCount(line, 2, 1, 0));
        Given given = Given.in(TestStores.of(stores));
        given.deleted(ANSWER);
        stores.messages().append(message(0x40, ELA, "Still there", Optional.empty(), 3000));
        given.edited(QUESTION, "Anybody?");
        assertThat(stores.unread().of(ADA, List.of(line))).containsValue(new UnreadCount(line, 2, 1, 0));
        assertThat(stores.unread().of(ELA, List.of(line))).containsValue(new UnreadCount(line, 4, 1, 0));
    }

    private static Message message(int position, UserId author, String text, Optional<String> clientId, int time) {
        MessageId id = new MessageId(id(0x30 + position));
        return Message.written(id, GENERAL, author, new MessageText(text), clientId.map(ClientMessageId::new), at(time))
                .storedAt(position);
    }

    private static Instant at(int milliseconds) {
        return Instant.ofEpochMilli(milliseconds);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
