package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link NotificationMail}. A letter has arrived when sending it returns. */
public interface NotificationMailContract {
    NotificationMail mail();

    /** What lies in the mailbox of an address: the readable text of each letter, in any order. */
    List<String> mailbox(EmailAddress to);

    @ParameterizedTest
    @EnumSource(NotificationType.class)
    default void whateverHappenedArrivesWithItsWords(NotificationType type) {
        mail().send(NotificationLetters.of(NotificationLetters.line(type, "Water the plants")));
        assertThat(only()).contains("Ada", "Water the plants");
    }

    @Test
    default void aLetterArrivesNowhereElse() {
        mail().send(NotificationLetters.of(NotificationLetters.line(NotificationType.MENTION, "Hello")));
        assertThat(only()).isNotEmpty();
        assertThat(mailbox(new EmailAddress("bob@example.org"))).isEmpty();
    }

    @Test
    default void allLinesArriveInTheirOrderAndHowManyMoreThereAre() {
        mail().send(NotificationLetters.of(
                Locale.ENGLISH,
                17,
                NotificationLetters.line(NotificationType.MENTION, "The first"),
                NotificationLetters.line(NotificationType.REPLY, "The second")));
        assertThat(only()).containsSubsequence("The first", "The second", "17");
    }

    /** Of the characters that links need not encode (RFC 3986, section 2.3). */
    @Test
    default void theCodeThatEndsSuchLettersArrivesUnchanged() {
        mail().send(NotificationLetters.of(NotificationLetters.line(NotificationType.MENTION, "Hello")));
        assertThat(only()).contains(NotificationLetters.CODE.value());
    }

    @Test
    default void whatNobodyDidAndWhatHasNoWordsArrivesToo() {
        mail().send(NotificationLetters.of(
                new Line(NotificationType.MENTION, Optional.empty(), 3, Optional.empty()),
                NotificationLetters.line(NotificationType.REPLY, "Hello")));
        assertThat(only()).contains("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-AT", "fr", "tlh", "und"})
    default void everyLanguageGetsALetter(String tag) {
        mail().send(NotificationLetters.of(
                Locale.forLanguageTag(tag), 0, NotificationLetters.line(NotificationType.ASSIGNMENT, "Cook")));
        assertThat(only()).contains("Cook");
    }

    @Test
    default void noLetterPrintsItsCode() {
        NotificationLetter letter = NotificationLetters.of(NotificationLetters.line(NotificationType.MENTION, "Hello"));
        assertThat(letter.toString()).doesNotContain(letter.unsubscribe().value());
    }

    private String only() {
        assertThat(mailbox(NotificationLetters.ADA)).hasSize(1);
        return mailbox(NotificationLetters.ADA).getFirst();
    }
}
