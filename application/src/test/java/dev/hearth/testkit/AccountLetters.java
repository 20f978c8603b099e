package dev.hearth.testkit;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Letters to Ada, and names that mail is easily broken with. */
public final class AccountLetters {
    public static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final SecretCode CODE = new SecretCode("Zt0-9_kQ~x.7");

    private AccountLetters() {}

    /** The letter most tests send. */
    public static AccountLetter.ResetPassword reset(String code) {
        return new AccountLetter.ResetPassword(ADA, "Ada", Locale.ENGLISH, new SecretCode(code));
    }

    public static Stream<AccountLetter> ofEveryKind() {
        EmailAddress other = new EmailAddress("countess@example.org");
        return Stream.concat(
                withCode(),
                Stream.of(
                        new AccountLetter.EmailChanged(ADA, "Ada", Locale.ENGLISH, other),
                        new AccountLetter.PasswordChanged(ADA, "Ada", Locale.ENGLISH),
                        new AccountLetter.AlreadyRegistered(ADA, "Ada", Locale.ENGLISH),
                        new AccountLetter.NewSignIn(ADA, "Ada", Locale.ENGLISH, "Firefox on Linux", NOON)));
    }

    public static Stream<AccountLetter.WithCode> withCode() {
        return Stream.of(
                new AccountLetter.VerifyEmail(ADA, "Ada", Locale.ENGLISH, CODE),
                new AccountLetter.ResetPassword(ADA, "Ada", Locale.ENGLISH, CODE),
                new AccountLetter.ConfirmEmailChange(ADA, "Ada", Locale.ENGLISH, CODE),
                new AccountLetter.GroupInvitation(ADA, "Ada", Locale.ENGLISH, "Grace", "Compilers", CODE));
    }

    public static List<Named<String>> awkwardNames() {
        return Stream.concat(
                        Awkward.names().stream(),
                        Stream.of(
                                Named.of("umlauts", "Jörg Größe-Åström"),
                                Named.of("emoji", "Ada 👩‍👩‍👧‍👦🔥"),
                                Named.of("markup", "<script>alert('1')</script> & <b>"),
                                Named.of("a template", "{{name}} {{{link}}} {{#x}} ${name} %s"),
                                Named.of("a dot at the start", ".\r\n."),
                                Named.of("a header", "Ada\r\nBcc: eve@example.org"),
                                Named.of("a body", "Ada\n\nCall +1 900 now"),
                                Named.of("many lines", "a\rb\u0085c\u2029d\u000be")))
                .toList();
    }
}
