package dev.hearth.application.live;

import dev.hearth.testkit.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets something happen after a port has found an answer and before whoever asked has it. Safe from any thread. */
final class Interrupted implements Stores.Between {
    private final Class<?> port;
    private Optional<Moment> next = Optional.empty();

    Interrupted(Class<?> port) {
        this.port = port;
    }

    private record Moment(String method, Predicate<Thread> asking, Runnable what) {}

    /** Once, when a thread asks the method of which this holds. */
    synchronized void at(String method, Predicate<Thread> asking, Runnable what) {
        next = Optional.of(new Moment(method, asking, what));
    }

    @Override
    public <P> P port(Class<P> type, P store) {
        if (!type.equals(port)) {
            return store;
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(store, arguments);
                        taken(method.getName())
                                .ifPresent(moment -> moment.what().run());
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private synchronized Optional<Moment> taken(String method) {
        Optional<Moment> now =
                next.filter(m -> m.method().equals(method) && m.asking().test(Thread.currentThread()));
        if (now.isPresent()) {
            next = Optional.empty();
        }
        return now;
    }
}
