package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserFilter;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link UserDirectory}. */
public interface UserDirectoryContract extends StoresUnderTest {
    @Test
    default void everybodyComesOldestFirst() {
        Given given = Given.in(stores());
        List<User> people =
                Stream.of("zoe", "bob", "mia").map(given::storedPerson).toList();
        Page<User> page = stores().userDirectory().list(UserFilter.EVERYBODY, Optional.empty(), 3);
        assertThat(page.items()).containsExactlyElementsOf(people);
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void anEmptyStoreHasAnEmptyPage() {
        assertThat(stores().userDirectory()
                        .list(UserFilter.EVERYBODY, Optional.empty(), 5)
                        .items())
                .isEmpty();
    }

    @Test
    default void aPageEndsAtItsLimitAndTellsWhereToGoOn() {
        List<User> people = crowd();
        Page<User> first = stores().userDirectory().list(UserFilter.EVERYBODY, Optional.empty(), 2);
        assertThat(first.items()).containsExactlyElementsOf(people.subList(0, 2));
        UserId last = first.items().getLast().id();
        assertThat(first.next()).contains(last.toString());
        stores().users().remove(last);
        assertThat(stores().userDirectory()
                        .list(UserFilter.EVERYBODY, Optional.of(last), 2)
                        .items())
                .containsExactlyElementsOf(people.subList(2, 4));
    }

    @Test
    default void everyFilterGivesThoseItMatchesPageByPage() {
        List<User> people = crowd();
        for (UserFilter filter : filters()) {
            assertThat(all(filter))
                    .as(filter.toString())
                    .containsExactlyElementsOf(
                            people.stream().filter(filter::matches).toList());
        }
    }

    @Test
    default void wordsAreFoundInHandleAddressAndNamesHoweverTheyAreSpelt() {
        Given given = Given.in(stores());
        given.storedPerson("somebody");
        User told = People.account(new UserId(given.ids().next()), "countess", new PersonName("Ada", "Łovelace"))
                .user();
        User shown = told.withProfile(Profiles.displayed(told.profile(), "Straße Ÿ"));
        stores().users().add(new Account(shown, Optional.empty()));
        for (String words : List.of("NTES", "ntess@EXAMPLE", "ADA łov", "  ada   łovelace ", "STRASSE", "ß", "ÿ")) {
            assertThat(all(words(words))).as(words).containsExactlyElementsOf(matching(words, shown));
        }
        assertThat(matching("ADA łov", shown)).hasSize(1);
    }

    @Test
    default void wordsAreNoPattern() {
        Given given = Given.in(stores());
        User user = People.account(
                        new UserId(given.ids().next()),
                        "plain",
                        new PersonName("100%_\\E.*[a]$ 'x' \"y\"", "^(b|c)?{1}"))
                .user();
        stores().users().add(new Account(user, Optional.empty()));
        given.storedPerson("other");
        for (String words : List.of("%", "_", "\\", "\\E", ".*", "[a]", "$ '", "\"Y\"", "^(B|c)?{1}")) {
            assertThat(all(words(words))).as(words).containsExactly(user);
        }
        for (String words : List.of("1%0", "p.ain", "[a-z]", "^100", "plain\\E", "x|y", "ada; --")) {
            assertThat(all(words(words))).as(words).isEmpty();
        }
    }

    @Test
    default void theWordsAreLookedForInWhatIsStoredNow() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User renamed = ada.withUsername(new Username("countess")).next();
        assertThat(stores().users().replace(renamed)).isTrue();
        assertThat(all(words("countess"))).containsExactly(renamed);
        User told = renamed.withProfile(Profiles.displayed(renamed.profile(), "Enchantress"))
                .next();
        assertThat(stores().users().replace(told)).isTrue();
        assertThat(all(words("enchant"))).containsExactly(told);
        stores().users().remove(ada.id());
        assertThat(all(words("enchant"))).isEmpty();
    }

    @Test
    default void peopleAreFoundByTheirNames() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("Ada.Lovelace");
        User grace = given.storedPerson("grace");
        given.storedPerson("alan");
        Set<Username> names = Set.of(new Username("ada.LOVELACE"), new Username("grace"), new Username("nobody"));
        assertThat(stores().userDirectory().named(names)).containsExactlyInAnyOrder(ada.id(), grace.id());
        assertThat(stores().userDirectory().named(Set.of())).isEmpty();
    }

    private List<User> all(UserFilter filter) {
        return Pages.all(key -> stores().userDirectory().list(filter, key.map(UserId::parse), 3));
    }

    private static List<User> matching(String words, User user) {
        return Stream.of(user).filter(words(words)::matches).toList();
    }

    private static UserFilter words(String words) {
        return new UserFilter(Optional.of(words), Optional.empty(), Optional.empty());
    }

    /** Nobody here is like the others in all of handle, role and status. */
    private List<User> crowd() {
        Given given = Given.in(stores());
        List<User> people = new ArrayList<>();
        for (SystemRole role : SystemRole.values()) {
            for (AccountStatus status : AccountStatus.values()) {
                for (String stem : List.of("ant", "bee", "antbee")) {
                    Account account = given.newAccount(stem + people.size());
                    User user = account.user().withRole(role).withStatus(status);
                    stores().users().add(new Account(user, account.passwordHash()));
                    people.add(user);
                }
            }
        }
        return people;
    }

    private static List<UserFilter> filters() {
        List<UserFilter> filters = new ArrayList<>();
        for (Optional<String> words : maybe(List.of("ant", "tbe", "ANT1", "wasp", " ", "example.org"))) {
            for (Optional<SystemRole> role : maybe(List.of(SystemRole.values()))) {
                for (Optional<AccountStatus> status : maybe(List.of(AccountStatus.values()))) {
                    filters.add(new UserFilter(words, role, status));
                }
            }
        }
        return filters;
    }

    private static <T> List<Optional<T>> maybe(List<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
    }
}
