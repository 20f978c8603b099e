package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a token that is still young and well signed lets nobody in any more. */
class AccessEndsTest {
    /** Longer than any node believes what it read before. */
    private static final Duration A_MOMENT = Duration.ofSeconds(4);

    private final Porch porch = Porch.open();
    private final Porch beside = porch.beside();
    private final SignedIn ada = porch.registered("ada");
    private final Caller caller = known();

    @AfterEach
    void stop() {
        porch.close();
        beside.close();
    }

    /** Both nodes have just let her in, and need not ask again. */
    private Caller known() {
        assertThat(beside.caller(ada)).isEqualTo(porch.caller(ada));
        return porch.caller(ada);
    }

    @Test
    @DisplayName("SE-6: log-out ends the token on all nodes at once")
    void log_out() {
        porch.sessions().logOut().run(caller);

        mustBeOut();
        assertThatThrownBy(() -> porch.refreshed(ada)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    @DisplayName("SE-6: a session revoked on another device ends on all nodes at once, and only that")
    void revoked() {
        SignedIn phone = porch.loggedIn("ada", Porch.PHONE);

        beside.sessions().revokeSession().run(beside.caller(phone), caller.session());

        mustBeOut();
        assertThat(porch.caller(phone).user()).isEqualTo(caller.user());
        assertThat(beside.caller(phone).user()).isEqualTo(caller.user());
    }

    @Test
    @DisplayName("SE-2: a token that outlives its session ends with it, swept or not")
    void the_session_is_over() {
        SignedIn last = refreshedOnItsLastDay();
        porch.clock().move(Duration.between(porch.clock().instant(), last.sessionExpiresAt()));
        assertThat(last.expiresAt()).isAfter(porch.clock().instant());

        assertThatThrownBy(() -> porch.caller(last)).isInstanceOf(Refusal.Unauthenticated.class);
        porch.sessions().sweep().run();
        assertThatThrownBy(() -> porch.caller(last)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    /** Half an hour before the end of the session's whole life. */
    private SignedIn refreshedOnItsLastDay() {
        SignedIn newest = ada;
        for (int day = 0; day < 89; day++) {
            porch.clock().move(Duration.ofDays(1));
            newest = porch.refreshed(newest);
        }
        porch.clock().move(Duration.ofHours(23).plusMinutes(30));
        return porch.refreshed(newest);
    }

    @Test
    void suspended_by_the_store_alone_within_a_moment() {
        porch.stores()
                .users()
                .replace(porch.user("ada").withStatus(AccountStatus.SUSPENDED).next());
        porch.clock().move(A_MOMENT);

        mustBeOut();
    }

    @Test
    void gone_from_the_store_alone_within_a_moment() {
        porch.stores().sessions().end(caller.session());
        porch.clock().move(A_MOMENT);

        mustBeOut();
    }

    @Test
    void deactivated() {
        porch.accounts().deactivateAccount().run(caller, Porch.proof());

        mustBeOut();
    }

    @Test
    void deleted() {
        porch.accounts().deleteAccount().run(caller, Porch.proof());

        mustBeOut();
    }

    @Test
    void the_role_is_the_present_one_within_a_moment() {
        porch.promote("ada");
        porch.clock().move(A_MOMENT);

        assertThat(porch.caller(ada).role()).isEqualTo(SystemRole.ADMIN);
    }

    @Test
    void the_role_is_the_present_one_at_once_where_its_change_was_heard() {
        SignedIn grace = porch.registered("grace");
        assertThat(porch.caller(grace).role()).isEqualTo(SystemRole.USER);
        porch.promote("ada");
        porch.promote("grace");

        porch.bus()
                .signal(new Signal(LiveSessions.ACCOUNT_CHANGED, caller.user().scope(), ""));

        assertThat(porch.caller(ada).role()).isEqualTo(SystemRole.ADMIN);
        assertThat(beside.caller(ada).role()).isEqualTo(SystemRole.ADMIN);
        assertThat(porch.caller(grace).role()).isEqualTo(SystemRole.USER);
    }

    private void mustBeOut() {
        assertThatThrownBy(() -> porch.caller(ada)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThatThrownBy(() -> beside.caller(ada)).isInstanceOf(Refusal.Unauthenticated.class);
    }
}
