package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.People;
import dev.hearth.testkit.memory.FakePasswordHasher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogInTest {
    private static final Password WRONG = new Password("not the password");

    private final Porch porch = Porch.open();

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("HT-01: log-in by either name answers user and tokens, and keeps the time of it")
    void by_either_name() {
        porch.registered("ada");
        porch.clock().move(Duration.ofDays(1));

        SignedIn byEmail = porch.loggedIn("ADA", Porch.PHONE);
        LogInAnswer byName = porch.sessions()
                .logIn()
                .run(new LogIn.Command(new Login.ByUsername(new Username("Ada")), Porch.PASSWORD, Porch.PHONE));

        assertThat(byEmail.user().lastLoginAt()).contains(porch.clock().instant());
        assertThat(porch.user("ada").lastLoginAt()).contains(porch.clock().instant());
        assertThat(byName)
                .isInstanceOfSatisfying(
                        SignedIn.class,
                        in -> assertThat(porch.caller(in).user())
                                .isEqualTo(porch.user("ada").id()));
        assertThat(porch.noted()).contains(SecurityEvent.Kind.LOGGED_IN);
    }

    @Test
    @DisplayName("AN-4: unknown, wrong, without a password, suspended and deactivated are refused with the same words")
    void all_refusals_are_alike() {
        porch.registered("ada");
        porch.registered("sue");
        porch.registered("dan");
        porch.stores()
                .users()
                .replace(porch.user("sue").withStatus(AccountStatus.SUSPENDED).next());
        porch.stores()
                .users()
                .replace(porch.user("dan").withStatus(AccountStatus.DEACTIVATED).next());
        withoutPassword("eve");

        List<Throwable> refusals = List.of(
                refusal("nobody", Porch.PASSWORD),
                refusal("ada", WRONG),
                refusal("eve", WRONG),
                refusal("sue", Porch.PASSWORD),
                refusal("dan", Porch.PASSWORD));

        assertThat(refusals).hasOnlyElementsOfType(Refusal.Unauthenticated.class);
        assertThat(refusals).extracting(Throwable::getMessage).containsOnly(LogIn.REFUSED);
    }

    @Test
    @DisplayName("AN-4: every refusal costs one hash, whether there is anything to compare with or not")
    void all_refusals_cost_the_same() {
        porch.registered("ada");
        withoutPassword("eve");
        Work work = new Work();
        LogIn logIn = porch.sessions().logInBy(work);

        for (String name : List.of("nobody", "ada", "eve")) {
            work.done = 0;
            assertThat(catchThrowable(() ->
                            logIn.run(new LogIn.Command(new Login.ByEmail(Porch.emailOf(name)), WRONG, Porch.LAPTOP))))
                    .isInstanceOf(Refusal.Unauthenticated.class);
            assertThat(work.done).as(name).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("AN-4: who tries too often is slowed down alike, whether the account is there or not")
    void all_are_slowed_down_alike() {
        porch.registered("ada");

        for (String name : List.of("ada", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(name, WRONG)).isInstanceOf(Refusal.Unauthenticated.class);
            }
            assertThat(refusal(name, WRONG)).isInstanceOf(Refusal.LimitReached.class);
        }
    }

    @Test
    @DisplayName("AN-2: the whole password counts: its tail, its case, its blanks, its spelling in Unicode")
    void the_whole_password_counts() {
        String whole = "0123456789".repeat(7) + "abcdefghijklmnopqrst blank é 🔑";
        porch.sessions().register().run(Porch.registration("ada", new Password(whole)));

        for (String near : List.of(
                whole.substring(0, 72),
                whole.substring(0, 72) + "X" + whole.substring(73),
                whole + " ",
                " " + whole,
                whole.toUpperCase(Locale.ROOT),
                whole.replace("é", "e\u0301"),
                whole.replace("🔑", "🔐"))) {
            porch.clock().move(Duration.ofDays(1));
            assertThat(refusal("ada", new Password(near))).isInstanceOf(Refusal.Unauthenticated.class);
        }
        assertThat(porch.tries("ada", new Password(whole), Porch.LAPTOP)).isInstanceOf(SignedIn.class);
    }

    @Test
    @DisplayName("AN-2: a NUL cuts nothing off, and is no character of a password")
    void a_nul_is_refused() {
        assertThatThrownBy(() -> Password.typed("a long pass phrase\u0000")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Password.chosen("a long\u0000pass phrase")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_hash_of_an_older_cost_is_made_anew_once_the_password_is_known() {
        porch.registered("ada");
        PasswordHash old = new FakePasswordHasher(0).hash(Porch.PASSWORD);
        porch.stores().users().replacePassword(porch.user("ada").id(), hash("ada"), old);

        assertThat(refusal("ada", WRONG)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(hash("ada")).contains(old);
        porch.loggedIn("ada", Porch.LAPTOP);

        assertThat(hash("ada")).isPresent().isNotEqualTo(Optional.of(old));
        assertThat(porch.loggedIn("ada", Porch.LAPTOP)).isNotNull();
    }

    @Test
    void a_refusal_is_noted_with_its_address() {
        refusal("nobody", WRONG);

        assertThat(porch.identity().log().events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(SecurityEvent.Kind.LOG_IN_REFUSED);
            assertThat(event.user()).isEmpty();
            assertThat(event.address()).isEqualTo(Porch.LAPTOP.address());
        });
    }

    private Optional<PasswordHash> hash(String name) {
        return porch.stores()
                .users()
                .findByEmail(Porch.emailOf(name))
                .orElseThrow()
                .passwordHash();
    }

    private void withoutPassword(String name) {
        porch.stores()
                .users()
                .add(new Account(People.called(UUID.randomUUID(), name).user(), Optional.empty()));
    }

    private Throwable refusal(String name, Password password) {
        return catchThrowable(() -> porch.tries(name, password, Porch.LAPTOP));
    }

    /** Counts how often it hashes, and never agrees. */
    private static final class Work implements PasswordHasher {
        private int done;

        @Override
        public PasswordHash hash(Password password) {
            done++;
            return new PasswordHash("");
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            done++;
            return false;
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return false;
        }
    }
}
