package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.PasswordHash;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestIdentityProviders;
import dev.hearth.testkit.Visitor;
import dev.hearth.testkit.memory.FakePasswordHasher;
import dev.hearth.testkit.memory.MemoryStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Log-ins during which the account changes: the sessions that a change ends are also those that were just about to be opened. */
class OvertakenLogInTest {
    private final SlowReads reads = new SlowReads();
    private final Porch porch = Porch.on(reads.around(MemoryStore.fresh()));
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("AN-7: whoever comes with the old password while it is changed has no session afterwards")
    void a_password_changed_between_the_proof_and_the_session() {
        reads.during("findByEmail", this::changePassword);

        mustBeOvertaken();
    }

    @Test
    @DisplayName("AN-7: nor when the session was stored a moment before the others ended")
    void a_password_changed_just_after_the_session_was_stored() {
        reads.during("add", this::changePassword);

        mustBeOvertaken();
    }

    @Test
    void an_account_that_was_closed_between_is_not_open_through_a_session_when_it_is_open_again() {
        reads.during("findByEmail", () -> porch.accounts().deactivateAccount().run(ada, Porch.proof()));

        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.PHONE)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.user("ada").status()).isEqualTo(AccountStatus.DEACTIVATED);
        assertThat(porch.stores().sessions().of(ada.user())).isEmpty();
    }

    @Test
    @DisplayName("AN-10: the question for the second factor is not put to whoever had the old password")
    void a_password_changed_before_the_question_for_the_second_factor() {
        Phone.enrolled(porch, ada);
        reads.during("findByEmail", this::changePassword);

        mustBeOvertaken();
    }

    @Test
    @DisplayName("AN-10: a password changed while the code is looked at makes the ticket worthless")
    void a_password_changed_between_the_ticket_and_the_session() {
        Phone phone = Phone.enrolled(porch, ada);
        SecondFactorAsked asked = (SecondFactorAsked) porch.tries("ada", Porch.PASSWORD, Porch.PHONE);
        SecretCode ticket = new SecretCode(asked.secondFactorTicket());
        reads.during("take", this::changePassword);

        assertThatThrownBy(() -> porch.sessions().completeLogIn().run(ticket, phone.code(), Porch.PHONE))
                .isInstanceOf(Refusal.Unauthenticated.class);
        onlyTheChangersSessionIsLeft();
    }

    @Test
    void a_password_chosen_between_the_ticket_of_a_provider_and_the_session() {
        SecretCode ticket = ticketOf(Visitor.grace());
        SecretCode code = porch.resetCode(Porch.emailOf("grace"));
        reads.during("take", () -> porch.accounts().resetPassword().run(code, Porch.OTHER));

        assertThatThrownBy(() -> porch.identity().providers().exchangeTicket().run(ticket, Porch.PHONE))
                .isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.stores().sessions().of(porch.user("grace").id())).isEmpty();
    }

    @Test
    @DisplayName("AN-8: whoever is on a way in that a reset closes gets no ticket")
    void a_link_taken_away_by_a_reset_while_somebody_comes_by_it() {
        SecretCode code = resetOfAnAccountThatGraceGetsInto();
        reads.during("find", () -> porch.accounts().resetPassword().run(code, Porch.OTHER));
        assertThatThrownBy(() -> ticketOf(Visitor.grace())).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.stores().sessions().of(ada.user())).isEmpty();
    }

    @Test
    @DisplayName("AN-8: no ticket of a way in that a reset closes outlives it")
    void a_ticket_taken_just_after_a_reset_made_the_others_worthless() {
        SecretCode code = resetOfAnAccountThatGraceGetsInto();
        List<SecretCode> tickets = new ArrayList<>();
        reads.during("removeAll", () -> tickets.add(ticketOf(Visitor.grace())));
        porch.accounts().resetPassword().run(code, Porch.OTHER);
        assertThat(tickets).hasSize(1);
        porch.identity().providers().exchangeTicket().run(tickets.getFirst(), Porch.PHONE);
        assertThat(porch.stores().sessions().of(ada.user())).isEmpty();
    }

    /** Whoever made the account in ada's name may come back by an account elsewhere. */
    private SecretCode resetOfAnAccountThatGraceGetsInto() {
        porch.stores()
                .externalIdentities()
                .add(new ExternalIdentity(
                        new ProviderId(TestIdentityProviders.NAME),
                        Visitor.grace().subject(),
                        ada.user(),
                        porch.clock().instant(),
                        Visitor.grace().email()));
        return porch.resetCode(Porch.emailOf("ada"));
    }

    @Test
    @DisplayName("AN-8: a password is not changed without the codes from before becoming worthless")
    void a_change_that_breaks_off_changes_nothing() {
        reads.during("replacePassword", () -> {
            throw new Refusal.Unavailable("down", new IllegalStateException("down"));
        });

        assertThatThrownBy(this::changePassword).isInstanceOf(Refusal.Unavailable.class);

        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
    }

    @Test
    void a_hash_that_another_log_in_made_anew_meanwhile_keeps_nobody_out() {
        PasswordHash old = new FakePasswordHasher(0).hash(Porch.PASSWORD);
        porch.stores().users().replacePassword(ada.user(), hash(), old);
        reads.during("findByEmail", () -> porch.loggedIn("ada", Porch.LAPTOP));

        SignedIn in = porch.loggedIn("ada", Porch.PHONE);

        assertThat(porch.caller(in).user()).isEqualTo(ada.user());
        assertThat(hash()).isPresent().isNotEqualTo(Optional.of(old));
    }

    /** Signs somebody in who was never here. */
    private SecretCode ticketOf(Visitor visitor) {
        TestIdentityProviders providers = porch.identity().providers();
        ProviderId provider = new ProviderId(TestIdentityProviders.NAME);
        URI back = URI.create("http://127.0.0.1/back");
        StartExternalSignIn.Started started = providers.startExternalSignIn().run(provider, back, Optional.empty());
        Map<String, String> told = providers.fake().visit(started.address(), visitor);
        CompleteExternalSignIn.Outcome outcome = providers
                .completeExternalSignIn()
                .run(new CompleteExternalSignIn.Command(
                        provider,
                        started.attempt(),
                        told.getOrDefault("state", ""),
                        told.getOrDefault("code", ""),
                        Optional.ofNullable(told.get("iss")),
                        back));
        return new SecretCode(((CompleteExternalSignIn.Outcome.Proven) outcome).ticket());
    }

    private void mustBeOvertaken() {
        assertThatThrownBy(() -> porch.tries("ada", Porch.PASSWORD, Porch.PHONE))
                .isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.noted()).doesNotContain(SecurityEvent.Kind.LOGGED_IN);
        onlyTheChangersSessionIsLeft();
    }

    private void onlyTheChangersSessionIsLeft() {
        assertThat(porch.stores().sessions().of(ada.user()))
                .extracting(Session::id)
                .containsExactly(ada.session());
        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isNotNull();
    }

    private void changePassword() {
        porch.accounts().changePassword().run(ada, Porch.PASSWORD, Porch.OTHER, Porch.LAPTOP);
    }

    private Optional<PasswordHash> hash() {
        return porch.stores().users().findAccount(ada.user()).orElseThrow().passwordHash();
    }
}
