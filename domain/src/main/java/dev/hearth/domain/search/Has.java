package dev.hearth.domain.search;

import dev.hearth.domain.chat.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message may have besides words. */
public enum Has {
    LINK {
        @Override
        boolean in(Message message) {
            return message.body()
                    .text()
                    .filter(text -> ADDRESS.matcher(text.value()).find())
                    .isPresent();
        }
    },
    /** At least one, whosoever gave it. */
    REACTION {
        @Override
        boolean in(Message message) {
            return !message.reactions().all().isEmpty();
        }
    },
    /** Is pinned to the channel now. */
    PIN {
        @Override
        boolean in(Message message) {
            return message.pinned().isPresent();
        }
    },
    /** Is an answer in a thread. */
    THREAD {
        @Override
        boolean in(Message message) {
            return message.origin().thread().isPresent();
        }
    },
    /** Was changed since it was written. */
    EDIT {
        @Override
        boolean in(Message message) {
            return message.body().editedAt().isPresent();
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);

    abstract boolean in(Message message);

    /** As it stands in a query. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Has> called(String word) {
        return Arrays.stream(values()).filter(has -> has.word().equals(word)).findFirst();
    }
}
