package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {
    private final Porch porch = Porch.open();

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("HT-01: registering answers the user and tokens that work")
    void registering_signs_in() {
        SignedIn in = porch.sessions()
                .register()
                .run(new Register.Command(
                        Porch.emailOf("ada"),
                        Optional.empty(),
                        Profile.called(new PersonName("Ada", "Lovelace")),
                        Porch.PASSWORD,
                        Porch.LAPTOP));

        assertThat(in.user().displayName()).isEqualTo("Ada Lovelace");
        assertThat(in.user().username()).startsWith("ada-");
        assertThat(in.user().emailVerified()).isFalse();
        assertThat(porch.caller(in).role()).isEqualTo(SystemRole.USER);
        assertThat(porch.caller(porch.refreshed(in)).user())
                .isEqualTo(porch.user("ada").id());
        assertThat(porch.noted()).containsExactly(SecurityEvent.Kind.REGISTERED);
    }

    @Test
    @DisplayName("TM-02: registering sends a letter to prove the address with")
    void a_letter_is_sent() {
        porch.registered("ada");

        assertThat(porch.identity().mail().lettersTo(Porch.emailOf("ada")))
                .singleElement()
                .isInstanceOf(AccountLetter.VerifyEmail.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tough-8x",
                "only lower case here",
                "ONLYUPPERCASE",
                "9163520847",
                "        x1 ",
                "🔑🐘🎈🌋🧭🪁🍋🎲",
                "パスワードは長い"
            })
    @DisplayName("AN-1: eight characters of any kind are enough")
    void any_kind_of_characters(String password) {
        porch.sessions().register().run(Porch.registration("ada", Password.chosen(password)));

        assertThat(porch.tries("ada", Password.typed(password), Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 14, 15, 64, 200, 1000})
    @DisplayName("AN-1: long passwords are taken whole")
    void any_length(int length) {
        Password password = Password.chosen("correct horse battery ".repeat(50).substring(0, length));
        porch.sessions().register().run(Porch.registration("ada", password));

        assertThat(porch.tries("ada", password, Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA@EXAMPLE.ORG", "ａda@example.org"})
    void an_address_is_taken_however_it_is_spelt(String email) {
        porch.registered("ada");
        Register.Command again = new Register.Command(
                new EmailAddress(email),
                Optional.empty(),
                Profile.called(PersonName.UNTOLD),
                Porch.PASSWORD,
                Porch.LAPTOP);

        assertThatThrownBy(() -> porch.sessions().register().run(again))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        taken -> assertThat(taken.field()).isEqualTo("email"));
        assertThat(porch.identity().mail().letters()).hasSize(1);
    }

    @Test
    void a_poor_password_makes_no_account() {
        assertThatThrownBy(
                        () -> porch.sessions().register().run(Porch.registration("ada", Password.chosen("password1"))))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(porch.stores().users().findByEmail(Porch.emailOf("ada"))).isEmpty();
        assertThat(porch.identity().mail().letters()).isEmpty();
    }

    @Test
    void of_many_who_want_one_name_at_once_one_gets_it() {
        Race<SignedIn> race = Race.of(16, runner -> porch.registered("ada"));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasOnlyElementsOfType(Refusal.Conflict.class);
        assertThat(porch.caller(race.results().getFirst())).isNotNull();
    }
}
