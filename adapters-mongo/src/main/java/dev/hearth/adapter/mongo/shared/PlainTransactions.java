package dev.hearth.adapter.mongo.shared;

import dev.hearth.application.shared.port.Transactions;
import java.util.function.Supplier;

/**
 * What a stand-alone server can do: the writes one after the other. A crash in between leaves the first of them; use cases write
 * in an order that makes it harmless.
 */
public final class PlainTransactions implements Transactions {
    @Override
    public <T> T read(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
