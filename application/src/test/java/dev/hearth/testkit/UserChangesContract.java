package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.QuietHours;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Users} about accounts that change and go; passwords are in {@link UserPasswordsContract}, the rest is in {@link UsersContract}. */
public interface UserChangesContract extends StoresUnderTest {
    @Test
    default void everyPartOfAUserIsReplaced() {
        User ada = Given.in(stores()).storedPerson("ada");
        List<User> versions = List.of(
                ada.withEmail(new EmailAddress("Countess@example.org"), true),
                ada.withUsername(new Username("Countess")),
                ada.withProfile(Profiles.full()),
                ada.withNotifications(everyDecision()),
                ada.withRole(SystemRole.ADMIN),
                ada.withStatus(AccountStatus.DEACTIVATED));
        for (User version : versions) {
            User changed =
                    at(version, stores().users().find(ada.id()).orElseThrow().version() + 1);
            assertThat(stores().users().replace(changed)).isTrue();
            assertThat(stores().users().find(ada.id())).contains(changed);
            assertThat(stores().users().findByEmail(changed.email()).map(Account::user))
                    .contains(changed);
            assertThat(stores().users().findByUsername(changed.username()).map(Account::user))
                    .contains(changed);
        }
    }

    @Test
    default void whatIsNoLongerToldIsForgotten() {
        User ada = Given.in(stores()).storedPerson("ada");
        User told = ada.withProfile(Profiles.full()).next();
        User decided = told.withNotifications(everyDecision()).next();
        User silent = decided.withProfile(Profile.called(told.name())).next();
        User undecided =
                silent.withNotifications(NotificationPreferences.UNDECIDED).next();
        for (User version : List.of(told, decided, silent, undecided)) {
            assertThat(stores().users().replace(version)).isTrue();
            assertThat(stores().users().find(ada.id())).contains(version);
        }
    }

    @Test
    default void aNewAccountKeepsAllItBringsAlong() {
        Account plain = People.ada();
        User full = plain.user()
                .withProfile(Profiles.full())
                .withEmail(plain.user().email(), true)
                .withNotifications(everyDecision())
                .loggedIn(Instant.parse("2026-05-06T07:08:09.999Z"));
        Account account = new Account(full, Optional.empty());
        stores().users().add(account);
        assertThat(stores().users().findAccount(full.id())).contains(account);
        assertThat(stores().users().findByEmail(full.email())).contains(account);
        assertThat(stores().users().findByUsername(full.username())).contains(account);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void profilesComeBackExactly(String text) {
        User ada = Given.in(stores())
                .storedPerson("ada")
                .withProfile(Profiles.texts(text))
                .next();
        assertThat(stores().users().replace(ada)).isTrue();
        assertThat(stores().users().find(ada.id())).contains(ada);
    }

    @Test
    default void onlyTheNextVersionReplaces() {
        User first = Given.in(stores()).storedPerson("ada");
        User second = first.withRole(SystemRole.ADMIN).next();
        User third = second.withProfile(Profiles.full()).next();
        assertThat(stores().users().replace(third)).isFalse();
        assertThat(stores().users().replace(first)).isFalse();
        assertThat(stores().users().find(first.id())).contains(first);
        assertThat(stores().users().replace(second)).isTrue();
        assertThat(stores().users().replace(second)).isFalse();
        assertThat(stores().users()
                        .replace(first.withStatus(AccountStatus.SUSPENDED).next()))
                .isFalse();
        assertThat(stores().users().find(first.id())).contains(second);
    }

    @Test
    default void nobodyIsReplacedWhoIsGone() {
        User ada = People.ada().user().withRole(SystemRole.ADMIN).next();
        assertThat(stores().users().replace(ada)).isFalse();
        assertThat(stores().users().find(ada.id())).isEmpty();
    }

    @Test
    default void ofManyWhoReplaceOneVersionExactlyOneIsToldTrue() {
        User ada = Given.in(stores()).storedPerson("ada");
        List<User> wanted = IntStream.range(0, 50)
                .mapToObj(n -> ada.withProfile(Profiles.displayed(ada.profile(), "Ada " + n))
                        .next())
                .toList();
        List<Boolean> told = Race.of(50, runner -> stores().users().replace(wanted.get(runner)))
                .everybody();
        assertThat(told).containsOnlyOnce(true);
        assertThat(stores().users().find(ada.id())).contains(wanted.get(told.indexOf(true)));
    }

    @Test
    default void theLastLogInAndThePasswordOutliveAReplacement() {
        Account ada = Given.in(stores()).newAccount("ada");
        stores().users().add(ada);
        Instant at = Instant.parse("2026-05-06T07:08:09.999Z");
        stores().users().loggedIn(ada.user().id(), at);
        User changed = ada.user().withRole(SystemRole.ADMIN).next();
        assertThat(stores().users().replace(changed)).isTrue();
        assertThat(stores().users().findAccount(changed.id()))
                .contains(new Account(changed.loggedIn(at), ada.passwordHash()));
        User later = changed.withStatus(AccountStatus.SUSPENDED)
                .loggedIn(at.plusSeconds(9))
                .next();
        assertThat(stores().users().replace(later)).isTrue();
        assertThat(stores().users().find(changed.id())).contains(later.loggedIn(at));
    }

    @Test
    default void aTakenAddressOrNameIsRefusedAndNothingIsStored() {
        Given given = Given.in(stores());
        given.storedPerson("grace");
        User ada = given.storedPerson("ada");
        conflict(
                "email",
                ada.withEmail(new EmailAddress("GRACE@Example.org"), true).next());
        conflict("username", ada.withUsername(new Username("Ｇrace")).next());
        assertThat(stores().users().find(ada.id())).contains(ada);
        assertThat(stores().users().findByUsername(ada.username()).map(Account::user))
                .contains(ada);
        assertThat(stores().users().findByEmail(ada.email()).map(Account::user)).contains(ada);
    }

    @Test
    default void onesOwnNamesMayBeSpeltAnotherWay() {
        User ada = Given.in(stores()).storedPerson("ada");
        User respelt = ada.withUsername(new Username("ADA"))
                .withEmail(new EmailAddress("Ada@EXAMPLE.org"), false)
                .next();
        assertThat(stores().users().replace(respelt)).isTrue();
        assertThat(stores().users().findByUsername(ada.username()).map(Account::user))
                .contains(respelt);
    }

    @Test
    default void namesGivenUpAreFreeAndNoLongerFind() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        stores().users().replace(ada.withUsername(new Username("countess")).next());
        assertThat(stores().users().findByUsername(ada.username())).isEmpty();
        Account another = People.withEmail(given.newAccount("ada"), "other@example.org");
        stores().users().add(another);
        assertThat(stores().users().findByUsername(ada.username())).contains(another);
    }

