package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.RateClass;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says against which limits an operation counts. Without it, asking counts as reading and everything else as writing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {
    RateClass value();
}
