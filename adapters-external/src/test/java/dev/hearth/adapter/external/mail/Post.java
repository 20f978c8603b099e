package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.testkit.AccountLetters;
import java.net.URI;

/** What the tests of mail have in common. */
final class Post {
    static final Links LINKS = new Links(URI.create("https://chat.example.org"));
    static final Sender FROM = new Sender(new EmailAddress("hearth@chat.example.org"), "Größe & Co. 🔥");

    private Post() {}

    static OutgoingMail mail(EmailAddress to) {
        return new OutgoingMail(to, "Grüße", "secret k7\n", "<p>secret k7</p>");
    }

    static OutgoingMail toAda() {
        return mail(AccountLetters.ADA);
    }
}
