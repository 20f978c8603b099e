package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.People;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnerProofTest {
    private final Porch porch = Porch.open();
    private final Caller eve = withoutPassword();

    @AfterEach
    void stop() {
        porch.close();
    }

    private Caller withoutPassword() {
        User user = People.called(UUID.randomUUID(), "eve").user();
        porch.stores().users().add(new Account(user, Optional.empty()));
        return new Caller(
                user.id(),
                SystemRole.USER,
                new SessionId(UUID.randomUUID()),
                porch.clock().instant().plus(Duration.ofHours(1)));
    }

    @Test
    void who_has_no_password_shows_a_code_which_is_used_up() {
        Phone phone = Phone.enrolled(porch, eve);
        String code = phone.code();

        mustBeWrong(Optional.empty());
        mustBeWrong(Optional.of(phone.wrongCode()));
        rotate(Optional.of(code));
        mustBeWrong(Optional.of(code));
        rotate(Optional.of(phone.nextCode()));
    }

    @Test
    void a_recovery_code_is_as_good_once() {
        Phone phone = Phone.enrolled(porch, eve);

        rotate(Optional.of(phone.sheet().getFirst()));

        mustBeWrong(Optional.of(phone.sheet().getFirst()));
    }

    @Test
    void who_has_a_password_does_not_get_by_with_a_code() {
        Caller ada = porch.caller(porch.registered("ada"));
        Phone phone = Phone.enrolled(porch, ada);
        OwnerProof.Shown codeAlone = new OwnerProof.Shown(Optional.empty(), Optional.of(phone.code()), Porch.LAPTOP);

        assertThatThrownBy(() -> porch.accounts().deleteAccount().run(ada, codeAlone))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whose_account_is_gone_is_nobody() {
        porch.stores().users().remove(eve.user());

        assertThatThrownBy(() -> rotate(Optional.empty())).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void what_is_shown_is_not_printed() {
        assertThat(new OwnerProof.Shown(Optional.of(new Password("hunter2 hunter2")), Optional.empty(), Porch.LAPTOP))
                .asString()
                .doesNotContain("hunter2");
    }

    private void mustBeWrong(Optional<String> code) {
        assertThatThrownBy(() -> rotate(code))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting("field")
                                .containsExactly("code"));
    }

    private void rotate(Optional<String> code) {
        porch.accounts().rotateRecoveryCodes().run(eve, new OwnerProof.Shown(Optional.empty(), code, Porch.LAPTOP));
    }
}
