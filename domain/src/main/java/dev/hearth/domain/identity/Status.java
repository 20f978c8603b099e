package dev.hearth.domain.identity;

import dev.hearth.domain.shared.Emoji;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is up to, as they tell others. It ends by itself: whoever shows it asks for what is left of it {@link #at} the time.
 *
 * @param text one line, at most {@value Profile#MAX_STATUS} characters
 * @param until when it ends; empty for never
 */
public record Status(Optional<String> text, Optional<Emoji> emoji, Optional<Instant> until) {
    public static final Status NONE = new Status(Optional.empty(), Optional.empty(), Optional.empty());

    public Status {
        text = text.map(Profile::status);
    }

    /** A line that does not end. */
    public static Status of(String text) {
        return new Status(Optional.of(text), Optional.empty(), Optional.empty());
    }

    /** What is left of it at a time: itself, or nothing. */
    public Status at(Instant now) {
        boolean over = until.filter(end -> !now.isBefore(end)).isPresent();
        return over || isNothing() ? NONE : this;
    }

    private boolean isNothing() {
        return text.isEmpty() && emoji.isEmpty();
    }
}
