package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.notification.NotificationLetter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Mail that stays where a test can read it, or is not taken. Safe from any thread. */
public final class MemoryNotificationMail implements NotificationMail {
    private final List<NotificationLetter> letters = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

    @Override
    public void send(NotificationLetter letter) {
        @Nullable RuntimeException now = trouble.get();
        if (now != null) {
            throw now;
        }
        letters.add(letter);
    }

    /** Takes no more letters. */
    public void refuseWith(RuntimeException why) {
        trouble.set(why);
    }

    /** Takes letters again. */
    public void accept() {
        trouble.set(null);
    }

    /** The letters an address got, oldest first. */
    public List<NotificationLetter> lettersTo(EmailAddress to) {
        return letters.stream().filter(letter -> letter.to().equals(to)).toList();
    }
}
