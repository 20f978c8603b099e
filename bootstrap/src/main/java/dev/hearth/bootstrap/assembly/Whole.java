package dev.hearth.bootstrap.assembly;

import com.google.inject.Binder;
import com.google.inject.Scopes;
import java.lang.reflect.Constructor;

/** Binds classes by their one public constructor: the inner rooms know nothing of Guice, so they bear no annotation for it. */
final class Whole {
    private Whole() {}

    static <T> void bind(Binder binder, Class<T> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalArgumentException(type + " must have one public constructor");
        }
        @SuppressWarnings("unchecked") // a class's own constructors make that class
        Constructor<T> constructor = (Constructor<T>) constructors[0];
        binder.bind(type).toConstructor(constructor).in(Scopes.SINGLETON);
    }
}
