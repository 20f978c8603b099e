package dev.hearth.adapter.external.mail;

import dev.hearth.domain.shared.Refusal;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a failure means to whoever sent the mail. The server's own words are left out: they tend to repeat the address, and end in
 * logs.
 */
final class SmtpTrouble {
    private static final int PERMANENT = 500;

    private SmtpTrouble() {}

    static Refusal refusal(MessagingException trouble) {
        Optional<Integer> address = chain(trouble)
                .flatMap(failure -> as(SMTPAddressFailedException.class, failure))
                .map(SMTPAddressFailedException::getReturnCode)
                .findFirst();
        return address.filter(code -> code >= PERMANENT).isPresent()
                ? new Refusal.Invalid("email", "is not taken by the mail server")
                : new Refusal.Unavailable("The mail server does not take the mail.", cause(trouble, address));
    }

    private static IOException cause(MessagingException trouble, Optional<Integer> address) {
        return chain(trouble)
                .flatMap(failure -> as(IOException.class, failure))
                .findFirst()
                .orElseGet(() -> new IOException(trouble.getClass().getSimpleName()
                        + address.or(() -> code(trouble))
                                .map(code -> " " + code)
                                .orElse("")));
    }

    private static Optional<Integer> code(MessagingException trouble) {
        return chain(trouble)
                .flatMap(failure -> as(SMTPSendFailedException.class, failure))
                .map(SMTPSendFailedException::getReturnCode)
                .findFirst();
    }

    private static Stream<Exception> chain(MessagingException trouble) {
        return Stream.iterate(Optional.<Exception>of(trouble), Optional::isPresent, SmtpTrouble::next)
                .flatMap(Optional::stream);
    }

    private static Optional<Exception> next(Optional<Exception> failure) {
        return failure.flatMap(known -> as(MessagingException.class, known).findFirst())
                .flatMap(known -> Optional.ofNullable(known.getNextException()));
    }

    private static <T> Stream<T> as(Class<T> kind, Exception failure) {
        return Stream.of(failure).filter(kind::isInstance).map(kind::cast);
    }
}
