package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.testkit.AccountLetters;
import dev.hearth.testkit.AccountMailContract;
import dev.hearth.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateAccountMailTest implements AccountMailContract {
    private static final AccountLetter SIGN_IN = new AccountLetter.NewSignIn(
            AccountLetters.ADA,
            "Jörg",
            Locale.GERMANY,
            "Firefox <b>on</b>\r\nLinux",
            Instant.parse("2026-03-14T15:09:26Z"));

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.someDay();

    private AccountMail mail;

    @BeforeEach
    void open() {
        mail = new TemplateAccountMail(Post.LINKS, "Hearth & Söhne", new FolderTransport(folder, Post.FROM, clock));
    }

    @Override
    public AccountMail mail() {
        return mail;
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return Received.folder(folder).stream()
                .filter(received -> received.isOnlyTo(to))
                .map(Received::text)
                .toList();
    }

    @Test
    void germansReadGermanWithUmlauts() {
        Received letter = sent(SIGN_IN);
        assertThat(letter.subject()).isEqualTo("Neue Anmeldung bei Hearth & Söhne");
        assertThat(letter.text())
                .startsWith("Hallo Jörg,\n")
                .contains("Gerät: Firefox <b>on</b> Linux\nZeit: 14. März 2026, 15:09 UTC\n");
        assertThat(letter.html()).contains("<html lang=\"de\">", "Zeit: 14. März 2026, 15:09 UTC");
    }

    @Test
    void everybodyElseReadsEnglish() {
        Received letter =
                sent(new AccountLetter.NewSignIn(AccountLetters.ADA, "Ada", Locale.FRENCH, "phone", Instant.EPOCH));
        assertThat(letter.subject()).isEqualTo("New sign-in to Hearth & Söhne");
        assertThat(letter.text()).contains("Hello Ada,", "Time: 1 January 1970, 00:00 UTC");
    }

    @Test
    void whatStrangersWroteIsTextInHtml() {
        String html = sent(SIGN_IN).html();
        assertThat(html).contains("Firefox &lt;b&gt;on&lt;/b&gt; Linux", "Hearth &amp; Söhne");
        assertThat(html).doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "'onload='x", "&lt;b&gt;"})
    void aNameIsNeverMarkup(String name) {
        String html = sent(new AccountLetter.AlreadyRegistered(AccountLetters.ADA, name, Locale.ENGLISH))
                .html();
        assertThat(html).doesNotContain(name).doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{link}}", "{{{link}}}", "{{>footer.txt}}", "{{=<% %>=}}<% link %>"})
    void aNameIsNeverATemplate(String name) {
        AccountLetter letter = new AccountLetter.PasswordChanged(AccountLetters.ADA, name, Locale.ENGLISH);
        assertThat(sent(letter).text()).startsWith("Hello " + name + ",");
    }

    @Test
    void namesDoNotReachTheHeaders() {
        Received letter = sent(new AccountLetter.PasswordChanged(
                AccountLetters.ADA, "Eve\r\nBcc: eve@example.org\r\n\r\nBuy", Locale.ENGLISH));
        assertThat(letter.isOnlyTo(AccountLetters.ADA)).isTrue();
        assertThat(letter.text()).startsWith("Hello Eve Bcc: eve@example.org  Buy,\n");
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.AccountLetters#ofEveryKind")
    void bothFormsAreWholeAndSayWhoseTheyAre(AccountLetter letter) {
        Received received = sent(letter);
        assertThat(received.subject()).contains("Hearth & Söhne");
        assertThat(received.text())
                .contains("Hello Ada,", "https://chat.example.org")
                .doesNotContain("{{");
        assertThat(received.html())
                .contains("Hello <bdi>Ada</bdi>,", "</html>", "href=\"https://chat.example.org")
                .doesNotContain("{{");
    }

    @Test
    void everyCodeLeadsToThePageThatTakesIt() {
        assertThat(AccountLetters.withCode().map(letter -> sent(letter).text()))
                .satisfiesExactly(
                        verify -> assertThat(verify).contains("example.org/verify-email?token=Zt0-9_kQ~x.7\n"),
                        reset -> assertThat(reset).contains("example.org/reset-password?token=Zt0-9_kQ~x.7\n"),
                        change -> assertThat(change).contains("example.org/confirm-email-change?token=Zt0-9_kQ~x.7\n"),
                        invited -> assertThat(invited)
                                .contains(
                                        "example.org/invitation?token=Zt0-9_kQ~x.7\n",
                                        "Grace invites you to the group Compilers."));
    }

    @Test
    void theWordsSayWhatChanged() {
        EmailAddress other = new EmailAddress("countess@example.org");
        Received letter = sent(new AccountLetter.EmailChanged(AccountLetters.ADA, "Ada", Locale.ENGLISH, other));
        assertThat(letter.text()).contains("uses the address countess@example.org.");
        assertThat(letter.html()).contains("countess@example.org");
    }

    @Test
    void aProductOfTwoLinesIsRefused() {
        assertThatThrownBy(() -> new TemplateAccountMail(Post.LINKS, "Hearth\r\nBcc: eve@example.org", sent -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Received sent(AccountLetter letter) {
        mail.send(letter);
        clock.move(Duration.ofMillis(1));
        return Received.folder(folder).getLast();
    }
}