    @Test
    default void ofManyWhoChangeToOneNameExactlyOneGetsIt() {
        Given given = Given.in(stores());
        List<User> people = IntStream.range(0, 50)
                .mapToObj(n -> given.storedPerson("runner" + n))
                .toList();
        Race<Boolean> race = Race.of(
                50,
                runner -> stores().users()
                        .replace(people.get(runner)
                                .withUsername(new Username("one"))
                                .next()));
        assertThat(race.results()).containsExactly(true);
        assertThat(race.failures()).hasSize(49).hasOnlyElementsOfType(Refusal.Conflict.class);
        assertThat(stores().users().findByUsername(new Username("one"))).isPresent();
    }

    @Test
    default void aRemovedAccountIsGoneAndItsNamesAreFree() {
        Given given = Given.in(stores());
        Account ada = given.newAccount("ada");
        stores().users().add(ada);
        User grace = given.storedPerson("grace");
        stores().users().remove(ada.user().id());
        assertThat(stores().users().find(ada.user().id())).isEmpty();
        assertThat(stores().users().findByEmail(ada.user().email())).isEmpty();
        assertThat(stores().users().cards(Set.of(ada.user().id(), grace.id()))).containsOnlyKeys(grace.id());
        assertThat(stores().users()
                        .replace(ada.user().withRole(SystemRole.ADMIN).next()))
                .isFalse();
        stores().users().remove(ada.user().id());
        Account another = given.newAccount("ada");
        stores().users().add(another);
        assertThat(stores().users().findByUsername(ada.user().username())).contains(another);
    }

    private void conflict(String field, User changed) {
        assertThatThrownBy(() -> stores().users().replace(changed))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** Some of the ways for every type but three: for those all, none, and no decision; and times of all kinds. */
    private static NotificationPreferences everyDecision() {
        Map<NotificationType, Set<NotificationWay>> decided = new EnumMap<>(NotificationType.class);
        for (NotificationType type : NotificationType.values()) {
            decided.put(type, Set.of(NotificationWay.EMAIL, NotificationWay.IN_APP));
        }
        decided.put(NotificationType.MENTION, EnumSet.allOf(NotificationWay.class));
        decided.put(NotificationType.REPLY, Set.of());
        decided.remove(NotificationType.SYSTEM);
        return NotificationPreferences.UNDECIDED
                .with(decided)
                .with(new MailTimes(MailFrequency.DAILY, LocalTime.of(17, 5)))
                .with(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 59))));
    }

    private static User at(User u, long version) {
        return new User(
                u.id(),
                u.email(),
                u.emailVerified(),
                u.username(),
                u.profile(),
                u.notifications(),
                u.role(),
                u.status(),
                u.createdAt(),
                u.lastLoginAt(),
                version);
    }
}
