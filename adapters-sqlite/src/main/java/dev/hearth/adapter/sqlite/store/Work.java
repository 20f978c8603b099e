package dev.hearth.adapter.sqlite.store;

/** What a caller asks of the database: a function of one connection. Runs on a thread of the store and must be short. */
@FunctionalInterface
public interface Work<T> {
    T on(Session session);
}
