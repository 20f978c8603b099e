package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestIdentity;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MySessionsTest {
    private final Porch porch = Porch.open();
    private final Caller laptop = porch.caller(porch.registered("ada"));
    private final SignedIn onPhone = later();
    private final Caller phone = porch.caller(onPhone);

    @AfterEach
    void stop() {
        porch.close();
    }

    private SignedIn later() {
        porch.clock().move(Duration.ofMinutes(1));
        return porch.loggedIn("ada", Porch.PHONE);
    }

    @Test
    void the_newest_comes_first_and_one_is_the_present() {
        porch.registered("grace");

        assertThat(porch.sessions().listMySessions().run(laptop))
                .satisfiesExactly(
                        newest -> {
                            assertThat(newest.device()).isEqualTo("Phone");
                            assertThat(newest.address()).isEqualTo(Porch.PHONE.address());
                            assertThat(newest.current()).isFalse();
                            assertThat(newest.startedAt())
                                    .isEqualTo(porch.clock().instant());
                        },
                        present -> {
                            assertThat(present.id()).isEqualTo(laptop.session().toString());
                            assertThat(present.current()).isTrue();
                        });
    }

    @Test
    void one_that_is_over_is_not_listed() {
        porch.clock().move(TestIdentity.LIFE.idle().minusSeconds(30));

        assertThat(porch.sessions().listMySessions().run(phone))
                .extracting(SessionView::id)
                .containsExactly(phone.session().toString());
    }

    @Test
    @DisplayName("SE-6: revoking one session leaves the others, and is noted")
    void revoke_one() {
        porch.sessions().revokeSession().run(laptop, phone.session());

        assertThat(porch.sessions().listMySessions().run(laptop)).hasSize(1);
        assertThat(porch.noted()).contains(SecurityEvent.Kind.SESSION_REVOKED);
    }

    @Test
    @DisplayName("SE-6: «everywhere else» leaves exactly the session that asks, and other people's")
    void revoke_others() {
        SignedIn grace = porch.registered("grace");
        porch.loggedIn("ada", Porch.LAPTOP);

        porch.sessions().revokeOtherSessions().run(phone);

        assertThat(porch.sessions().listMySessions().run(phone))
                .extracting(SessionView::id)
                .containsExactly(phone.session().toString());
        assertThat(porch.caller(porch.refreshed(onPhone))).isNotNull();
        assertThat(porch.caller(porch.refreshed(grace))).isNotNull();
    }

    @Test
    @DisplayName("API1: somebody else's session looks as if it were not there, and goes on")
    void a_strangers_session_cannot_be_revoked() {
        SignedIn grace = porch.registered("grace");
        RevokeSession revoke = porch.sessions().revokeSession();
        SessionId hers = porch.caller(grace).session();

        assertThatThrownBy(() -> revoke.run(laptop, hers))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage(messageForNone(revoke));
        assertThat(porch.caller(grace)).isNotNull();
    }

    private String messageForNone(RevokeSession revoke) {
        try {
            revoke.run(laptop, new SessionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L)));
        } catch (Refusal.NotFound none) {
            return none.text();
        }
        throw new AssertionError("revoked what is not there");
    }

    @Test
    void revoking_twice_says_that_there_is_none() {
        porch.sessions().revokeSession().run(laptop, phone.session());

        assertThatThrownBy(() -> porch.sessions().revokeSession().run(laptop, phone.session()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void sweeping_removes_what_is_over_and_nothing_else() {
        porch.clock().move(TestIdentity.LIFE.idle().minusSeconds(30));
        porch.sessions().sweep().run();

        assertThat(porch.stores().sessions().of(phone.user()))
                .singleElement()
                .satisfies(session -> assertThat(session.id()).isEqualTo(phone.session()));
    }
}
