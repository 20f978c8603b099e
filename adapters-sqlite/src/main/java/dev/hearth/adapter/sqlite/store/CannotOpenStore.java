package dev.hearth.adapter.sqlite.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used, and only the operator can mend it. The message is one line that says what is wrong and what helps. */
public final class CannotOpenStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotOpenStore(String message) {
        this(message, null);
    }

    public CannotOpenStore(String message, @Nullable Throwable cause) {
        super(message.replaceAll("\\s+", " "), cause);
    }
}
