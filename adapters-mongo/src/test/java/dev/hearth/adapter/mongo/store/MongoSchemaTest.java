package dev.hearth.adapter.mongo.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.event.CommandListener;
import dev.hearth.adapter.mongo.MemoryMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The indexes on which queries and unique names rely. */
class MongoSchemaTest {
    private final MongoLink link = MongoLink.to(
            MongoSettings.at(MemoryMongo.uri())
                    .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", "")),
            new CommandListener() {});

    @AfterEach
    void dropAndClose() {
        link.drop();
        link.close();
    }

    @Test
    void everyIndexOfIdentityIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.USERS))
                .containsExactlyInAnyOrder(
                        "unique [emailKey]", "unique [usernameKey]", "[role, _id]", "[status, _id]", "[keys, _id]");
        assertThat(indexes(MongoSchema.SESSIONS)).containsExactlyInAnyOrder("[user, startedAt, _id]", "[expiresAt]");
        assertThat(indexes(MongoSchema.ONE_TIME_CODES))
                .containsExactlyInAnyOrder("unique [secret, purpose]", "[user]", "[expiresAt]");
        assertThat(indexes(MongoSchema.EXTERNAL_IDENTITIES))
                .containsExactlyInAnyOrder("unique [user, provider]", "unique [provider, subject]");
    }

    @Test
    void everyIndexOfChatIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.CHANNELS))
                .containsExactlyInAnyOrder("unique [uniqueKey]", "[group, type, _id]", "[ending]", "[keys, _id]");
        assertThat(indexes(MongoSchema.CHANNEL_MEMBERS))
                .containsExactlyInAnyOrder(
                        "unique [channel, user]", "unique [channel, revision]", "[user, channel]", "[channel, role]");
        assertThat(indexes(MongoSchema.MESSAGES))
                .containsExactlyInAnyOrder(
                        "unique [channel, position]",
                        "unique [channel, revision]",
                        "unique [channel, sendKey]",
                        "[line, channel, position, author, gone]",
                        "[line, channel, calls, position]",
                        "[pinnedIn]",
                        "[keys, _id]");
    }

    @Test
    void anIndexThatRefusesWhatMayBeStoredByNowIsTakenAway() {
        link.records(MongoSchema.READ_MARKERS)
                .collection()
                .createIndex(
                        Indexes.ascending("user", "line"),
                        new IndexOptions().name("read_markers_place").unique(true));
        MongoSchema.prepare(link);
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.READ_MARKERS))
                .contains("unique [user, line, channel]")
                .doesNotContain("unique [user, line]");
    }

    @Test
    void everyIndexOfWorkIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.PROJECTS))
                .containsExactlyInAnyOrder(
                        "unique [uniqueKey]", "[group, listed, _id]", "[listed, _id]", "[ending]", "[keys, _id]");
        assertThat(indexes(MongoSchema.PROJECT_MEMBERS))
                .containsExactlyInAnyOrder(
                        "unique [project, user]",
                        "unique [project, revision]",
                        "[project, leftAt, user]",
                        "[user, project]",
                        "[project, role]");
        assertThat(indexes(MongoSchema.SAVED_FILTERS))
                .containsExactlyInAnyOrder("unique [place, revision]", "[place, gone, _id]");
        assertThat(indexes(MongoSchema.TASK_FLOW)).containsExactly("[project, at, kind]");
    }

    @Test
    void everyIndexOfPeoplesOwnThingsIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.READ_MARKERS))
                .containsExactlyInAnyOrder(
                        "unique [user, line, channel]",
                        "unique [user, revision]",
                        "[user, following, thread]",
                        "[line, channel, following, user]");
        assertThat(indexes(MongoSchema.CHANNEL_PREFERENCES))
                .containsExactlyInAnyOrder("unique [user, channel]", "unique [user, revision]", "[user, starred]");
        assertThat(indexes(MongoSchema.DRAFTS))
                .containsExactlyInAnyOrder("unique [user, line]", "unique [user, revision]", "[user, open, revision]");
    }

    @Test
    void everyIndexOfNotificationsIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.NOTIFICATIONS))
                .containsExactlyInAnyOrder(
                        "unique [user, revision]",
                        "[user, shown, at, _id]",
                        "[user, shown, type, at, _id]",
                        "[user, unread, at, _id]",
                        "[user, unread, type, at, _id]",
                        "[user, unread, line, position]");
        assertThat(indexes(MongoSchema.PUSH_SUBSCRIPTIONS)).containsExactly("[user, createdAt, _id]");
    }

    @Test
    void everyIndexOfJobsIsThere() {
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.SCHEDULED_MESSAGES))
                .containsExactlyInAnyOrder(
                        "unique [user, channel, name]", "unique [user, revision]", "[user, open, sendAt, _id]");
        assertThat(indexes(MongoSchema.JOBS))
                .containsExactlyInAnyOrder(
                        "unique [waiting]", "[next]", "[endedAt]", "[state, _id]", "[kind, _id]", "[state, kind, _id]");
    }

    @Test
    void preparingAgainChangesNothing() {
        MongoSchema.prepare(link);
        List<String> before = indexes(MongoSchema.USERS);
        MongoSchema.prepare(link);
        assertThat(indexes(MongoSchema.USERS)).isEqualTo(before);
    }

    /** All but the one on {@code _id}, which every collection has. */
    private List<String> indexes(String collection) {
        List<Document> found =
                link.records(collection).collection().listIndexes().into(new ArrayList<>());
        return found.stream()
                .filter(index -> !index.getString("name").equals("_id_"))
                .map(MongoSchemaTest::described)
                .toList();
    }

    private static String described(Document index) {
        String unique = index.getBoolean("unique", false) ? "unique " : "";
        return unique + index.get("key", Document.class).keySet();
    }
}
