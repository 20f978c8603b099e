package dev.hearth.adapter.mongo.identity;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.MemoryMongo;
import dev.hearth.adapter.mongo.MongoStores;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.Username;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts written before there were profiles and versions. */
class OlderAccountsTest {
    private static final Account ADA = People.ada();
    private static final Account GRACE = People.suspended(People.grace());

    private final MongoSettings settings = MongoSettings.at(MemoryMongo.uri())
            .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", ""));
    private MongoStores stores = open();

    @AfterEach
    void dropAndClose() {
        stores.link().drop();
        stores.close();
    }

    @Test
    void everybodyIsReadAsTheyWere() {
        write(older(ADA));
        assertThat(stores.users().findAccount(ADA.user().id())).contains(ADA);
        assertThat(stores.users().findByUsername(ADA.user().username())).contains(ADA);
    }

    @Test
    void everybodyIsFoundAfterTheNextStart() {
        write(older(ADA));
        write(older(GRACE));
        restart();
        assertThat(found("lovel")).containsExactly(ADA.user());
        assertThat(stores.userDirectory()
                        .list(UserFilter.EVERYBODY, Optional.empty(), 9)
                        .items())
                .extracting(User::id)
                .containsExactly(ADA.user().id(), GRACE.user().id());
        Document stored = stores.link()
                .records(MongoSchema.USERS)
                .first(eq(ADA.user().id().value()))
                .orElseThrow();
        assertThat(Documents.text(stored, AccountDocuments.SEARCH_KEY)).isEqualTo(UserFilter.searchKey(ADA.user()));
    }

    @Test
    void everybodyCanBeChanged() {
        write(older(ADA));
        User changed = ADA.user().withUsername(new Username("countess")).next();
        assertThat(stores.users().replace(changed)).isTrue();
        assertThat(stores.users()
                        .replace(ADA.user().withUsername(new Username("late")).next()))
                .isFalse();
        PasswordHash next = new PasswordHash("$fake$next");
        assertThat(stores.users().replacePassword(changed.id(), ADA.passwordHash(), next))
                .isTrue();
        restart();
        assertThat(stores.users().findAccount(changed.id())).contains(new Account(changed, next));
        assertThat(found("countess")).containsExactly(changed);
    }

    /** As the first version wrote it. */
    private static Document older(Account account) {
        User user = account.user();
        return new Document("_id", user.id().value())
                .append("email", user.email().value())
                .append("emailKey", user.email().key().value())
                .append("username", user.username().value())
                .append("usernameKey", user.username().key().value())
                .append("firstName", user.name().first())
                .append("lastName", user.name().last())
                .append("role", user.role().name())
                .append("status", user.status().name())
                .append("passwordHash", account.passwordHash().orElseThrow().value())
                .append("createdAt", Date.from(user.createdAt()));
    }

    private void write(Document document) {
        stores.link().records(MongoSchema.USERS).insert(document);
    }

    private List<User> found(String words) {
        UserFilter filter = new UserFilter(Optional.of(words), Optional.empty(), Optional.empty());
        return stores.userDirectory().list(filter, Optional.empty(), 9).items();
    }

    private void restart() {
        stores.close();
        stores = open();
    }

    private MongoStores open() {
        return MongoStores.open(settings, TestClock.someDay());
    }
}
