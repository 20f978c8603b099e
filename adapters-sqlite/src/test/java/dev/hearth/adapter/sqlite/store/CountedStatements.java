package dev.hearth.adapter.sqlite.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A file whose statements are noted as they run, whichever of the store's threads runs them. */
public final class CountedStatements {
    private static final Set<String> BOUNDARIES = Set.of("BEGIN", "COMMIT");

    private final Queue<String> ran = new ConcurrentLinkedQueue<>();

    /** Opens a file; what it runs from now on is noted. */
    public SqliteDatabase open(SqliteSettings settings) {
        return SqliteDatabase.open(settings, Migrations.ofHearth(), this::noting);
    }

    /** How many statements ran meanwhile, beside those that begin and end transactions. */
    public int during(Runnable work) {
        ran.clear();
        work.run();
        return ran.size();
    }

    private Connection noting(Connection connection) {
        return between(Connection.class, connection, (method, arguments, result) -> {
            boolean prepared = result instanceof PreparedStatement && arguments.length > 0;
            return prepared ? noting((PreparedStatement) result, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement noting(PreparedStatement statement, String sql) {
        return between(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("execute") && !BOUNDARIES.contains(sql)) {
                ran.add(sql);
            }
            return result;
        });
    }

    /** Sees a call after it was made, and may answer something else. */
    private interface After {
        Object seen(Method method, Object[] arguments, Object result);
    }

    private static <T> T between(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return after.seen(method, given == null ? new Object[0] : given, method.invoke(real, given));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
