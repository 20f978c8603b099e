package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Users}. */
public interface UsersContract extends UserChangesContract, UserPasswordsContract {
    @Test
    default void anAccountIsFoundByIdEmailAndUsername() {
        Users users = stores().users();
        Account ada = People.ada();
        users.add(ada);
        assertThat(users.find(ada.user().id())).contains(ada.user());
        assertThat(users.findAccount(ada.user().id())).contains(ada);
        assertThat(users.findByEmail(ada.user().email())).contains(ada);
        assertThat(users.findByUsername(ada.user().username())).contains(ada);
    }

    @Test
    default void whoNeverCameIsNotFound() {
        Users users = stores().users();
        users.add(People.ada());
        User grace = People.grace().user();
        assertThat(users.find(grace.id())).isEmpty();
        assertThat(users.findAccount(grace.id())).isEmpty();
        assertThat(users.findByEmail(grace.email())).isEmpty();
        assertThat(users.findByUsername(grace.username())).isEmpty();
    }

    @Test
    default void roleAndStatusAreKept() {
        Users users = stores().users();
        Account ada = People.admin(People.suspended(People.ada()));
        users.add(ada);
        assertThat(users.findByUsername(new Username("ada"))).contains(ada);
    }

    @Test
    default void namesAndAddressesAreFoundHoweverTheyAreSpelt() {
        Users users = stores().users();
        users.add(People.ada());
        assertThat(users.findByUsername(new Username("ＡＤａ"))).contains(People.ada());
        assertThat(users.findByEmail(new EmailAddress("ADA@Example.ORG"))).contains(People.ada());
    }

    @Test
    default void whatWasWrittenIsKeptAsItWasSpelt() {
        Users users = stores().users();
        Account spelt = People.withEmail(Given.in(stores()).newAccount("ＡＤａ"), "ADA@Example.ORG");
        users.add(spelt);
        assertThat(users.findByUsername(new Username("ada"))).contains(spelt);
    }

    @Test
    default void aTakenEmailIsRefusedAndNothingIsStored() {
        Users users = stores().users();
        users.add(People.ada());
        Account late = People.withEmail(People.grace(), "Ada@Example.org");
        assertThatThrownBy(() -> users.add(late))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("email"));
        assertThat(users.find(late.user().id())).isEmpty();
        assertThat(users.findByUsername(late.user().username())).isEmpty();
    }

    @Test
    default void aTakenUsernameIsRefusedAndNothingIsStored() {
        Users users = stores().users();
        users.add(People.ada());
        Account late = People.withEmail(Given.in(stores()).newAccount("ADA"), "late@example.org");
        assertThatThrownBy(() -> users.add(late))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("username"));
        assertThat(users.find(late.user().id())).isEmpty();
        assertThat(users.findByEmail(late.user().email())).isEmpty();
    }

    @Test
    default void ofManyWhoWantOneNameAtOnceExactlyOneGetsIt() {
        Given given = Given.in(stores());
        List<String> spellings = Awkward.spellings("hearthkeeper", 50);
        Race<User> race = Race.of(50, runner -> {
            Account account =
                    People.withEmail(given.newAccount(spellings.get(runner)), "runner" + runner + "@example.org");
            stores().users().add(account);
            return account.user();
        });
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .hasSize(49)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.Conflict.class,
                                refusal -> assertThat(refusal.field()).isEqualTo("username")));
        User winner = race.results().getFirst();
        assertThat(stores().users().findByUsername(new Username("hearthkeeper")).map(Account::user))
                .contains(winner);
    }

    @Test
    default void ofManyWhoWantOneAddressAtOnceExactlyOneGetsIt() {
        Given given = Given.in(stores());
        Race<User> race = Race.of(50, runner -> {
            Account account = People.withEmail(given.newAccount("runner" + runner), "one@example.org");
            stores().users().add(account);
            return account.user();
        });
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .hasSize(49)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refusal.Conflict.class,
                                refusal -> assertThat(refusal.field()).isEqualTo("email")));
    }

    @Test
    default void theLastLogInIsKeptToTheMillisecond() {
        Users users = stores().users();
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Instant first = Instant.parse("2026-05-06T07:08:09.999Z");
        users.loggedIn(ada.id(), first);
        assertThat(users.find(ada.id())).contains(ada.loggedIn(first));
        users.loggedIn(ada.id(), first.plusMillis(2));
        assertThat(users.find(ada.id())).contains(ada.loggedIn(first.plusMillis(2)));
        assertThat(users.find(grace.id())).contains(grace);
    }

    @Test
    default void aLogInOfSomebodyGoneIsNothing() {
        Users users = stores().users();
        users.loggedIn(People.ada().user().id(), Instant.EPOCH);
        assertThat(users.find(People.ada().user().id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void namesComeBackExactly(String name) {
        Users users = stores().users();
        Account account = People.account(new UserId(new TestIds().next()), "somebody", new PersonName(name, name));
        users.add(account);
        assertThat(users.find(account.user().id())).contains(account.user());
        assertThat(users.cards(Set.of(account.user().id()))).containsValue(UserCard.of(account.user()));
    }

    @Test
    default void cardsAreOfThoseWhoExist() {
        Users users = stores().users();
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        given.storedPerson("notAsked");
        UserId nobody = new UserId(given.ids().next());
        assertThat(users.cards(Set.of(ada.id(), grace.id(), nobody)))
                .containsOnlyKeys(ada.id(), grace.id())
                .containsEntry(ada.id(), UserCard.of(ada))
                .containsEntry(grace.id(), UserCard.of(grace));
    }

    @Test
    default void noIdsGiveNoCards() {
        assertThat(stores().users().cards(Set.of())).isEmpty();
    }

    @Test
    default void manyCardsAreOneCall() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Set<UserId> asked = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            asked.add(new UserId(given.ids().next()));
        }
        asked.add(ada.id());
        assertThat(stores().users().cards(asked)).containsOnlyKeys(ada.id());
    }
}
