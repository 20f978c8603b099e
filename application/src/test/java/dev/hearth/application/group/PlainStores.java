package dev.hearth.application.group;

import dev.hearth.application.shared.port.Transactions;
import dev.hearth.testkit.Stores;
import java.util.function.Supplier;

/** Stores without transactions: what was written stays, whatever comes after. */
final class PlainStores {
    private static final Transactions NONE = new Transactions() {
        @Override
        public <T> T read(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    };

    private PlainStores() {}

    static Stores of(Stores stores) {
        return stores.behind(PlainStores::plain);
    }

    private static <P> P plain(Class<P> port, P store) {
        return port == Transactions.class ? port.cast(NONE) : store;
    }
}
