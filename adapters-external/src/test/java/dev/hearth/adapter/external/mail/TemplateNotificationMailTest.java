package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.notification.port.NotificationMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.notification.NotificationLetter;
import dev.hearth.domain.notification.NotificationLetter.Line;
import dev.hearth.testkit.NotificationLetters;
import dev.hearth.testkit.NotificationMailContract;
import dev.hearth.testkit.TestClock;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateNotificationMailTest implements NotificationMailContract {
    private static final Line MENTION = NotificationLetters.line(NotificationType.MENTION, "Hello @ada");

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.someDay();

    private NotificationMail mail;

    @BeforeEach
    void open() {
        mail = below(Post.LINKS);
    }

    private NotificationMail below(Links links) {
        return new TemplateNotificationMail(links, "Hearth & Söhne", new FolderTransport(folder, Post.FROM, clock));
    }

    @Override
    public NotificationMail mail() {
        return mail;
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return Received.folder(folder).stream()
                .filter(received -> received.isOnlyTo(to))
                .map(Received::text)
                .toList();
    }

    private Received sent(NotificationLetter letter) {
        mail.send(letter);
        clock.move(Duration.ofMillis(1));
        return Received.folder(folder).getLast();
    }

    @Test
    void oneThingIsItsOwnSubject() {
        Received letter = sent(NotificationLetters.of(MENTION));
        assertThat(letter.subject()).isEqualTo("Grace mentioned you – Hearth & Söhne");
        assertThat(letter.text()).contains("\n* Grace mentioned you: Hello @ada\n");
    }

    @Test
    void ofSeveralTheSubjectSaysHowMany() {
        Line more = new Line(NotificationType.COMMENT, Optional.of("Bob"), 4, Optional.of("Which ones?"));
        Received letter = sent(NotificationLetters.of(Locale.ENGLISH, 3, MENTION, more));
        assertThat(letter.subject()).isEqualTo("5 things you have not read at Hearth & Söhne");
        assertThat(letter.text())
                .contains("* Grace mentioned you: Hello @ada\n* Bob commented on a task (4): Which ones?\n")
                .contains("And 3 more.");
    }

    @Test
    void germansReadGerman() {
        Line due = new Line(NotificationType.DUE_SOON, Optional.empty(), 1, Optional.of("Müll"));
        Line who = new Line(NotificationType.REPLY, Optional.empty(), 1, Optional.empty());
        Received letter = sent(NotificationLetters.of(Locale.GERMANY, 0, due, who));
        assertThat(letter.text())
                .startsWith("Hallo Ada,\n")
                .contains("* Eine Aufgabe ist bald fällig: Müll\n* Jemand hat in einem Thread geantwortet\n");
    }

    @ParameterizedTest
    @EnumSource(NotificationType.class)
    void everyTypeIsASentenceInEveryLanguage(NotificationType type) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Received letter = sent(NotificationLetters.of(locale, 0, NotificationLetters.line(type, "Tea")));
            assertThat(letter.text())
                    .containsPattern("\n\\* \\p{L}.{8,}: Tea\n")
                    .doesNotContain("{{");
            assertThat(letter.html())
                    .containsPattern("<bdi>\\p{L}.{8,}</bdi>: <bdi>Tea</bdi>")
                    .doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @EnumSource(SecurityNotice.class)
    void whatWasDoneToTheAccountIsASentenceOfItsOwnInEveryLanguage(SecurityNotice notice) {
        Line line = new Line(NotificationType.SYSTEM, Optional.empty(), 1, Optional.empty(), Optional.of(notice));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Received letter = sent(NotificationLetters.of(locale, 0, line));
            assertThat(letter.text()).containsPattern("\n\\* \\p{L}.{16,}\n").doesNotContain("{{", "server", "Server");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "{{unsubscribe}}", "{{>footer.txt}}"})
    void whatPeopleWroteIsTextAndNothingElse(String text) {
        Received letter = sent(
                NotificationLetters.of(new Line(NotificationType.MENTION, Optional.of(text), 1, Optional.of(text))));
        assertThat(letter.html()).doesNotContain("<script", "<img");
        assertThat(letter.text()).contains(text + " mentioned you: " + text);
    }

    @Test
    void aNameDoesNotReachTheHeaders() {
        String name = "Eve\r\nBcc: eve@example.org\r\n\r\nBuy";
        Received letter = sent(
                NotificationLetters.of(new Line(NotificationType.MENTION, Optional.of(name), 1, Optional.empty())));
        assertThat(letter.isOnlyTo(NotificationLetters.ADA)).isTrue();
        assertThat(letter.subject()).startsWith("Eve Bcc: eve@example.org");
    }

    /** RFC 8058: by these two lines a mail program knows that one click is enough. */
    @Test
    void aMailProgramCanEndTheLettersWithOneClick() throws MessagingException {
        Received letter = sent(NotificationLetters.of(MENTION));
        assertThat(letter.message().getHeader("List-Unsubscribe"))
                .containsExactly("<https://chat.example.org/api/v1/notifications/unsubscribe?token=Zt0-9_kQ~x.7>");
        assertThat(letter.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.text()).contains("https://chat.example.org/unsubscribe?token=Zt0-9_kQ~x.7\n");
        assertThat(letter.html()).contains("href=\"https://chat.example.org/unsubscribe?token&#61;Zt0-9_kQ~x.7\"");
    }

    @Test
    void withoutHttpsNoOneClickIsPromised() throws MessagingException {
        mail = below(new Links(URI.create("http://localhost:8080")));
        Received letter = sent(NotificationLetters.of(MENTION));
        assertThat(letter.message().getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(letter.message().getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void theSameLetterIsKnownAgain() throws MessagingException {
        String first = sent(NotificationLetters.of(MENTION)).message().getMessageID();
        String second = sent(NotificationLetters.of(MENTION)).message().getMessageID();
        assertThat(second).isEqualTo(first).isEqualTo("<00000000-0000-0007-0000-000000000007@chat.example.org>");
    }
}
