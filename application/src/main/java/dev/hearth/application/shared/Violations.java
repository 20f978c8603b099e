package dev.hearth.application.shared;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what is wrong with the parts of something that are made or checked one by one, so that one answer names every violation. As
 * with an {@link Input}: make each part, then call {@link #done()}, then take the parts. Not for several threads.
 */
public final class Violations {
    private final List<Violation> all = new ArrayList<>();

    /** Makes a part; where it is refused as invalid, that is kept until the end. */
    public <T> Field<T> part(Supplier<T> make) {
        try {
            return Field.of(Optional.of(make.get()));
        } catch (Refusal.Invalid invalid) {
            all.addAll(invalid.violations());
            return Field.unreadable();
        }
    }

    /** Does all of these checks, and refuses with all that they refuse as invalid. */
    public static void ofAll(Runnable... checks) {
        Violations violations = new Violations();
        for (Runnable check : checks) {
            violations.part(() -> {
                check.run();
                return check;
            });
        }
        violations.done();
    }

    /** Refuses with all violations, in the order of the parts, if there are any. */
    public void done() {
        if (!all.isEmpty()) {
            throw new Refusal.Invalid(all);
        }
    }
}
