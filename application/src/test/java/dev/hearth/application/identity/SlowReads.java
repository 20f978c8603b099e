package dev.hearth.application.identity;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.identity.port.Users;
import dev.hearth.testkit.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores in which something happens between a read and its answer: what the reader is told is true no more. */
final class SlowReads {
    private static final Set<Class<?>> SLOW =
            Set.of(Users.class, UserDirectory.class, Sessions.class, OneTimeCodes.class, SecondFactors.class);

    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    /** To happen in the next call of a method of users, their directory, sessions, codes or second factors, once. */
    void during(String method, Runnable event) {
        meanwhile.put(method, event);
    }

    Stores around(Stores stores) {
        return stores.behind(this::slow);
    }

    private <P> P slow(Class<P> port, P store) {
        if (!SLOW.contains(port)) {
            return store;
        }
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> answer(store, method, given)));
    }

    private @Nullable Object answer(Object store, Method method, Object @Nullable [] given) throws Throwable {
        try {
            Object read = method.invoke(store, given);
            Runnable event = meanwhile.remove(method.getName());
            if (event != null) {
                event.run();
            }
            return read;
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
