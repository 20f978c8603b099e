package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link AccountMail}. Letters may arrive later than they were sent: the laws wait for them. */
public interface AccountMailContract {
    AccountMail mail();

    /** What lies in the mailbox of an address by now: the readable text of each letter, in any order. */
    List<String> mailbox(EmailAddress to);

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.AccountLetters#ofEveryKind")
    default void aLetterArrivesAtItsAddressOnce(AccountLetter letter) {
        AccountLetter after = AccountLetters.reset("after");
        mail().send(letter);
        mail().send(after);
        List<String> texts = arrived(letter.to(), 2);
        assertThat(texts).filteredOn(text -> text.contains("after")).hasSize(1);
        assertThat(texts).filteredOn(text -> text.contains("Ada")).hasSize(2);
    }

    /** Of the characters that links need not encode (RFC 3986 §2.3), which is what codes are made of. */
    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.AccountLetters#withCode")
    default void aCodeArrivesUnchanged(AccountLetter.WithCode letter) {
        mail().send(letter);
        assertThat(arrived(letter.to(), 1).getFirst()).contains(letter.code().value());
    }

    @Test
    default void aLetterArrivesNowhereElse() {
        mail().send(AccountLetters.reset("k7"));
        arrived(AccountLetters.ADA, 1);
        assertThat(mailbox(new EmailAddress("bob@example.org"))).isEmpty();
    }

    /** What a name may do is stand there, whole, as one line. */
    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.AccountLetters#awkwardNames")
    default void awkwardNamesArriveAsOneLine(String name) {
        mail().send(new AccountLetter.PasswordChanged(AccountLetters.ADA, name, Locale.ENGLISH));
        assertThat(arrived(AccountLetters.ADA, 1).getFirst()).contains(name.replaceAll("\\R", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien+hearth@example.org",
                "a(b)c@example.org",
                "two..dots.@example.org",
                "ada@bücher.example",
                "a{b}=$c!#%&*/?^_`|~@example.org"
            })
    default void unusualAddressesAreReached(String text) {
        EmailAddress address = new EmailAddress(text);
        mail().send(new AccountLetter.PasswordChanged(address, "Ada", Locale.ENGLISH));
        assertThat(arrived(address, 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "de-AT", "fr", "tlh", "und"})
    default void everyLanguageGetsALetter(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        mail().send(new AccountLetter.VerifyEmail(AccountLetters.ADA, "Ada", locale, new SecretCode("k7")));
        assertThat(arrived(AccountLetters.ADA, 1).getFirst()).contains("k7");
    }

    @Test
    default void lettersSentAtOnceAllArrive() {
        List<String> codes =
                IntStream.range(0, 24).mapToObj("code-%02d"::formatted).toList();
        Race.of(codes.size(), runner -> {
                    mail().send(AccountLetters.reset(codes.get(runner)));
                    return runner;
                })
                .everybody();
        List<String> texts = arrived(AccountLetters.ADA, codes.size());
        assertThat(codes).allMatch(code -> texts.stream().anyMatch(text -> text.contains(code)));
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.AccountLetters#withCode")
    default void noLetterPrintsItsCode(AccountLetter.WithCode letter) {
        assertThat(letter.toString()).doesNotContain(letter.code().value());
    }

    private List<String> arrived(EmailAddress to, int count) {
        Eventually.holds(count + " letters to " + to, () -> mailbox(to).size() >= count);
        List<String> texts = mailbox(to);
        assertThat(texts).hasSize(count);
        return texts;
    }
}
