package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
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

/** A file of the first version, with people in it, becomes one of this version and loses nothing. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the fields before each test
class OlderFileTest {
    private static final User ADA = user(
            1, "Ada", "ADA@Example.org", new PersonName("Ada", "ŁOVELACE"), SystemRole.ADMIN, AccountStatus.ACTIVE);
    private static final User ELA =
            user(2, "ＥＬＡ", "ela@example.org", PersonName.UNTOLD, SystemRole.USER, AccountStatus.SUSPENDED);
    private static final User ZOE =
            user(3, "zoe", "zoe@example.org", new PersonName("", "Straße"), SystemRole.USER, AccountStatus.ACTIVE);

    @TempDir
    private Path folder;

    private SqliteStores stores;

    @BeforeEach
    void openAnOldFile() throws Exception {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearth.db"));
                Statement statement = old.createStatement()) {
            for (String name : List.of("/db/001-people-groups-chat.sql", "/db-test/people-of-version-1.sql")) {
                Path script = Path.of(OlderFileTest.class.getResource(name).toURI());
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
    void everybodyIsStillThere() {
        Account ada = new Account(ADA, new PasswordHash("$hash$ada"));
        assertThat(stores.users().findAccount(ADA.id())).contains(ada);
        assertThat(stores.users().findByEmail(ADA.email())).contains(ada);
        assertThat(stores.users().findByUsername(new Username("ela")).map(Account::user))
                .contains(ELA);
        assertThat(stores.userDirectory()
                        .list(UserFilter.EVERYBODY, Optional.empty(), 9)
                        .items())
                .containsExactly(ADA, ELA, ZOE);
    }

    @Test
    void everybodyIsFoundByWhatTheNewestHearthWouldHaveStored() {
        for (User user : List.of(ADA, ELA, ZOE)) {
            assertThat(searchKey(user)).isEqualTo(UserFilter.searchKey(user));
        }
        assertThat(found("da ŁOV")).containsExactly(ADA);
        assertThat(found("eLa@")).containsExactly(ELA);
        assertThat(found("STRASSE")).containsExactly(ZOE);
    }

    @Test
    void everybodyCanBeChanged() {
        User changed =
                ADA.withEmail(new EmailAddress("countess@example.org"), true).next();
        assertThat(stores.users().replace(changed)).isTrue();
        assertThat(found("countess@")).containsExactly(changed);
        PasswordHash next = new PasswordHash("$hash$next");
        assertThat(stores.users().replacePassword(ADA.id(), Optional.of(new PasswordHash("$hash$ada")), next))
                .isTrue();
        assertThat(stores.users().findAccount(ADA.id())).contains(new Account(changed, next));
        stores.users().remove(ELA.id());
        assertThat(stores.users().find(ELA.id())).isEmpty();
    }

    @Test
    void theOtherTablesAreAsTheyWere() {
        assertThat(stores.groups()
                        .find(new GroupId(id(9)))
                        .map(group -> group.name().value()))
                .contains("Home");
    }

    private List<User> found(String words) {
        UserFilter filter = new UserFilter(Optional.of(words), Optional.empty(), Optional.empty());
        return stores.userDirectory().list(filter, Optional.empty(), 9).items();
    }

    private String searchKey(User user) {
        String sql = "SELECT search_key FROM users WHERE id = ?";
        return stores.database()
                .read(session -> session.list(sql, row -> row.text(1), user.id().value()))
                .getFirst();
    }

    private static User user(
            int id, String handle, String email, PersonName name, SystemRole role, AccountStatus status) {
        return new User(
                new UserId(id(id)),
                new EmailAddress(email),
                false,
                new Username(handle),
                Profile.called(name),
                NotificationPreferences.UNDECIDED,
                role,
                status,
                Instant.ofEpochMilli(1000 + id),
                id == 1 ? Optional.of(Instant.ofEpochMilli(5000)) : Optional.empty(),
                1);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
