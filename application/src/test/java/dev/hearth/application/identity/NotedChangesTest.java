package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.memory.MemoryStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done to an account is noted for its owner, or not done. */
class NotedChangesTest {
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final Porch porch = Porch.on(MemoryStore.fresh().behind(new Stores.Between() {
        @Override
        public <P> P port(Class<P> port, P store) {
            return port == Jobs.class || port == Sessions.class ? port.cast(unsteady(port, store)) : store;
        }
    }));
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    private Object unsteady(Class<?> port, Object store) {
        return Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> answer(store, method, given));
    }

    private @Nullable Object answer(Object store, Method method, Object @Nullable [] given) throws Throwable {
        boolean refuses = store instanceof Jobs
                ? full.get() && method.getName().equals("add")
                : stuck.get() && method.getName().startsWith("end");
        if (refuses) {
            throw new Refusal.Unavailable("The store does not answer.", new IOException("full"));
        }
        try {
            return method.invoke(store, given);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private void assertFails(ThrowingCallable act) {
        full.set(true);
        assertThatThrownBy(act).isInstanceOf(Refusal.Unavailable.class);
        full.set(false);
    }

    @Test
    void a_second_factor_is_not_on_without_its_recovery_codes() {
        Phone phone = new Phone(porch, Phone.offered(porch, ada), List.of());
        assertFails(() -> porch.accounts().enableSecondFactor().run(ada, phone.code(), Porch.LAPTOP));
        assertThat(porch.accounts().enableSecondFactor().run(ada, phone.code(), Porch.LAPTOP))
                .isNotNull();
        assertFails(() -> porch.accounts().disableSecondFactor().run(ada, Porch.shown(Porch.PASSWORD)));
        assertThat(porch.stores().secondFactors().find(ada.user())).isPresent();
    }

    @Test
    @DisplayName("AN-7 AN-8: a password is not changed while sessions live that the old one may have opened")
    void a_password_stays_whose_sessions_cannot_end() {
        SignedIn elsewhere = porch.loggedIn("ada", Porch.PHONE);
        SecretCode code = porch.resetCode(Porch.emailOf("ada"));
        stuck.set(true);
        assertThatThrownBy(() -> porch.accounts().changePassword().run(ada, Porch.PASSWORD, Porch.OTHER, Porch.LAPTOP))
                .isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> porch.accounts().resetPassword().run(code, Porch.OTHER))
                .isInstanceOf(Refusal.Unavailable.class);
        stuck.set(false);
        assertThat(porch.caller(elsewhere)).isNotNull();
        assertThat(porch.tries("ada", Porch.PASSWORD, Porch.PHONE)).isInstanceOf(SignedIn.class);
        porch.accounts().changePassword().run(ada, Porch.PASSWORD, Porch.OTHER, Porch.LAPTOP);
        assertThat(porch.stores().sessions().of(ada.user())).hasSize(1);
    }

    @Test
    void other_sessions_go_on() {
        int before = porch.stores().sessions().of(ada.user()).size();
        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
        assertFails(() -> porch.sessions().revokeOtherSessions().run(ada));
        assertThat(porch.stores().sessions().of(ada.user())).hasSize(before + 1);
        porch.sessions().revokeOtherSessions().run(ada);
        assertThat(porch.stores().sessions().of(ada.user())).hasSize(1);
    }
}
