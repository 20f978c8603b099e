package dev.hearth.bootstrap.server;

import dev.hearth.adapter.sqlite.store.CannotOpenStore;
import dev.hearth.bootstrap.settings.SettingsRefused;
import dev.hearth.domain.shared.Refusal;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;

/** The server cannot start and an operator can mend it; the message is the one line they need. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the one line itself. */
    public static CannotStart saying(String line) {
        return new CannotStart(line, new IllegalStateException(line));
    }

    /** Finds the one line for whatever went wrong. */
    public static CannotStart because(Throwable failed) {
        if (failed instanceof CannotStart already) {
            return already;
        }
        return new CannotStart(
                causes(failed)
                        .map(CannotStart::known)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("Hearth cannot start: " + failed),
                failed);
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof Refusal.Unavailable) {
            return Optional.of(
                    "What mongo.uri or redis.uri names does not answer: is it running, and reachable from here?");
        }
        if (cause.getCause() instanceof BindException port) {
            return Optional.of(
                    "A port is in use or not ours to take: %s (%s)".formatted(cause.getMessage(), port.getMessage()));
        }
        return switch (cause) {
            case CannotOpenStore store -> Optional.ofNullable(store.getMessage());
            case SettingsRefused settings -> Optional.ofNullable(settings.getMessage());
            case IllegalArgumentException setting -> Optional.ofNullable(setting.getMessage());
            case BindException port -> Optional.of("A port is in use or not ours to take: " + port.getMessage());
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, t -> t != null, Throwable::getCause);
    }
}
