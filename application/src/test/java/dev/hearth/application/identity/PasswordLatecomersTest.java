package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a transaction could not see, since it was stored while that one was under way, does not outlive the password either. */
class PasswordLatecomersTest {
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final Porch porch = Porch.on(MemoryStore.fresh().behind(new Stores.Between() {
        @Override
        public <P> P port(Class<P> port, P store) {
            return store instanceof Transactions transactions && port == Transactions.class
                    ? port.cast(new Overtaken(transactions))
                    : store;
        }
    }));
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("AN-7 AN-8: a session that began with the old password beside the change of it ends as well")
    void a_session_that_was_stored_beside_the_change_ends() {
        Session elsewhere = porch.stores().sessions().of(ada.user()).getFirst();
        SessionId late = new SessionId(UUID.randomUUID());
        meanwhile.set(() -> porch.stores().sessions().add(under(late, elsewhere)));
        porch.accounts().changePassword().run(ada, Porch.PASSWORD, Porch.OTHER, Porch.LAPTOP);
        assertThat(porch.stores().sessions().of(ada.user()))
                .extracting(Session::id)
                .containsExactly(ada.session())
                .doesNotContain(late);
    }

    private static Session under(SessionId id, Session like) {
        return new Session(
                id,
                like.user(),
                like.device(),
                like.startedAt(),
                like.usedAt(),
                like.expiresAt(),
                like.current(),
                like.previous());
    }

    /** After the work, and before anybody else hears of it, something else is stored once. */
    private final class Overtaken implements Transactions {
        private final Transactions transactions;

        Overtaken(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            T result = transactions.run(work);
            meanwhile.getAndSet(() -> {}).run();
            return result;
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return transactions.read(work);
        }
    }
}
