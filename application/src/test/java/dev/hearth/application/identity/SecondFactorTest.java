package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private final Porch porch = Porch.open();
    private final Caller ada = porch.caller(porch.registered("ada"));
    private final Phone phone = Phone.enrolled(porch, ada);

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("AN-10: the right password alone opens no session; with the code it does")
    void log_in_takes_two_steps() {
        int sessions = porch.stores().sessions().of(ada.user()).size();

        SecretCode ticket = ticket();
        assertThat(porch.stores().sessions().of(ada.user())).hasSize(sessions);
        SignedIn in = complete(ticket, phone.code());

        assertThat(porch.caller(in).user()).isEqualTo(ada.user());
        assertThat(porch.noted()).contains(SecurityEvent.Kind.SECOND_FACTOR_ENABLED, SecurityEvent.Kind.LOGGED_IN);
    }

    @Test
    @DisplayName("AN-10: a code is good once, also within its 30 s, on another ticket and for the factor's owner")
    void a_code_is_good_once() {
        String code = phone.code();
        complete(ticket(), code);

        mustBeWrong(ticket(), code);
    }

    @Test
    @DisplayName("AN-10: the code that turned the factor on does not sign in")
    void the_first_code_is_spent() {
        Caller grace = porch.caller(porch.registered("grace"));
        SecretCode secret = Phone.offered(porch, grace);
        Phone hers = new Phone(porch, secret, List.of());
        porch.accounts().enableSecondFactor().run(grace, hers.code(), Porch.LAPTOP);

        SecretCode ticket = asked("grace");
        mustBeWrong(ticket, hers.code());
        assertThat(complete(ticket, hers.nextCode())).isNotNull();
    }

    @Test
    @DisplayName("AN-10: codes from before the last one used are worthless, though their time has not run out")
    void an_older_code_is_spent_too() {
        String older = phone.code();
        complete(ticket(), phone.nextCode());

        mustBeWrong(ticket(), older);
    }

    @Test
    @DisplayName("AN-10: of many who use one code at once, one gets in")
    void a_code_is_good_once_at_once() {
        SecretCode ticket = ticket();
        String code = phone.code();

        Race<SignedIn> race = Race.of(5, runner -> complete(ticket, code));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasOnlyElementsOfType(Refusal.Unauthenticated.class);
    }

    @Test
    @DisplayName("AN-10: wrong codes are few, from wherever and on however many tickets, and noted")
    void wrong_codes_are_few() {
        for (int i = 0; i < 5; i++) {
            mustBeWrong(ticket(), phone.wrongCode());
        }
        assertThatThrownBy(() -> complete(ticket(), phone.code())).isInstanceOf(Refusal.LimitReached.class);
        assertThat(porch.noted())
                .filteredOn(SecurityEvent.Kind.SECOND_FACTOR_REFUSED::equals)
                .hasSize(5);

        porch.clock().move(Duration.ofMinutes(1));
        assertThat(complete(ticket(), phone.code())).isNotNull();
    }

    @Test
    @DisplayName("AN-10: in a whole day fewer than 100 wrong codes are looked at")
    void wrong_codes_of_a_day() {
        int looked = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            porch.clock().move(Duration.ofMinutes(1));
            looked += catchThrowable(() -> complete(ticket(), phone.wrongCode())) instanceof Refusal.Unauthenticated
                    ? 1
                    : 0;
        }
        assertThat(looked).isBetween(30, 99);
    }

    @Test
    @DisplayName("AN-8: a ticket is good once, for five minutes, for log-in alone, and only the newest")
    void tickets_are_bounded() {
        SecretCode older = ticket();
        SecretCode used = ticket();
        mustBeRefused(older);
        complete(used, phone.code());
        mustBeRefused(used);
        assertThatThrownBy(() -> porch.accounts().resetPassword().run(ticket(), Porch.OTHER))
                .isInstanceOf(Refusal.Unauthenticated.class);

        SecretCode late = ticket();
        porch.clock().move(CodePurpose.SECOND_FACTOR.lifetime());
        mustBeRefused(late);
    }

    @Test
    @DisplayName("AN-10: a recovery code signs in once, however it is typed")
    void recovery_codes() {
        String written = phone.sheet().getFirst();
        String typed = " " + written.toLowerCase(Locale.ROOT).replace('-', ' ');

        assertThat(complete(ticket(), typed)).isNotNull();

        mustBeWrong(ticket(), written);
        assertThat(complete(ticket(), phone.sheet().get(1))).isNotNull();
        assertThat(porch.noted()).contains(SecurityEvent.Kind.RECOVERY_CODE_USED);
    }

    @Test
    @DisplayName("AN-10: a password that was reset by mail does not go round the second factor")
    void reset_then_log_in() {
        porch.accounts().verifyEmail().run(porch.identity().mail().codeFor(Porch.emailOf("ada")));
        porch.accounts().resetPassword().run(porch.resetCode(Porch.emailOf("ada")), Porch.OTHER);

        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SecondFactorAsked.class);
    }

    @Test
    @DisplayName("AN-10: where the address was never proven, the mailbox's owner is let in without a stranger's factor")
    void a_factor_of_whoever_registered_in_the_owners_name_is_dropped() {
        porch.accounts().resetPassword().run(porch.resetCode(Porch.emailOf("ada")), Porch.OTHER);

        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoever_was_suspended_between_the_steps_does_not_come_in() {
        SecretCode ticket = ticket();
        porch.stores()
                .users()
                .replace(porch.user("ada").withStatus(AccountStatus.SUSPENDED).next());

        mustBeRefused(ticket);
    }

    @Test
    @DisplayName("AN-10: a password changed between the steps makes the ticket worthless")
    void a_password_changed_between_the_steps() {
        SecretCode ticket = ticket();
        porch.accounts().changePassword().run(ada, Porch.PASSWORD, Porch.OTHER, Porch.LAPTOP);

        mustBeRefused(ticket);
    }

    private SecretCode ticket() {
        return asked("ada");
    }

    private SecretCode asked(String name) {
        SecondFactorAsked asked = (SecondFactorAsked) porch.tries(name, Porch.PASSWORD, Porch.PHONE);
        return new SecretCode(asked.secondFactorTicket());
    }

    private SignedIn complete(SecretCode ticket, String code) {
        return porch.sessions().completeLogIn().run(ticket, code, Porch.PHONE);
    }

    private void mustBeWrong(SecretCode ticket, String code) {
        assertThatThrownBy(() -> complete(ticket, code))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The code is wrong.");
    }

    private void mustBeRefused(SecretCode ticket) {
        assertThatThrownBy(() -> complete(ticket, phone.code()))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The code is not valid any more.");
    }
}
