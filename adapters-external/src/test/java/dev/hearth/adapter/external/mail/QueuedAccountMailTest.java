package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.AccountLetters;
import dev.hearth.testkit.AccountMailContract;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuedAccountMailTest implements AccountMailContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MoodyMail moody = new MoodyMail();
    private QueuedAccountMail queue = queue(1000, 3, SHORT);

    @AfterEach
    void close() {
        moody.letGo();
        queue.close();
    }

    @Override
    public AccountMail mail() {
        return queue;
    }

    @Override
    public List<String> mailbox(EmailAddress to) {
        return moody.mailbox(to);
    }

    @Test
    void nobodyWaitsForTheServer() {
        moody.hold();
        queue.send(AccountLetters.reset("k1"));
        queue.send(AccountLetters.reset("k2"));
        assertThat(moody.mailbox(AccountLetters.ADA)).isEmpty();
        assertThat(queue.waiting()).isEqualTo(2);
    }

    @Test
    void aLetterThatIsNotTakenIsTriedAgain() {
        moody.refuse(3);
        queue.send(AccountLetters.reset("k7"));
        Eventually.holds("sent", () -> queue.waiting() == 0);
        assertThat(moody.mailbox(AccountLetters.ADA)).hasSize(1);
        assertThat(moody.tries()).isEqualTo(4);
    }

    @Test
    void aLetterIsGivenUpAfterTheLastTry() {
        moody.refuse(Integer.MAX_VALUE);
        queue.send(AccountLetters.reset("k7"));
        Eventually.holds("given up", () -> queue.waiting() == 0);
        assertThat(moody.tries()).isEqualTo(4);
    }

    @Test
    void anAddressThatTakesNothingIsNotTriedAgain() {
        moody.failWith(new Refusal.Invalid("email", "is not taken by the mail server"));
        queue.send(AccountLetters.reset("k7"));
        Eventually.holds("given up", () -> queue.waiting() == 0);
        assertThat(moody.tries()).isEqualTo(1);
    }

    @Test
    void aFaultEndsOneLetterAndNotTheQueue() {
        moody.failWith(new IllegalStateException("secret k6"));
        queue.send(AccountLetters.reset("k6"));
        queue.send(AccountLetters.reset("k7"));
        Eventually.holds("both done", () -> queue.waiting() == 0);
        assertThat(moody.mailbox(AccountLetters.ADA)).singleElement().asString().contains("k7");
    }

    @Test
    void aLetterThatRestsDoesNotHoldUpTheOthers() {
        queue = queue(1000, 1, LONG);
        moody.refuse(1);
        queue.send(AccountLetters.reset("k6"));
        queue.send(AccountLetters.reset("k7"));
        Eventually.holds(
                "the second is sent", () -> moody.mailbox(AccountLetters.ADA).size() == 1);
        assertThat(moody.mailbox(AccountLetters.ADA).getFirst()).contains("k7");
        assertThat(queue.waiting()).isEqualTo(1);
    }

    @Test
    void aFullQueueRefusesAtOnceAndTakesMoreLater() {
        queue = queue(2, 1, SHORT);
        moody.hold();
        queue.send(AccountLetters.reset("k1"));
        queue.send(AccountLetters.reset("k2"));
        assertThatThrownBy(() -> queue.send(AccountLetters.reset("k3"))).isInstanceOf(Refusal.Unavailable.class);
        moody.letGo();
        Eventually.holds("there is room again", () -> queue.waiting() == 0);
        queue.send(AccountLetters.reset("k4"));
        Eventually.holds("sent", () -> moody.mailbox(AccountLetters.ADA).size() == 3);
    }

    @Test
    void lettersThatRestCountAsWaiting() {
        queue = queue(1, 1, LONG);
        moody.refuse(1);
        queue.send(AccountLetters.reset("k6"));
        Eventually.holds("tried", () -> moody.tries() == 1);
        assertThatThrownBy(() -> queue.send(AccountLetters.reset("k7"))).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void closingSendsWhatIsThereAlsoWhatRests() {
        queue = queue(1000, 1, LONG);
        moody.refuse(1);
        queue.send(AccountLetters.reset("k1"));
        queue.send(AccountLetters.reset("k2"));
        Eventually.holds(
                "the first rests", () -> moody.mailbox(AccountLetters.ADA).size() == 1);
        queue.close();
        assertThat(moody.mailbox(AccountLetters.ADA)).hasSize(2);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void closingEndsThoughTheServerHangs() {
        queue = new QueuedAccountMail(moody, new QueueSettings(10, List.of(), SHORT));
        moody.hold();
        queue.send(AccountLetters.reset("k1"));
        try (Logged logged = new Logged(QueuedAccountMail.class)) {
            queue.close();
            assertThat(logged.lines()).anyMatch(line -> line.contains("1 letters were given up"));
        }
    }

    @Test
    void aClosedQueueRefuses() {
        queue.close();
        queue.close();
        assertThatThrownBy(() -> queue.send(AccountLetters.reset("k7"))).isInstanceOf(Refusal.Unavailable.class);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void theLogHoldsNoCodeNoNameAndNoAddress() {
        try (Logged logged = new Logged(QueuedAccountMail.class)) {
            moody.refuse(1);
            queue.send(AccountLetters.reset("k7"));
            Eventually.holds("sent", () -> queue.waiting() == 0);
            moody.failWith(new IllegalStateException("no template for Ada k7"));
            queue.send(AccountLetters.reset("k7"));
            Eventually.holds("given up", () -> logged.lines().size() == 2);
            assertThat(logged.lines()).allMatch(line -> line.contains("ResetPassword to a***@example.org"));
            assertThat(logged.lines()).noneMatch(line -> line.contains("k7") || line.contains("Ada"));
            assertThat(logged.lines()).noneMatch(line -> line.lines().count() > 1);
        }
    }

    private QueuedAccountMail queue(int capacity, int tries, Duration pause) {
        return new QueuedAccountMail(moody, new QueueSettings(capacity, Collections.nCopies(tries, pause), PATIENCE));
    }
}
