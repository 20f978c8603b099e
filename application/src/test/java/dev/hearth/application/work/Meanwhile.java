package dev.hearth.application.work;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.testkit.Stores;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Lets somebody else come between what a use case reads and the transaction in which it writes. */
final class Meanwhile implements Stores.Between {
    private final AtomicReference<Optional<Runnable>> next = new AtomicReference<>(Optional.empty());

    /** Once, before the next transaction begins. */
    void does(Runnable act) {
        next.set(Optional.of(act));
    }

    @Override
    public <P> P port(Class<P> port, P store) {
        return store instanceof Transactions transactions ? port.cast(behind(transactions)) : store;
    }

    private Transactions behind(Transactions store) {
        return new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                next.getAndSet(Optional.empty()).ifPresent(Runnable::run);
                return store.run(work);
            }
        };
    }
}
