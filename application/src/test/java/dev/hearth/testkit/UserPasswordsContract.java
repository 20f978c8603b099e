package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link Users#replacePassword}; the rest is in {@link UsersContract}. */
public interface UserPasswordsContract extends StoresUnderTest {
    @Test
    default void aPasswordIsReplacedOverTheOneItWasDecidedOn() {
        Account ada = Given.in(stores()).newAccount("ada");
        stores().users().add(ada);
        PasswordHash next = new PasswordHash("$fake$next");
        UserId id = ada.user().id();
        assertThat(stores().users().replacePassword(id, Optional.of(new PasswordHash("$fake$other")), next))
                .isFalse();
        assertThat(stores().users().replacePassword(id, Optional.empty(), next)).isFalse();
        assertThat(stores().users().findAccount(id)).contains(ada);
        assertThat(stores().users().replacePassword(id, ada.passwordHash(), next))
                .isTrue();
        assertThat(stores().users().findAccount(id)).contains(new Account(ada.user(), next));
        assertThat(stores().users().replacePassword(id, ada.passwordHash(), next))
                .isFalse();
    }

    @Test
    default void aFirstPasswordIsSetOnlyWhereThereIsNone() {
        User ada = People.ada().user();
        stores().users().add(new Account(ada, Optional.empty()));
        PasswordHash first = new PasswordHash("$fake$first");
        assertThat(stores().users().replacePassword(ada.id(), Optional.of(first), first))
                .isFalse();
        assertThat(stores().users().findAccount(ada.id()).orElseThrow().passwordHash())
                .isEmpty();
        assertThat(stores().users().replacePassword(ada.id(), Optional.empty(), first))
                .isTrue();
        assertThat(stores().users().replacePassword(ada.id(), Optional.empty(), first))
                .isFalse();
        assertThat(stores().users().findAccount(ada.id())).contains(new Account(ada, first));
    }

    @Test
    default void somebodyGoneGetsNoPassword() {
        UserId nobody = People.ada().user().id();
        PasswordHash hash = new PasswordHash("$fake$");
        assertThat(stores().users().replacePassword(nobody, Optional.empty(), hash))
                .isFalse();
        assertThat(stores().users().findAccount(nobody)).isEmpty();
    }

    @Test
    default void ofManyWhoReplaceOnePasswordExactlyOneIsToldTrue() {
        Account ada = Given.in(stores()).newAccount("ada");
        stores().users().add(ada);
        List<Boolean> told = Race.of(
                        50,
                        runner -> stores().users()
                                .replacePassword(
                                        ada.user().id(), ada.passwordHash(), new PasswordHash("$fake$" + runner)))
                .everybody();
        assertThat(told).containsOnlyOnce(true);
        assertThat(stores().users().findAccount(ada.user().id()))
                .contains(new Account(ada.user(), new PasswordHash("$fake$" + told.indexOf(true))));
    }
}
