package dev.hearth.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.testkit.AccountLetters;
import dev.hearth.testkit.AccountMailContract;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MemoryAccountMailTest implements AccountMailContract {
    private final MemoryAccountMail mail = new MemoryAccountMail();

    @Override
    public AccountMail mail() {
        return mail;
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return mail.lettersTo(to).stream().map(MemoryAccountMailTest::text).toList();
    }

    @Test
    void theCodeIsThatOfTheNewestLetterWithOne() {
        mail.send(AccountLetters.reset("old"));
        mail.send(AccountLetters.reset("new"));
        mail.send(new AccountLetter.PasswordChanged(AccountLetters.ADA, "Ada", Locale.ENGLISH));
        assertThat(mail.codeFor(AccountLetters.ADA).value()).isEqualTo("new");
        assertThat(mail.letters()).hasSize(3);
    }

    @Test
    void aLetterThatIsStillToComeIsWaitedFor() throws InterruptedException {
        Thread sender = Thread.ofVirtual().start(() -> mail.send(AccountLetters.reset("k7")));
        assertThat(mail.codeFor(AccountLetters.ADA).value()).isEqualTo("k7");
        sender.join();
    }

    private static String text(AccountLetter letter) {
        String code =
                letter instanceof AccountLetter.WithCode secret ? secret.code().value() : "";
        return letter.name().replaceAll("\\R", " ") + " " + code;
    }
}
