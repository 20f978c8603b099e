package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
    private final SlowReads reads = new SlowReads();
    private final Porch porch = Porch.on(reads.around(MemoryStore.fresh()));
    private final SignedIn ada = porch.registered("ada");

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("SE-6: an end that comes while the session is being read is not overlooked")
    void an_end_while_it_is_read_counts() {
        Caller owner = porch.caller(porch.loggedIn("ada", Porch.PHONE));
        Caller other = new Caller(owner.user(), owner.role(), sessionOf(ada), owner.expiresAt());
        reads.during("find", () -> porch.sessions().logOut().run(other));

        porch.caller(ada);

        assertThatThrownBy(() -> porch.caller(ada)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void a_change_while_it_is_read_counts() {
        reads.during(
                "find",
                () -> reads.during("find", () -> {
                    porch.promote("ada");
                    porch.bus()
                            .signal(new Signal(
                                    LiveSessions.ACCOUNT_CHANGED,
                                    porch.user("ada").id().scope(),
                                    ""));
                }));

        porch.caller(ada);

        assertThat(porch.caller(ada).role()).isEqualTo(SystemRole.ADMIN);
    }

    @Test
    void a_busy_client_does_not_cost_a_read_each_time() {
        porch.caller(ada);
        AtomicInteger read = new AtomicInteger();
        reads.during("find", read::incrementAndGet);

        for (int i = 0; i < 100; i++) {
            porch.caller(ada);
        }
        assertThat(read).hasValue(0);
    }

    @Test
    void a_signal_of_another_kind_changes_nothing() {
        Caller before = porch.caller(ada);
        porch.bus().signal(new Signal("something-else", before.user().scope(), "not-an-id"));

        assertThat(porch.caller(ada)).isEqualTo(before);
    }

    @Test
    void a_token_does_not_open_another_persons_session() {
        SignedIn grace = porch.registered("grace");
        Caller mixed = new Caller(porch.user("ada").id(), SystemRole.ADMIN, sessionOf(grace), grace.expiresAt());
        LiveSessions sessions =
                new LiveSessions(porch.stores().sessions(), porch.stores().users(), porch.bus(), porch.clock());

        try (sessions) {
            assertThatThrownBy(() -> sessions.confirmed(mixed)).isInstanceOf(Refusal.Unauthenticated.class);
        }
    }

    private static SessionId sessionOf(SignedIn answer) {
        return RefreshToken.parse(answer.refreshToken()).orElseThrow().session();
    }
}
