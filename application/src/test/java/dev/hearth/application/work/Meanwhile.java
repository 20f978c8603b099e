package dev.hearth.application.work;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.testkit.Stores;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Lets somebody else come between what a use case reads and what it writes. */
final class Meanwhile implements Stores.Between {
    private final AtomicReference<Optional<Runnable>> next = new AtomicReference<>(Optional.empty());

    private final AtomicReference<Optional<Runnable>> marking = new AtomicReference<>(Optional.empty());

    /** Once, before the next marker changes. */
    void doesBeforeAMarker(Runnable act) {
        marking.set(Optional.of(act));
    }

    private final AtomicReference<Optional<Runnable>> linking = new AtomicReference<>(Optional.empty());

    /** Once, before the next link to a calendar is stored. */
    void doesBeforeALink(Runnable act) {
        linking.set(Optional.of(act));
    }

    /** Once, before the next transaction begins. */
    void does(Runnable act) {
        next.set(Optional.of(act));
    }

    @Override
    public <P> P port(Class<P> port, P store) {
        return switch (store) {
            case Transactions transactions -> port.cast(behind(transactions));
            case ReadMarkers markers -> port.cast(behind(ReadMarkers.class, markers, "change", marking));
            case CalendarLinks links -> port.cast(behind(CalendarLinks.class, links, "add", linking));
            default -> store;
        };
    }

    private static Object behind(Class<?> port, Object store, String write, AtomicReference<Optional<Runnable>> act) {
        return Proxy.newProxyInstance(
                Meanwhile.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getName().equals(write)) {
                        act.getAndSet(Optional.empty()).ifPresent(Runnable::run);
                    }
                    return method.invoke(store, arguments);
                });
    }

    private Transactions behind(Transactions store) {
        return new Transactions() {
            @Override
            public <T> T read(Supplier<T> work) {
                return store.read(work);
            }

            @Override
            public <T> T run(Supplier<T> work) {
                next.getAndSet(Optional.empty()).ifPresent(Runnable::run);
                return store.run(work);
            }
        };
    }
}
