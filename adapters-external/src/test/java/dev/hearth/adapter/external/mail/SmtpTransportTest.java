package dev.hearth.adapter.external.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.AccountLetters;
import dev.hearth.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTransportTest {
    private static final SmtpLogin LOGIN = new SmtpLogin("hearth", "pass k7");

    private static Certificate ours;
    private static Certificate ofAnother;

    private final OddServer server = new OddServer();

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        ours = Certificate.of("ip:127.0.0.1", folder);
        ofAnother = Certificate.of("dns:mail.example.org", folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void passwordAndMailTravelEncrypted(SmtpSecurity security) throws Exception {
        server.offering(ours.server(), security.name(), "AUTH PLAIN").answering("AUTH", "235 welcome");
        transport(security, Optional.of(LOGIN), ours.trusting()).send(Post.toAda());
        String login = Base64.getEncoder().encodeToString("hearth\0hearth\0pass k7".getBytes(US_ASCII));
        assertThat(server.heard())
                .contains("tls AUTH PLAIN " + login, "tls RCPT TO:<ada@example.org>")
                .anyMatch(line -> line.startsWith("tls MAIL FROM:<hearth@chat.example.org>"));
        assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    }

    /** Somebody on the way may remove the offer. */
    @Test
    void withoutAnOfferOfStarttlsNothingIsSaid() throws Exception {
        server.offering(ours.server(), "AUTH PLAIN");
        assertOutage(transport(SmtpSecurity.STARTTLS, Optional.of(LOGIN), ours.trusting()));
        assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void theCertificateOfAnotherHostIsRefused(SmtpSecurity security) throws Exception {
        server.offering(ofAnother.server(), security.name());
        assertOutage(transport(security, Optional.empty(), ofAnother.trusting()));
        assertThat(server.heard()).noneMatch(line -> line.contains("MAIL"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateNobodyVouchesForIsRefused(SmtpSecurity security) throws Exception {
        server.offering(ours.server(), security.name());
        SmtpTransport transport = new SmtpTransport(settings(security, Optional.empty()), Post.FROM, clock());
        Refusal.Unavailable refusal =
                catchThrowableOfType(Refusal.Unavailable.class, () -> transport.send(Post.toAda()));
        assertThat(refusal).hasRootCauseInstanceOf(Exception.class).hasCauseInstanceOf(SSLException.class);
        assertThat(server.heard()).noneMatch(line -> line.contains("MAIL"));
    }

    @Test
    void aServerThatIsNotThereIsAnOutage() throws Exception {
        server.close();
        assertOutage(transport(SmtpSecurity.NONE, Optional.empty(), ours.trusting()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 421 busy with ada@example.org",
        "AUTH, 535 wrong password k7",
        "MAIL, 451 not now ada@example.org",
        "MAIL, 550 we do not like ada@example.org",
        "RCPT, 450 ada@example.org is grey",
        "DATA, 451 ada@example.org",
        "., 452 disk full of ada@example.org"
    })
    void whatTheServerDoesNotTakeNowIsAnOutageWithoutTheServersWords(String command, String answer) throws Exception {
        server.offering(ours.server(), "TLS", "AUTH PLAIN").answering("AUTH", "235 welcome");
        server.answering(command, answer);
        Refusal.Unavailable refusal = assertOutage(transport(SmtpSecurity.TLS, Optional.of(LOGIN), ours.trusting()));
        assertThat(Described.failure(refusal)).doesNotContain("ada@", "k7");
        assertThat(refusal).hasCauseInstanceOf(IOException.class);
        assertThat(refusal.getCause()).hasNoCause();
    }

    @Test
    void anAddressTheServerDoesNotKnowIsInvalid() throws Exception {
        server.answering("RCPT", "550 no such user ada@example.org");
        assertThatThrownBy(() -> transport(SmtpSecurity.NONE, Optional.empty(), ours.trusting())
                        .send(Post.toAda()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageNotContaining("ada");
        assertThat(server.heard()).doesNotContain("DATA");
    }

    @Test
    void anAddressBeyondAsciiIsReachedWhereTheServerKnowsHow() throws Exception {
        server.offering(ours.server(), "SMTPUTF8", "8BITMIME");
        EmailAddress joerg = new EmailAddress("jörg@bücher.example");
        transport(SmtpSecurity.NONE, Optional.empty(), ours.trusting()).send(Post.mail(joerg));
        assertThat(server.heard())
                .contains("RCPT TO:<jörg@xn--bcher-kva.example>", "To: jörg@xn--bcher-kva.example")
                .anyMatch(line -> line.matches("MAIL FROM.* SMTPUTF8.*"));
    }

    @Test
    void aDotAloneDoesNotEndTheMail() throws Exception {
        OutgoingMail mail = new OutgoingMail(AccountLetters.ADA, "dots", "a\n.\nRCPT TO:<eve@example.org>\n", "b");
        transport(SmtpSecurity.NONE, Optional.empty(), ours.trusting()).send(mail);
        assertThat(server.heard()).contains("..", "RCPT TO:<ada@example.org>");
        assertThat(server.heard().indexOf("RCPT TO:<eve@example.org>"))
                .isGreaterThan(server.heard().indexOf("DATA"))
                .isLessThan(server.heard().lastIndexOf("b"));
    }

    private Refusal.Unavailable assertOutage(SmtpTransport transport) {
        Refusal.Unavailable refusal =
                catchThrowableOfType(Refusal.Unavailable.class, () -> transport.send(Post.toAda()));
        assertThat(refusal).hasMessage("The mail server does not take the mail.");
        return refusal;
    }

    private SmtpTransport transport(SmtpSecurity security, Optional<SmtpLogin> login, SSLSocketFactory trust) {
        return new SmtpTransport(settings(security, login), Post.FROM, clock(), trust);
    }

    private SmtpSettings settings(SmtpSecurity security, Optional<SmtpLogin> login) {
        return new SmtpSettings("127.0.0.1", server.port(), security, login);
    }

    private static TestClock clock() {
        return TestClock.someDay();
    }
}
