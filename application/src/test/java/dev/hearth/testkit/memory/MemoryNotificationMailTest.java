package dev.hearth.testkit.memory;

import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.testkit.NotificationMailContract;
import java.util.List;

class MemoryNotificationMailTest implements NotificationMailContract {
    private final MemoryNotificationMail mail = new MemoryNotificationMail();

    @Override
    public NotificationMail mail() {
        return mail;
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return mail.lettersTo(to).stream().map(MemoryNotificationMailTest::text).toList();
    }

    private static String text(NotificationLetter letter) {
        StringBuilder text = new StringBuilder(letter.name())
                .append(' ')
                .append(letter.unsubscribe().value());
        letter.lines()
                .forEach(line -> text.append('\n')
                        .append(line.actor().orElse(""))
                        .append(' ')
                        .append(line.words().orElse("")));
        return text.append('\n').append(letter.more()).toString();
    }
}
