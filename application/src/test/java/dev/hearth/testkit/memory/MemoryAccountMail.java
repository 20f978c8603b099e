package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mail that stays where a test can read it. Safe from any thread. */
public final class MemoryAccountMail implements AccountMail {
    private final List<AccountLetter> letters = new CopyOnWriteArrayList<>();

    @Override
    public void send(AccountLetter letter) {
        letters.add(letter);
    }

    /** All letters so far, oldest first. */
    public List<AccountLetter> letters() {
        return List.copyOf(letters);
    }

    /** The letters an address got, oldest first. */
    public List<AccountLetter> lettersTo(EmailAddress to) {
        return letters.stream().filter(letter -> letter.to().equals(to)).toList();
    }

    /** The newest letter of a kind to an address; waits for the first. */
    public <T extends AccountLetter> T awaitLetter(EmailAddress to, Class<T> kind) {
        Eventually.holds(
                kind.getSimpleName() + " to " + to, () -> !ofKind(to, kind).isEmpty());
        return ofKind(to, kind).getLast();
    }

    /** The code in the newest letter to an address that has one; waits for the first. */
    public SecretCode codeFor(EmailAddress to) {
        return awaitLetter(to, AccountLetter.WithCode.class).code();
    }

    private <T extends AccountLetter> List<T> ofKind(EmailAddress to, Class<T> kind) {
        return lettersTo(to).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
