package dev.hearth.adapter.external.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.testkit.AccountMailContract;
import dev.hearth.testkit.TestClock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The laws over a mail server that is not ours. */
class TemplateAccountMailBySmtpTest implements AccountMailContract {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @BeforeEach
    void empty() throws FolderException {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Override
    public AccountMail mail() {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", SERVER.getSmtp().getPort(), SmtpSecurity.NONE, Optional.empty());
        return new TemplateAccountMail(
                Post.LINKS, "Hearth", new SmtpTransport(settings, Post.FROM, TestClock.someDay()));
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(Received::new)
                .filter(received -> received.isOnlyTo(to))
                .map(Received::text)
                .toList();
    }
}
